"""What became of a family of several: its merges and splits, each once."""

from collections.abc import Iterator
from dataclasses import dataclass

from neikong.diff.match import Family


@dataclass(frozen=True, slots=True)
class Event:
    """``merged`` or ``split``, and who took part."""

    kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def events(family: Family) -> tuple[Event, ...]:
    """The merges and splits that make up a family.

    Where everybody continues everybody there is one event. Otherwise each id
    after that has several origins is a merge, and each id before that lives on
    in several a split: a risk point may swallow one and lose a part in the same round.
    """
    if len(family.ties) == len(family.before) * len(family.after):
        kind = "merged" if len(family.before) >= len(family.after) else "split"
        return (Event(kind, family.before, family.after),)
    return (*_merges(family), *_splits(family))


def _merges(family: Family) -> Iterator[Event]:
    for new in family.after:
        origins = tuple(sorted(old for old, other in family.ties if other == new))
        if len(origins) > 1:
            yield Event("merged", origins, (new,))


def _splits(family: Family) -> Iterator[Event]:
    for old in family.before:
        parts = tuple(sorted(new for other, new in family.ties if other == old))
        if len(parts) > 1:
            yield Event("split", (old,), parts)
