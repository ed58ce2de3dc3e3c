"""The fields in which two versions of one entity differ."""

from collections.abc import Iterator
from typing import Any

from neikong.diff.change import FieldChange
from neikong.findings import Route
from neikong.model.record import Entity

_ADMINISTRATIVE = {"reviews", "formerly"}
"""Who agreed, and what the entity was called before: no part of the content."""

_WORDS = frozenset(("name", "text", "causes", "title", "note", "reason", "when", "form", "evidence"))
_PLACES = frozenset(("department", "posts", "parent"))


def plain(entity: Entity) -> dict[str, Any]:
    """An entity as JSON values, by the keys of its file."""
    return entity.model_dump(mode="json", by_alias=True, exclude=_ADMINISTRATIVE)


def differences(before: Any, after: Any, route: Route = ()) -> Iterator[FieldChange]:
    """Fields that differ; items of a list are matched by their ids where they have them."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*before, *after)):
            yield from differences(before.get(key), after.get(key), (*route, key))
    elif _has_ids(before) and _has_ids(after):
        yield from differences(_by_id(before), _by_id(after), route)
    else:
        yield FieldChange(route, before, after)


def nature(change: FieldChange) -> str:
    """Which kind of change a single field makes."""
    first, last = change.route[0], change.route[-1]
    if first == "grade":
        return "regraded"
    if first in _PLACES and len(change.route) == 1:
        return "moved"
    if last in _WORDS and isinstance(change.before, str) and isinstance(change.after, str):
        return "reworded"
    return "changed"


def _has_ids(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) and "id" in item for item in value)


def _by_id(items: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {str(item["id"]): item for item in items}
