"""Every text that people wrote, with its place: one walk, shared by the rules on texts."""

import typing
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple, TypeAlias

from neikong.findings import Route
from neikong.lint.derived import derived
from neikong.lint.pattern import Pattern
from neikong.model.record import Record
from neikong.model.refs import hint_parts
from neikong.model.registry import Registry
from neikong.model.scalars import Text

_NO_PROSE = frozenset(("code", "formerly", "language", "lint", "renumbered", "review", "reviews", "rule", "supersedes"))
"""Fields that are texts to the data model, but hold ids, numbers and names of rules."""

Plan: TypeAlias = tuple[tuple[str, str], ...]
"""Attribute and key of each field of a record that is a text or holds one."""


class HumanText(NamedTuple):
    """What somebody wrote in words: a name, a measure, a cause, a note. ``entity`` is empty for registry.yaml."""

    entity: str
    route: Route
    text: str


@derived
def texts(registry: Registry) -> tuple[HumanText, ...]:
    """All texts of all entities in the order of kinds, files and fields; ids and references are none."""
    walk = _Walk()
    walk.entity("", registry.settings)
    for table in registry.tables.values():
        for id_, entity in table.items():
            walk.entity(id_, entity)
    return tuple(walk.found)


def containing(registry: Registry, pattern: Pattern) -> Iterator[HumanText]:
    """The texts in which something matches: one search through all of them, and through equal ones once.

    The pattern must not look at the text's beginning or end.
    """
    page = _page(registry)
    last = -1
    for hit in pattern.finditer(page.text):
        number = bisect_right(page.starts, hit.start()) - 1
        if number != last:
            last = number
            yield from page.sources[number]


def mentioned(registry: Registry, words: Iterable[str]) -> tuple[str, ...]:
    """Those of the words that stand in some text."""
    page = _page(registry).text
    return tuple(word for word in words if word in page)


class _Page(NamedTuple):
    """Every different text on one page, where each starts, and who wrote it."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[tuple[HumanText, ...], ...]


@derived
def _page(registry: Registry) -> _Page:
    by_text: dict[str, list[HumanText]] = defaultdict(list)
    for source in texts(registry):
        by_text[source.text].append(source)
    starts = accumulate((len(text) + 1 for text in by_text), initial=0)
    return _Page("\0".join(by_text), tuple(starts)[:-1], tuple(map(tuple, by_text.values())))


class _Walk:
    """One pass over the models. A list that grows is faster than generators within generators."""

    def __init__(self) -> None:
        self.found: list[HumanText] = []
        self._entity = ""

    def entity(self, id_: str, entity: Record) -> None:
        self._entity = id_
        self._record(entity, ())

    def _record(self, record: Record, route: Route) -> None:
        for attribute, key in _plan(type(record)):
            value = getattr(record, attribute)
            if value:
                self._value(value, (*route, key))

    def _value(self, value: Any, route: Route) -> None:
        if isinstance(value, str):
            self.found.append(HumanText(self._entity, route, value))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                self._value(item, (*route, index))
        elif isinstance(value, dict):
            for key, item in value.items():
                self._value(item, (*route, key))
        else:
            self._record(value, route)


@cache
def _plan(model: type[Record]) -> Plan:
    hints = typing.get_type_hints(model, include_extras=True)
    return tuple(
        (name, info.alias or name)
        for name, info in model.model_fields.items()
        if (info.alias or name) not in _NO_PROSE and any(map(_is_prose, hint_parts(hints[name])))
    )


def _is_prose(part: Any) -> bool:
    """A ``Text`` with no further mark: a word with one is an id or a reference."""
    return part == Text or (isinstance(part, type) and issubclass(part, Record) and bool(_plan(part)))
