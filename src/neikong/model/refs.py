"""References, declared once on the model's fields.

From these declarations come the check that a reference resolves, the
back-references, the rename of an id and the documentation. They are collected
from the plain values, so that a file with a schema error still has its
references checked.
"""

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from pydantic import BeforeValidator, ValidationInfo

from neikong.findings import Route
from neikong.model.record import Record
from neikong.model.scalars import half_width


@dataclass(frozen=True, slots=True)
class Ref:
    """The text is ``id`` of one of ``kinds``, or ``id/item`` where ``item`` names a list.

    ``whole``: the id alone is right too.
    """

    kinds: tuple[str, ...]
    item: str | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Own:
    """The text is the id of an item of the list ``item`` in the same file."""

    item: str


@dataclass(frozen=True, slots=True)
class Term:
    """The text is a key, or its label, of the vocabulary ``name`` of registry.yaml."""

    name: str


def term_validator(name: str) -> BeforeValidator:
    """A term by its name (征) becomes its key (levy), where the registry declares it."""

    def canonical(value: Any, info: ValidationInfo) -> Any:
        names = (info.context or {}).get(name)
        return names.get(half_width(value), value) if names and isinstance(value, str) else value

    return BeforeValidator(canonical)


@dataclass(frozen=True, slots=True)
class Cites:
    """The text cites a regulation: ``id`` or ``id/article`` or ``id/article.paragraph``."""


@dataclass(frozen=True, slots=True)
class Past:
    """The text is the id of one of ``kinds``, of today or of an earlier time: nothing need have it any more."""

    kinds: tuple[str, ...]


Mark: TypeAlias = Ref | Own | Term | Cites | Past


class Reference(NamedTuple):
    """One reference as written: from an entity's file to a target."""

    source: str
    path: str
    route: Route
    target: str
    mark: Mark
    on_key: bool = False


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where in a record references stand: its marks and the record nested there."""

    name: str
    mark: Mark | None
    nested: type[Record] | None
    key_mark: Mark | None = None


def references(model: type[Record], source: str, path: str, raw: object) -> list[Reference]:
    """All references in a plain value, whether or not it fits the model."""
    walk = _Walk(source, path)
    walk.record(model, raw, ())
    return walk.found


class _Walk:
    """One pass over a file's value. A list that grows is faster than generators within generators."""

    def __init__(self, source: str, path: str) -> None:
        self.source = source
        self.path = path
        self.found: list[Reference] = []

    def record(self, model: type[Record], raw: object, route: Route) -> None:
        if isinstance(raw, dict):
            for slot in _plan(model):
                value = raw.get(slot.name)
                if value is not None:
                    self._value(slot, value, (*route, slot.name))
        elif isinstance(raw, str) and model.shorthand:
            for slot in _plan(model):
                if slot.name == model.shorthand:
                    self._value(slot, raw, route)

    def _value(self, slot: _Slot, value: object, route: Route) -> None:
        mark = slot.mark
        if isinstance(value, str) and mark is not None:
            self.found.append(Reference(self.source, self.path, route, half_width(value), mark))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self._value(slot, item, (*route, index))
        elif slot.nested is not None:
            self.record(slot.nested, value, route)
        elif isinstance(value, dict) and slot.key_mark is not None:
            for key in value:
                self.found.append(
                    Reference(self.source, self.path, (*route, key), half_width(key), slot.key_mark, on_key=True)
                )


def nested_records(model: type[Record]) -> Iterator[type[Record]]:
    """The records that stand directly inside a record."""
    for hint in typing.get_type_hints(model, include_extras=True).values():
        yield from (part for part in hint_parts(hint) if isinstance(part, type) and issubclass(part, Record))


@cache
def _plan(model: type[Record]) -> tuple[_Slot, ...]:
    hints = typing.get_type_hints(model, include_extras=True)
    slots = (_slot(name, hints[name]) for name in model.model_fields)
    return tuple(slot for slot in slots if slot.mark or slot.nested or slot.key_mark)


def _slot(name: str, hint: Any) -> _Slot:
    marks = [part for part in hint_parts(hint) if isinstance(part, Mark)]
    records = [part for part in hint_parts(hint) if isinstance(part, type) and issubclass(part, Record)]
    mark = marks[0] if marks else None
    nested = records[0] if records else None
    if _is_mapping(hint):
        return _Slot(name, None, None, key_mark=mark)
    return _Slot(name, mark, nested)


def _is_mapping(hint: Any) -> bool:
    return any(typing.get_origin(part) is dict for part in hint_parts(hint))


def hint_parts(hint: Any) -> Iterator[Any]:
    """A type hint and everything inside it, metadata of ``Annotated`` included."""
    yield hint
    if typing.get_origin(hint) is typing.Annotated:
        yield from hint_parts(hint.__origin__)
        yield from hint.__metadata__
    elif isinstance(hint, types.UnionType) or typing.get_origin(hint) is not None:
        for inner in typing.get_args(hint):
            yield from hint_parts(inner)
