"""The fields in which two versions of one entity differ."""

from collections.abc import Iterator, Mapping
from typing import Any, cast

from neikong.diff.change import FieldChange
from neikong.findings import Route
from neikong.model.record import Entity

_ADMINISTRATIVE = {"reviews", "formerly"}
"""Who agreed, and what the entity was called before: no part of the content."""

_WORDS = frozenset(("name", "text", "causes", "title", "note", "reason", "when", "form", "evidence"))
_PLACES = frozenset(("department", "posts", "parent"))


def plain(entity: Entity, renamed: Mapping[str, str] | None = None) -> dict[str, Any]:
    """An entity as JSON values, by the keys of its file; references to ``renamed`` ids by the new id."""
    values: dict[str, Any] = entity.model_dump(mode="json", by_alias=True, exclude=_ADMINISTRATIVE)
    return cast("dict[str, Any]", _renamed(values, renamed)) if renamed else values


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """An entity does not change because another one got a new id."""
    if isinstance(value, dict):
        return {key: _renamed(inner, names) for key, inner in value.items()}
    if isinstance(value, list):
        return [_renamed(inner, names) for inner in value]
    if isinstance(value, str):
        id_, slash, rest = value.partition("/")
        return f"{names[id_]}{slash}{rest}" if id_ in names else value
    return value


def differences(before: Any, after: Any, route: Route = ()) -> Iterator[FieldChange]:
    """Fields that differ; items of a list are matched by their ids where they have them."""
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
