"""Conditions on fields, such as ``grade=1``, ``department~征``, ``status!=retired`` and ``controls>3``.

A key may be dotted (``power.gate=audit``, ``controls.owner=ZG-01``): a list is asked for any of
its items, and a reference is followed (``posts.department=ZG``). ``=`` and ``!=`` compare whole
values, ``~`` and ``!~`` ask for a part of the text; ``<``, ``>``, ``<=`` and ``>=`` compare numbers,
dates, grades and the lengths of lists. Values may be written as in a file or as people say them:
aliases, labels, and the names behind references. Nothing after ``=`` means that the field is empty.
"""

import operator
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from pydantic_core import PydanticCustomError

from neikong.messages import Message, Translate, Value, msg
from neikong.model.choice import Choice
from neikong.model.record import Record
from neikong.model.refs import Ref, Term
from neikong.model.registry import Registry
from neikong.model.scalars import Duration, duration, iso_date, whole
from neikong.views.names import alike, folded, names_in
from neikong.views.paths import NotUnderstood, Path, parse
from neikong.views.slots import Slot
from neikong.views.wording import Wording

Holds: TypeAlias = Callable[[Record], bool]

_CONDITION = re.compile(r"([^=!<>~]+)(!=|!~|<=|>=|=|~|<|>)(.*)", re.DOTALL)
_ORDER: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}
_TRUTHS = {True: ("true", "是"), False: ("false", "否")}


class Conditions:
    """Understands conditions on one registry, also in the words of the reader's language."""

    def __init__(self, registry: Registry, translate: Translate) -> None:
        self._registry = registry
        self._translate = translate
        self._wording = Wording(registry)

    def read(self, text: str, model: type[Record]) -> Holds:
        """What a condition asks of a record. Raises ``NotUnderstood``."""
        found = _CONDITION.fullmatch(unicodedata.normalize("NFKC", text))
        if found is None:
            hint = msg("Write FIELD=VALUE, or one of !=, ~, !~, <, >, <=, >= instead of =")
            raise NotUnderstood(msg("`{condition}` is no condition", condition=text), hint)
        key, sign, value = (part.strip() for part in found.groups())
        path = parse(key, model, self._translate)
        if sign in _ORDER:
            return self._ordered(path, sign, value)
        holds = self._contains(path, value) if sign.endswith("~") else self._equals(path, value)
        return (lambda record: not holds(record)) if sign.startswith("!") else holds

    def _equals(self, path: Path, value: str) -> Holds:
        tables = self._registry.tables
        if not value:
            return lambda record: not any(True for _ in path.values(record, tables))
        slot = path.slot
        if slot.record is not None:
            number = _number(path, value)
            return lambda record: any(_length(found) == number for found in path.found(record, tables))
        if slot.scalar is Duration:
            wanted = _parsed(path, value, duration)
            return lambda record: wanted in path.values(record, tables)
        self._check(path, value)
        word = folded(value)
        return lambda record: any(word in self._spellings(slot, found) for found in path.values(record, tables))

    def _contains(self, path: Path, value: str) -> Holds:
        tables = self._registry.tables
        word = folded(value)
        return lambda record: any(
            word in spelling for found in path.values(record, tables) for spelling in self._spellings(path.slot, found)
        )

    def _ordered(self, path: Path, sign: str, value: str) -> Holds:
        compare, tables = _ORDER[sign], self._registry.tables
        slot = path.slot
        if slot.is_counted and path.entry is None:
            number = _number(path, value)
            return lambda record: any(compare(_length(found), number) for found in path.found(record, tables))
        if slot.is_grade and not value.isdigit():
            self._check(path, value)
            labels = {folded(level.label): level.grade for level in self._registry.settings.grading.grades}
            bound: Any = labels[folded(value)]
        else:
            bound = self._bound(path, value)
        return lambda record: any(_compared(compare, found, bound) for found in path.values(record, tables))

    def _bound(self, path: Path, value: str) -> Any:
        scalar = path.slot.scalar
        if scalar is int:
            return _number(path, value)
        if scalar is Duration:
            return _parsed(path, value, duration)
        if scalar in (str, bool):
            message = msg("`{field}` is neither a number nor a date nor a list", field=path.text)
            raise NotUnderstood(message, msg("Use = for the whole value, or ~ for a part of it"))
        return _parsed(path, value, iso_date)

    def _spellings(self, slot: Slot, value: Any) -> Iterator[str]:
        """Everything that people may write for a value, folded."""
        if isinstance(value, bool):
            yield from _TRUTHS[value]
        elif isinstance(value, Choice):
            yield from map(folded, (value.value, self._translate(value.label), *value.aliases))
        else:
            yield folded(str(value))
            yield folded(self._words(slot, value))

    def _words(self, slot: Slot, value: Any) -> str:
        if isinstance(slot.mark, Ref):
            return self._wording.name(value)
        said = self._wording.say(slot, value)
        return said if isinstance(said, str) else said.text(self._translate)

    def _check(self, path: Path, value: str) -> None:
        """A value that cannot occur is a slip; what is free is not checked. Raises ``NotUnderstood``."""
        known = self._vocabulary(path.slot)
        word = folded(value)
        if known is None or any(word in map(folded, names) for names in known.values()):
            return
        names = {key: next((name for name in names if name != key), "") for key, names in known.items()}
        near: tuple[Value, ...] = alike(value, names) or (() if len(names) > _FEW else _listed(names))
        message = msg("`{value}` is no value of `{field}`", value=value, field=path.text)
        raise NotUnderstood(message, msg("Write one of {allowed}", allowed=near) if near else None)

    def _vocabulary(self, slot: Slot) -> Mapping[str, tuple[str, ...]] | None:
        """The values that there are, each with everything it may be called."""
        settings, mark = self._registry.settings, slot.mark
        if slot.choice is not None:
            return {one.value: (one.value, self._translate(one.label), *one.aliases) for one in slot.choice}
        if slot.is_grade:
            return {str(level.grade): (str(level.grade), level.label) for level in settings.grading.grades}
        if isinstance(mark, Term):
            return {key: (key, name) for key, name in getattr(settings, mark.name).items()}
        if isinstance(mark, Ref) and mark.item is None:
            tables = (self._registry.tables[kind] for kind in mark.kinds)
            return {key: (key, name) for table in tables for key, name in names_in(table).items()}
        return None


_FEW = 20


def _listed(names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{key} {name}".rstrip() for key, name in names.items())


def _length(value: Any) -> int:
    return len(value) if isinstance(value, tuple | Mapping) else 1


def _compared(compare: Callable[[Any, Any], bool], value: Any, bound: Any) -> bool:
    if isinstance(value, Duration):
        return value.unit == bound.unit and compare(value.amount, bound.amount)
    return compare(value, bound)


def _number(path: Path, value: str) -> int:
    if not path.slot.is_list and path.slot.record is not None:
        message = msg("`{field}` has fields of its own", field=path.text)
        raise NotUnderstood(message, msg("Name one of them: `{field}.…`", field=path.text))
    return int(_parsed(path, value, whole))


def _parsed(path: Path, value: str, parse_: Callable[[Any], Any]) -> Any:
    try:
        return parse_(value)
    except PydanticCustomError:
        message = msg("`{value}` is no value of `{field}`", value=value, field=path.text)
        raise NotUnderstood(message, _EXPECTED[parse_]) from None


_EXPECTED: Mapping[Callable[[Any], Any], Message] = {
    whole: msg("Write a whole number"),
    duration: msg("Write a number and a unit, such as 3个工作日, 15日, 1个月 or 2 hours"),
    iso_date: msg("Write year-month-day, such as 2026-03-01"),
}
