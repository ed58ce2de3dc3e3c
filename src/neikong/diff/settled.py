"""What a merge commit did itself: the changes that come from none of its sides."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from neikong.diff.change import Change
from neikong.findings import Route

Place = tuple[str, Route]


def settled(sides: Sequence[Sequence[Change]]) -> tuple[Change, ...]:
    """The changes against the first side that are changes against all others, too.

    A field that one side brought is as it is there, so it differs from that
    side in nothing and is left out.
    """
    first, *others = sides
    kept = [change for change in (_kept(change, others) for change in first) if change is not None]
    return tuple(kept) if others else tuple(first)


def beyond(changes: Iterable[Change], told: Sequence[Change]) -> Iterator[Change]:
    """The changes without what is told elsewhere already."""
    places = {place for one in told for place in _places(one)}
    for change in changes:
        fields = tuple(field for field in change.fields if not _overlaps((_owner(change), field.route), places))
        if fields or not (change.fields or any(_alike(change, one) for one in told)):
            yield replace(change, fields=fields)


def _kept(change: Change, others: Iterable[Sequence[Change]]) -> Change | None:
    fields = change.fields
    for other in others:
        places = {place for one in other for place in _places(one)}
        fields = tuple(field for field in fields if _overlaps((_owner(change), field.route), places))
        if not change.fields and not any(_alike(change, one) for one in other):
            return None
    return replace(change, fields=fields) if fields or not change.fields else None


def _alike(change: Change, other: Change) -> bool:
    return change.kind == other.kind and change.after == other.after


def _places(change: Change) -> Iterable[Place]:
    return ((_owner(change), field.route) for field in change.fields)


def _owner(change: Change) -> str:
    return (change.after or change.before)[0].partition("/")[0]


def _overlaps(place: Place, places: Iterable[Place]) -> bool:
    """Whether one of the places is this one, holds it or lies in it."""
    owner, route = place
    return any(owner == other and all(a == b for a, b in zip(route, way, strict=False)) for other, way in places)
