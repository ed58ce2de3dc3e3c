"""Dotted keys, such as ``controls.owner``: from a record to the values they lead to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, TypeAlias

from neikong.messages import Failure, Translate, Value, in_english, msg
from neikong.model.kinds import KINDS
from neikong.model.record import Entity, Record, Shorthand
from neikong.model.refs import Ref
from neikong.views.names import folded
from neikong.views.slots import Slot, slots

Tables: TypeAlias = Mapping[str, Mapping[str, Entity]]


class NotUnderstood(Failure):
    """What somebody asked for means nothing here."""


@dataclass(frozen=True, slots=True)
class Path:
    """The fields on the way as they are written; ``entry`` is a key of the free mapping at its end."""

    text: str
    way: tuple[Slot, ...]
    entry: str | None = None

    @property
    def slot(self) -> Slot:
        """The field at the end."""
        return self.way[-1]

    def found(self, record: Record, tables: Tables) -> Iterator[Any]:
        """What stands at the end; a list on the way is followed into each of its items, a reference to its target."""
        records: list[Any] = [record]
        for slot in self.way[:-1]:
            items = [item for one in records for item in _items(getattr(one, slot.attribute))]
            records = items if slot.record is not None else list(_targets(slot, items, tables))
        for one in records:
            value = getattr(one, self.slot.attribute)
            if self.entry is not None:
                value = value.get(self.entry)
            if value is not None:
                yield value

    def values(self, record: Record, tables: Tables) -> Iterator[Any]:
        """The same, with lists taken apart; of a free mapping its keys."""
        for value in self.found(record, tables):
            yield from _items(value)


def parse(text: str, model: type[Record], translate: Translate = in_english) -> Path:
    """The path of a dotted key; fields may be named by their titles. Raises ``NotUnderstood``."""
    way: list[Slot] = []
    current: type[Record] | None = model
    words = [word.strip() for word in text.split(".")]
    for index, word in enumerate(words):
        if current is None:
            if way[-1].is_mapping and index == len(words) - 1:
                return Path(text, tuple(way), word)
            raise NotUnderstood(msg("`{field}` has no fields of its own", field=".".join(words[:index])))
        way.append(field_named(word, current, translate))
        current = way[-1].record or _referred(way[-1])
    last = way[-1]
    if last.record is not None and issubclass(last.record, Shorthand) and not last.is_list and last.record.shorthand:
        way.append(slots(last.record)[last.record.shorthand])
    return Path(text, tuple(way))


def field_named(word: str, model: type[Record], translate: Translate = in_english) -> Slot:
    """The field of a record by its key or title. Raises ``NotUnderstood`` with the nearest ones."""
    known = slots(model)
    titled = {folded(translate(slot.title)): key for key, slot in known.items()}
    wanted = folded(word)
    key = wanted if wanted in known else titled.get(wanted)
    if key is None:
        near = get_close_matches(wanted, [*known, *titled], n=1)
        fields: tuple[Value, ...] = tuple(known)
        hint = msg("Did you mean `{near}`?", near=near[0]) if near else msg("The fields are {fields}", fields=fields)
        raise NotUnderstood(msg("There is no field `{key}` here", key=word), hint)
    return known[key]


def _referred(slot: Slot) -> type[Record] | None:
    """The kind of entity that a reference leads to, where there is only one."""
    mark = slot.mark
    is_followed = isinstance(mark, Ref) and mark.item is None and len(mark.kinds) == 1
    return KINDS[mark.kinds[0]].model if isinstance(mark, Ref) and is_followed else None


def _targets(slot: Slot, ids: list[str], tables: Tables) -> Iterator[Record]:
    assert isinstance(slot.mark, Ref)
    table = tables[slot.mark.kinds[0]]
    yield from (table[id_] for id_ in ids if id_ in table)


def _items(value: Any) -> Iterator[Any]:
    if isinstance(value, tuple | Mapping):
        yield from value
    elif value is not None:
        yield value
