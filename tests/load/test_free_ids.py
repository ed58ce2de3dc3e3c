import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.load.free_ids import FreeIds


@pytest.mark.parametrize(
    ("taken", "id_", "free"),
    [
        (["R-050"], "R-050", "R-051"),
        (["R-007", "R-050", "X-99"], "R-007", "R-051"),
        (["r-050", "R-007"], "R-007", "R-051"),
        (["R-099"], "R-099", "R-100"),
        (["C1", "C2"], "C1", "C3"),
        (["arrears"], "arrears", "arrears-2"),
        (["arrears", "arrears-2"], "arrears", "arrears-3"),
        (["2024"], "2024", "2025"),
        (["欠税"], "欠税", "欠税-2"),
        (["1" * 5000], "1" * 5000, "1" * 4999 + "2"),
    ],
)
def test_the_next_id(taken: list[str], id_: str, free: str) -> None:
    assert FreeIds(taken).after(id_) == free


@given(st.lists(st.from_regex(r"\A[aA]?-?[0-9]{0,3}\Z"), min_size=1))
def test_it_is_free_in_any_case(taken: list[str]) -> None:
    free = FreeIds(taken)
    assert all(free.after(id_).casefold() not in {other.casefold() for other in taken} for id_ in taken)
