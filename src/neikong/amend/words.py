"""Canonical words: what the data model makes of an alias or of full-width signs, written into the file."""

import datetime
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple

from neikong.findings import Route
from neikong.model.record import Record, Shorthand
from neikong.model.scalars import Duration, half_width
from neikong.views.slots import slots


class Word(NamedTuple):
    """A key or scalar that has another canonical form."""

    route: Route
    text: str
    on_key: bool = False


def words(record: Record, raw: Any, route: Route = ()) -> Iterator[Word]:
    """The words to change in a file's plain value, which the model has read as ``record``.

    Of a value that the model refused, the record holds a stand-in: whoever asks leaves it out.
    """
    known = slots(type(record))
    if isinstance(raw, dict):
        for key, inner in raw.items():
            if key in known:
                yield from _value(getattr(record, known[key].attribute), inner, (*route, key))
    elif isinstance(record, Shorthand) and record.shorthand:
        yield from _value(getattr(record, known[record.shorthand].attribute), raw, route)


def _value(value: Any, raw: Any, route: Route) -> Iterator[Word]:
    if isinstance(value, Record):
        yield from words(value, raw, route)
    elif isinstance(raw, str):
        text = _written(value, raw)
        if text not in (raw, raw.strip()):
            yield Word(route, text)
    elif isinstance(raw, list) and isinstance(value, tuple):
        for index, (item, inner) in enumerate(zip(value, raw, strict=False)):
            yield from _value(item, inner, (*route, index))
    elif isinstance(raw, dict) and isinstance(value, Mapping) and len(raw) == len(value):
        for (name, item), (key, inner) in zip(value.items(), raw.items(), strict=True):
            if name not in (key, key.strip()):
                yield Word((*route, key), name, on_key=True)
            yield from _value(item, inner, (*route, key))


def _written(value: Any, raw: str) -> str:
    """How a value is written; a number or a length of time as its author did, but in plain digits."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return half_width(raw) if re.fullmatch(r"[+-]?[0-9]+", half_width(raw)) else str(value)
    if isinstance(value, datetime.date | Duration):
        return half_width(raw)
    return value if isinstance(value, str) else raw
