"""The fields of a record as a reader meets them: key, title, and what kind of value stands there."""

import datetime
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from neikong.findings import Route
from neikong.messages import Message, msg
from neikong.model.choice import Choice
from neikong.model.grading import GradeValue
from neikong.model.record import Record
from neikong.model.refs import Mark, hint_parts
from neikong.model.scalars import Duration, Text


@dataclass(frozen=True, slots=True)
class Slot:
    """One field. ``mark`` says what a reference leads to, ``record`` what is nested there.

    ``scalar`` is the class of a single value: text, number, date, truth, duration;
    ``is_prose`` sets sentences apart from ids and words.
    """

    key: str
    attribute: str
    title: str
    mark: Mark | None
    choice: type[Choice] | None
    record: type[Record] | None
    scalar: type
    is_list: bool
    is_mapping: bool
    is_grade: bool
    is_prose: bool

    @property
    def is_counted(self) -> bool:
        """Whether its size is the number of its items."""
        return self.is_list or self.is_mapping


@cache
def slots(model: type[Record]) -> Mapping[str, Slot]:
    """The fields of a record by key, in their order."""
    hints = typing.get_type_hints(model, include_extras=True)
    return {
        info.alias or name: _slot(info.alias or name, name, info.title, hints[name])
        for name, info in model.model_fields.items()
        if not info.exclude
    }


def titles(model: type[Record], route: Route) -> tuple[Message, ...]:
    """The titles of the fields on a route, as far as they are fields."""
    found: list[Message] = []
    record: type[Record] | None = model
    for key in route:
        if isinstance(key, str):
            slot = slots(record).get(key) if record else None
            if slot is None:
                break
            found.append(msg(slot.title))
            record = slot.record
    return tuple(found)


def _slot(key: str, attribute: str, title: str | None, hint: Any) -> Slot:
    parts = list(hint_parts(hint))
    classes = [part for part in parts if isinstance(part, type) and not typing.get_args(part)]
    return Slot(
        key=key,
        attribute=attribute,
        title=title or key,
        mark=next((part for part in parts if isinstance(part, Mark)), None),
        choice=next((part for part in classes if issubclass(part, Choice)), None),
        record=next((part for part in classes if issubclass(part, Record)), None),
        scalar=next((part for part in classes if part in _SCALARS), str),
        is_list=any(typing.get_origin(part) is tuple for part in parts),
        is_mapping=any(typing.get_origin(part) is dict for part in parts),
        is_grade=any(part == GradeValue for part in parts),
        is_prose=any(part == Text for part in parts),
    )


_SCALARS = (bool, int, datetime.date, Duration)
