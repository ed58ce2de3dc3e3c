"""What two texts have in common, and which of many are copies of each other."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

Key = TypeVar("Key")

_NO_WORD = re.compile(r"[\W_]+")
_EDGE = 10
"""Characters of a text's head and tail; copies that differ inside share one of them."""
_CLAUSE = 8
"""A shorter clause says too little to bring two texts together."""
_ENOUGH = 3
_MOST_MET = 4
"""How many earlier texts a text is compared with for each clause: what everybody writes brings nobody together."""

_MOST_PARTNERS = 12
"""Copies named for each text: ten thousand of the same need not name each other."""


def plain(text: str) -> str:
    """The text's letters, digits and characters without blanks and punctuation."""
    return _NO_WORD.sub("", text)


def pairs(text: str) -> frozenset[str]:
    """All pairs of neighbouring characters of a text's plain form."""
    letters = plain(text)
    return frozenset(letters[at : at + 2] for at in range(len(letters) - 1))


def copies(texts: Mapping[Key, str], percent: int) -> dict[Key, tuple[Key, ...]]:
    """For each text some of the others that are nearly the same; one without any is absent.

    ``percent`` is the share of characters from which two texts count as copies.
    Cost grows with the number of texts, not with its square: only texts that
    share a clause, their beginning or their end are compared.
    """
    by_plain: dict[str, list[Key]] = defaultdict(list)
    clauses: list[list[str]] = []
    for key, text in texts.items():
        parts = _NO_WORD.split(text)
        keys = by_plain["".join(parts)]
        if not keys:
            clauses.append(parts)
        keys.append(key)
    alike = _near(list(by_plain), clauses, percent) if len(by_plain) > 1 else {}
    return dict(_partners(list(by_plain.values()), alike))


def _partners(
    groups: Sequence[Sequence[Key]], alike: Mapping[int, Sequence[int]]
) -> Iterator[tuple[Key, tuple[Key, ...]]]:
    """Each member of a group with some other members and some of the groups that are alike."""
    for number, own in enumerate(groups):
        if len(own) > 1 or number in alike:
            near = [key for other in alike.get(number, ()) for key in groups[other][:_MOST_PARTNERS]]
            some = [*own[: _MOST_PARTNERS + 1], *near]
            for key in own:
                yield key, tuple(other for other in some if other != key)


def _near(kinds: Sequence[str], clauses: Sequence[Sequence[str]], percent: int) -> dict[int, list[int]]:
    """The numbers of the texts that are nearly the same as each."""
    from rapidfuzz import fuzz, process  # only where there are two texts to compare

    met: dict[str, list[int]] = defaultdict(list)
    near: dict[int, list[int]] = defaultdict(list)
    for number, letters in enumerate(kinds):
        marks = _marks(letters, clauses[number])
        others = {other: kinds[other] for mark in marks for other in met[mark][-_MOST_MET:]}
        for _, _, other in process.extract(letters, others, scorer=fuzz.ratio, score_cutoff=percent, limit=None):
            near[number].append(other)
            near[other].append(number)
        for mark in marks:
            met[mark].append(number)
    return {number: sorted(others) for number, others in near.items()}


def _marks(letters: str, clauses: Sequence[str]) -> set[str]:
    """What brings two texts together: their clauses; of a text that has not three, also head and tail."""
    marks = {clause for clause in clauses if len(clause) >= _CLAUSE}
    if len(marks) < _ENOUGH:
        marks |= {f"^{letters[:_EDGE]}", f"{letters[-_EDGE:]}$"}
    return marks
