from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.flow.order import returning, rows


@pytest.mark.parametrize(
    ("ways", "back"),
    [
        ([(0, 1), (1, 2)], (False, False)),
        ([(0, 1), (1, 0), (1, 2)], (False, True, False)),
        ([(0, 0)], (True,)),
        ([(0, 2), (2, 1), (1, 3)], (False, False, False)),
        ([(0, 2), (2, 1), (1, 2)], (False, True, False)),
        ([(0, 1), (1, 2), (2, 0), (2, 1)], (False, False, True, True)),
    ],
)
def test_a_way_back_leads_up_the_file_to_where_it_comes_from(
    ways: list[tuple[int, int]], back: tuple[bool, ...]
) -> None:
    assert returning(ways) == back


def test_a_step_stands_below_those_it_follows_though_the_file_has_it_above() -> None:
    assert rows(4, [(0, 2), (2, 1), (1, 3)]) == (0, 2, 1, 3)


def test_steps_that_nothing_leads_to_keep_their_place() -> None:
    assert rows(4, [(0, 1), (2, 3)]) == (0, 1, 2, 3)


@given(
    st.integers(1, 8).flatmap(
        lambda size: st.tuples(st.just(size), st.lists(st.tuples(*[st.integers(0, size - 1)] * 2)))
    )
)
def test_without_ways_back_every_step_has_a_row_and_every_way_leads_down(
    graph: tuple[int, list[tuple[int, int]]],
) -> None:
    size, ways = graph
    forward = [way for way, is_return in zip(ways, returning(ways), strict=True) if not is_return]
    order = rows(size, forward)
    assert sorted(order) == list(range(size))
    assert all(order.index(source) < order.index(target) for source, target in forward)


@given(st.integers(2, 9))
def test_a_plain_workflow_stands_as_in_its_file(size: int) -> None:
    assert rows(size, list(pairwise(range(size)))) == tuple(range(size))
