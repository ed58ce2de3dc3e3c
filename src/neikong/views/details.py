"""An entity or item as a form: every field that its file fills in, with its title and its value in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from neikong.messages import Message, msg
from neikong.model.record import Record
from neikong.views.names import HEADS, name_of
from neikong.views.shares import Words
from neikong.views.slots import Slot, slots
from neikong.views.wording import Wording

_EVERYWHERE = ("formerly", "visibility", "waivers", "reviews", "note")
"""What every kind has, after what is its own."""


@dataclass(frozen=True, slots=True)
class Item:
    """A record inside a field: what heads it, and its other fields."""

    id: str
    name: str
    fields: tuple["Field", ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field with its values in words, or with the records in it."""

    key: str
    title: Message
    values: tuple[Words, ...] = ()
    items: tuple[Item, ...] = ()


def details(record: Record, wording: Wording) -> tuple[Field, ...]:
    """The fields that have a value, in the order of the data model, what every kind has at the end."""
    found = list(_fields(record, wording))
    own = [field for field in found if field.key not in _EVERYWHERE]
    return tuple(own + [field for field in found if field.key in _EVERYWHERE])


def _fields(record: Record, wording: Wording) -> Iterator[Field]:
    for key, slot in slots(type(record)).items():
        value = getattr(record, slot.attribute)
        if slot.attribute in record.model_fields_set and value not in (None, (), {}) and key != "id":
            yield _field(slot, value, wording)


def _field(slot: Slot, value: Any, wording: Wording) -> Field:
    title = msg(slot.title)
    if isinstance(value, Record):
        return Field(slot.key, title, items=(Item("", "", tuple(_fields(value, wording))),))
    if isinstance(value, Mapping):
        return Field(slot.key, title, tuple(wording.pair(slot, key, part) for key, part in value.items()))
    values = value if isinstance(value, tuple) else (value,)
    if slot.record is not None:
        return Field(slot.key, title, items=tuple(_item(one, wording) for one in values))
    return Field(slot.key, title, tuple(wording.say(slot, one) for one in values))


def _item(record: Record, wording: Wording) -> Item:
    fields = tuple(field for field in _fields(record, wording) if field.key not in HEADS)
    return Item(getattr(record, "id", ""), name_of(record), fields)
