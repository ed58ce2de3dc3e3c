"""As much as there is room for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.render.fitting import fitting


@pytest.mark.parametrize(
    ("lines", "room", "kept", "left"),
    [
        ([], 0, [], 0),
        (["abc"], 4, ["abc"], 0),
        (["abc"], 3, [], 1),
        (["abc", "x" * 50, "d"], 6, ["abc", "d"], 1),
        (["", "", ""], 2, ["", ""], 1),
    ],
)
def test_fitting(lines: list[str], room: int, kept: list[str], left: int) -> None:
    assert fitting(lines, room) == (kept, left)


@given(st.lists(st.text(max_size=20)), st.integers(-5, 100))
def test_no_more_than_the_room_and_nothing_forgotten(lines: list[str], room: int) -> None:
    kept, left = fitting(lines, room)
    assert sum(len(line) + 1 for line in kept) <= max(room, 0)
    assert len(kept) + left == len(lines)
