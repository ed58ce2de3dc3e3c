"""Values in words: labels for enumerated values, names behind references, the bureau's own terms."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from neikong.messages import Message, msg
from neikong.model.choice import Choice
from neikong.model.record import Record
from neikong.model.refs import Cites, Ref, Term
from neikong.model.registry import Registry
from neikong.model.scalars import Duration
from neikong.views.citations import cite
from neikong.views.names import name_of, names_in
from neikong.views.shares import Words
from neikong.views.slots import Slot

YES, NO = msg("yes"), msg("no")


class Wording:
    """Says the values of one registry."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry

    def say(self, slot: Slot, value: Any) -> Words:
        """One value of a field in words; an item of a list is one value."""
        if isinstance(value, bool):
            return YES if value else NO
        if isinstance(value, Choice):
            return msg(value.label)
        if isinstance(value, Duration):
            return msg(value.template, n=value.amount)
        if isinstance(value, int):
            return self._number(slot, value)
        if isinstance(value, str):
            return self._text(slot, value)
        if isinstance(value, Record):
            return name_of(value) or str(getattr(value, "id", ""))
        if isinstance(value, tuple):
            return msg("{parts}", parts=tuple(self.say(slot, part) for part in value))
        if isinstance(value, Mapping):
            return msg("{parts}", parts=tuple(self.pair(slot, key, part) for key, part in value.items()))
        return str(value)

    def pair(self, slot: Slot, key: Any, value: Any) -> Message:
        """One entry of a free mapping."""
        return msg("{key}: {value}", key=str(key), value=self.say(slot, value))

    def name(self, reference: str) -> str:
        """What people call the entity or item that a reference leads to; nothing where it leads nowhere."""
        entity, _, item = (part.strip() for part in reference.partition("/"))
        return self._items.get((entity, item), "") if item else self.names.get(entity, "")

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of every entity."""
        return {id_: name for table in self.registry.tables.values() for id_, name in names_in(table).items()}

    @cached_property
    def _items(self) -> Mapping[tuple[str, str], str]:
        return {
            (entity.id, getattr(item, "id", "")): name_of(item)
            for _, entity in self.registry.entities()
            for name in ("duties", "goals", "steps", "controls")
            for item in getattr(entity, name, ())
        }

    def _number(self, slot: Slot, value: int) -> Words:
        grading = self.registry.settings.grading
        if slot.is_grade:
            return grading.label(value)
        anchor = grading.anchors.get(slot.key, {}).get(str(value)) if slot.key in grading.anchors else None
        return f"{value} {anchor}" if anchor else str(value)

    def _text(self, slot: Slot, value: str) -> Words:
        mark = slot.mark
        if isinstance(mark, Cites):
            return cite(self.registry, value)
        if isinstance(mark, Term):
            terms: Mapping[str, str] = getattr(self.registry.settings, mark.name)
            return terms.get(value, value)
        if isinstance(mark, Ref):
            return f"{value} {self.name(value)}".rstrip()
        return value
