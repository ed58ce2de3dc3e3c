"""The fields in which two versions of one entity differ."""

from collections.abc import Iterator, Mapping
from typing import Any

from neikong.diff.change import FieldChange
from neikong.findings import Route
from neikong.model.record import Entity
from neikong.model.refs import Cites, Past, Ref, references

_ADMINISTRATIVE = {"reviews", "formerly", "supersedes"}
"""Who agreed, and what the entity came from: no part of the content. Renames, merges and splits tell of it."""

PROSE = frozenset(
    ("name", "text", "causes", "title", "note", "reason", "when", "form", "evidence", "encouraged", "restricted")
)
"""Fields that hold sentences or names: another wording of them does not move a duty or weigh a risk anew."""

_ORDERED = frozenset(("posts", "review", "grading"))
"""Lists whose order means something: the first post leads, sign-offs and factors follow each other."""

_PLACES = frozenset(("department", "posts", "parent"))
_WITH_PLACE = frozenset(("duties", "steps"))
"""Where a risk point sits more exactly; it moves along with its posts."""


def plain(entity: Entity, renamed: Mapping[str, str] | None = None) -> dict[str, Any]:
    """An entity as JSON values, by the keys of its file; references to ``renamed`` ids by the new id.

    An entity does not change because another one got a new id.
    """
    values: dict[str, Any] = entity.model_dump(mode="json", by_alias=True, exclude=_ADMINISTRATIVE)
    for reference in references(type(entity), "", "", values) if renamed else ():
        if isinstance(reference.mark, Ref | Cites | Past):
            _follow(values, reference.route, renamed or {})
    return values


def stated(entity: Entity) -> Iterator[FieldChange]:
    """Every field of a new entity that says something: what a reviewer has to judge."""
    values = entity.model_dump(mode="json", by_alias=True, exclude=_ADMINISTRATIVE, exclude_defaults=True)
    return (FieldChange((key,), None, value) for key, value in values.items() if key != "name")


def _follow(values: Any, route: Route, renamed: Mapping[str, str]) -> None:
    """Write the new id into the reference at a route; what else stands in it stays."""
    *way, last = route
    for part in way:
        values = values[part]
    head, slash, rest = values[last].partition("/")
    if (id_ := head.strip()) in renamed:
        values[last] = f"{head.replace(id_, renamed[id_])}{slash}{rest}"


def differences(before: Any, after: Any, route: Route = ()) -> Iterator[FieldChange]:
    """Fields that differ.

    Items of a list are matched by their ids where they have them, by their
    places where nothing was added or taken away.
    """
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*before, *after)):
            yield from differences(before.get(key), after.get(key), (*route, key))
    elif _has_ids(before) and _has_ids(after):
        old, new = _by_id(before), _by_id(after)
        yield from differences(old, new, route)
        if route == ("steps",) and list(old) != list(new) and old.keys() == new.keys():  # their order is the flow
            yield FieldChange(route, list(old), list(new))
    elif _are_aligned(route, before, after):
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            yield from differences(old, new, (*route, place))
    elif not _is_shuffled(route, before, after):
        yield FieldChange(route, before, after)


def natures(changes: list[FieldChange]) -> Iterator[tuple[str, FieldChange]]:
    """Which kind of change each field of one entity makes."""
    moves = any(change.route == ("posts",) for change in changes)
    for change in changes:
        yield "moved" if moves and change.route[0] in _WITH_PLACE else _nature(change), change


def _nature(change: FieldChange) -> str:
    first, last = change.route[0], _field(change.route)
    if first == "grade":
        return "regraded"
    if first in _PLACES and len(change.route) == 1:
        return "moved"
    if last in PROSE and isinstance(change.before, str) and isinstance(change.after, str):
        return "reworded"
    return "changed"


def _field(route: Route) -> str:
    """The last name on the way: the place in a list is none."""
    return next((part for part in reversed(route) if isinstance(part, str)), "")


def _has_ids(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) and "id" in item for item in value)


def _are_aligned(route: Route, before: Any, after: Any) -> bool:
    """Two lists of as many sentences or records, of which most stand where they stood."""
    if not isinstance(before, list) or not isinstance(after, list) or len(before) != len(after):
        return False
    if _field(route) not in PROSE and not all(isinstance(item, dict) for item in (*before, *after)):
        return False
    in_place = sum(bool(old == new) for old, new in zip(before, after, strict=True))
    return sum(item in before for item in after) <= in_place


def _is_shuffled(route: Route, before: Any, after: Any) -> bool:
    """The same items in another order, where the order says nothing."""
    if not isinstance(before, list) or not isinstance(after, list) or route[0] in _ORDERED:
        return False
    return sorted(map(repr, before)) == sorted(map(repr, after))


def _by_id(items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {str(item["id"]): item for item in items}
