"""The pairs that are best on the whole, not one after the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

Pair = tuple[str, str]
_DEAREST = 1.0
"""The cost of a pair that is out of the question."""


def best_pairs(scores: Mapping[Pair, float]) -> set[Pair]:
    """One partner at most for everybody, such that the sum of the scores (0 to 1) is greatest.

    Only pairs that have a score are formed; the order of the mapping does not matter.
    """
    return {pair for group in _islands(scores) for pair in _best(group, scores)}


def _best(pairs: list[Pair], scores: Mapping[Pair, float]) -> Iterator[Pair]:
    if len(pairs) == 1:
        yield pairs[0]
        return
    from munkres import Munkres

    rows, columns = sorted({old for old, _ in pairs}), sorted({new for _, new in pairs})
    costs = [[_DEAREST - scores.get((old, new), 0.0) for new in columns] for old in rows]
    for row, column in Munkres().compute(costs):
        pair = rows[row], columns[column]
        if pair in scores:
            yield pair


def _islands(scores: Mapping[Pair, float]) -> Iterator[list[Pair]]:
    """Pairs that compete with each other: a small problem for each instead of one large one."""
    by_old: dict[str, list[Pair]] = defaultdict(list)
    by_new: dict[str, list[Pair]] = defaultdict(list)
    for pair in sorted(scores):
        by_old[pair[0]].append(pair)
        by_new[pair[1]].append(pair)
    seen: set[Pair] = set()
    for start in sorted(scores):
        group, waiting = [], [start]
        while waiting:
            pair = waiting.pop()
            if pair not in seen:
                seen.add(pair)
                group.append(pair)
                waiting += by_old[pair[0]] + by_new[pair[1]]
        if group:
            yield group
