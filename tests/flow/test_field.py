"""Areas found by where they lie, beside looking at every one."""

from hypothesis import given
from hypothesis import strategies as st

from neikong.flow.area import Area
from neikong.flow.field import Field

AREAS = st.builds(Area, *(st.floats(-500, 500, width=16),) * 2, *(st.floats(0, 400, width=16),) * 2)


@given(st.lists(AREAS, max_size=30), AREAS)
def test_the_same_areas_are_found_as_by_looking_at_every_one(areas: list[Area], asked: Area) -> None:
    field = Field(areas[::2])
    for area in areas[1::2]:
        field.add(area)
    assert field.overlapping(asked) == {id(area) for area in areas if area.overlaps(asked)}


def test_two_lines_in_one_place_are_two() -> None:
    first, second = Area(0, 0, 1, 300), Area(0, 0, 1, 300)
    assert len(Field((first, second)).overlapping(Area(0, 100, 5, 5))) == 2
    assert not Field((first, second)).overlapping(Area(1, 100, 5, 5))
