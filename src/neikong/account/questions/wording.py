"""Whether two sentences say the same in other words."""

from collections.abc import Iterable

from neikong.lint.similarity import pairs, plain

SAME = 0.6
"""The share of neighbouring characters from which one sentence is another wording of the other."""


def likeness(one: str, other: str) -> float:
    """The share of pairs of neighbouring characters that both have, from 0 to 1."""
    first, second = pairs(one), pairs(other)
    whole = len(first) + len(second)
    return 2 * len(first & second) / whole if whole else float(plain(one) == plain(other))


def unsaid(before: Iterable[str], after: Iterable[str]) -> tuple[str, ...]:
    """The sentences that nothing says any more; each sentence now may stand for one before."""
    left = list(after)
    gone = []
    for text in before:
        if text in left:
            left.remove(text)
        else:
            gone.append(text)
    return tuple(text for text in gone if not _taken(text, left))


def _taken(text: str, left: list[str]) -> bool:
    """Whether one of the sentences that are left says it; that one is used up."""
    best = max(left, key=lambda other: likeness(text, other), default=None)
    if best is None or likeness(text, best) < SAME:
        return False
    left.remove(best)
    return True
