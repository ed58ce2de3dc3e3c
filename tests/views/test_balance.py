"""Things over places, as evenly as what is allowed permits: held against all distributions there are."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.views.balance import distribute
from neikong.views.lots import lot

PLACES = "ABCD"
allowances = st.dictionaries(
    st.sampled_from([f"t{number}" for number in range(6)]),
    st.lists(st.sampled_from(PLACES), unique=True, max_size=4).map(tuple),
    max_size=6,
)


def draw(thing: str, place: str) -> bytes:
    return lot("s", thing, place)


def loads(chosen: dict[str, str], allowed: dict[str, tuple[str, ...]]) -> list[int]:
    count = Counter(chosen.values())
    return sorted(count[place] for place in {place for places in allowed.values() for place in places})


@given(allowances)
def test_no_distribution_is_more_even(allowed: dict[str, tuple[str, ...]]) -> None:
    found = loads(distribute(allowed, draw), allowed)
    things = [thing for thing, places in allowed.items() if places]
    every = (dict(zip(things, places, strict=True)) for places in product(*(allowed[thing] for thing in things)))
    assert sum(load**2 for load in found) == min(sum(load**2 for load in loads(one, allowed)) for one in every)


@given(allowances)
def test_every_thing_goes_where_it_may_go(allowed: dict[str, tuple[str, ...]]) -> None:
    chosen = distribute(allowed, draw)
    assert chosen.keys() == {thing for thing, places in allowed.items() if places}
    assert all(place in allowed[thing] for thing, place in chosen.items())


def test_a_chain_of_moves_is_found_where_no_single_one_helps() -> None:
    """Whoever comes first takes what the last one needs: only a chain over B makes room."""
    allowed = {"t1": ("A", "B"), "t2": ("A", "B"), "t3": ("A",), "t4": ("A",), "t5": ("B", "C"), "t6": ("B", "C")}
    assert loads(distribute(allowed, draw), allowed) == [2, 2, 2]


@pytest.mark.parametrize("number", [0, 1, 7, 1000])
def test_where_all_is_allowed_numbers_differ_by_at_most_one(number: int) -> None:
    allowed = {f"t{index}": tuple(PLACES) for index in range(number)}
    found = loads(distribute(allowed, draw), allowed)
    assert sum(found) == number
    assert max(found, default=0) - min(found, default=0) <= 1
