"""From a route to the part of the model that it leads to."""

import typing
from collections.abc import Iterator
from enum import Enum
from typing import Any

from pydantic.fields import FieldInfo

from neikong.findings import Route
from neikong.model.record import Record


def record_at(model: type[Record], route: Route) -> type[Record] | None:
    """The record that describes the mapping at ``route``, or nothing."""
    record: type[Record] | None = model
    for part in route:
        if isinstance(part, int) or record is None:
            continue
        info = record.field(part)
        record = next((kind for kind in _classes(info.annotation) if issubclass(kind, Record)), None) if info else None
    return record


def named_fields(model: type[Record], route: Route) -> Iterator[tuple[str | int, FieldInfo | None]]:
    """Each part of a route with the field that it names; an item's id and the key of a free mapping name none."""
    record: type[Record] | None = model
    expects_item = False
    for part in route:
        info = record.field(part) if record and isinstance(part, str) and not expects_item else None
        yield part, info
        expects_item = info is not None and typing.get_origin(info.annotation) is tuple
        if record is not None and info is not None:
            record = record_at(record, (part,))


def enumeration_at(model: type[Record], route: Route) -> type[Enum] | None:
    """The enumeration that a value at ``route`` must belong to, or nothing."""
    for part in classes_at(model, route):
        if issubclass(part, Enum):
            return part
    return None


def literals_at(model: type[Record], route: Route) -> tuple[str, ...]:
    """The literal values allowed at ``route``."""
    names = [part for part in route if isinstance(part, str)]
    record = record_at(model, tuple(names[:-1]))
    info = record.field(names[-1]) if record and names else None
    return tuple(_literals(info.annotation)) if info else ()


def classes_at(model: type[Record], route: Route) -> list[type]:
    """The classes that a value at ``route`` may belong to."""
    names = tuple(part for part in route if isinstance(part, str))
    for cut in range(len(names), 0, -1):  # keys of a free mapping are no fields
        record = record_at(model, names[: cut - 1])
        info = record.field(names[cut - 1]) if record else None
        if info is not None:
            return list(_classes(info.annotation))
    return []


def _classes(hint: Any) -> Iterator[type]:
    if isinstance(hint, type) and not typing.get_args(hint):
        yield hint
    if typing.get_origin(hint) is typing.Annotated:
        yield from _classes(hint.__origin__)
        return
    for inner in typing.get_args(hint):
        yield from _classes(inner)


def _literals(hint: Any) -> Iterator[str]:
    if typing.get_origin(hint) is typing.Literal:
        yield from typing.get_args(hint)
        return
    for inner in typing.get_args(hint):
        yield from _literals(inner)
