"""``grade.self=2``, ``posts=ZG-01,ZG-02``, ``duties.D1=…``: from what somebody typed to the value of a file."""

from typing import Any, TypeAlias

from neikong.messages import Translate, Value, in_english, msg
from neikong.model.record import Record, Shorthand
from neikong.views.names import HEADS
from neikong.views.paths import NotUnderstood, field_named
from neikong.views.slots import Slot, slots

Raw: TypeAlias = dict[str, Any]
"""A file's value before the model has seen it: texts, lists and mappings."""


def assign(raw: Raw, model: type[Record], assignment: str, translate: Translate = in_english) -> None:
    """Put what ``FIELD=VALUE`` says into a value of the model. Raises ``NotUnderstood``.

    A field may be named by its title. An item of a list is named by its id, or
    by its number where items have none; a list is a row of words with commas,
    a list of sentences gets one sentence at a time.
    """
    field, equals, value = assignment.partition("=")
    if not equals:
        hint = msg("Write FIELD=VALUE, such as grade.self=2, posts=ZG-01,ZG-02 or duties.D1=…")
        raise NotUnderstood(msg("`{condition}` sets no field", condition=assignment), hint)
    _Assignment(field.strip(), value.strip(), translate).into(raw, model, field.strip().split("."))


class _Assignment:
    """One value on its way down the fields."""

    def __init__(self, field: str, value: str, translate: Translate) -> None:
        self.field = field
        self.value = value
        self.translate = translate

    def into(self, raw: Raw, model: type[Record], way: list[str]) -> None:
        word, *rest = (part.strip() for part in way)
        slot = field_named(word, model, self.translate)
        if slot.is_mapping:
            self._entry(raw, slot, rest)
        elif slot.is_list:
            self._list(raw, slot, rest)
        elif slot.record is not None:
            self._record(raw, slot, slot.record, rest)
        elif rest:
            raise NotUnderstood(msg("`{field}` has no fields of its own", field=word))
        else:
            self._put(raw, slot.key)

    def _put(self, raw: Raw, key: str) -> None:
        if key in raw:
            raise NotUnderstood(msg("`{field}` is given twice", field=self.field))
        raw[key] = self.value

    def _entry(self, raw: Raw, slot: Slot, rest: list[str]) -> None:
        """An entry of a free mapping, whose key may have dots."""
        if not rest:
            raise NotUnderstood(msg("`{field}` needs a key: `{example}`", field=slot.key, example=f"{slot.key}.…=…"))
        self._put(raw.setdefault(slot.key, {}), ".".join(rest))

    def _record(self, raw: Raw, slot: Slot, model: type[Record], rest: list[str]) -> None:
        short = model.shorthand if issubclass(model, Shorthand) else None
        if not rest and short:
            self._put(raw, slot.key)
        elif not rest:
            fields: tuple[Value, ...] = tuple(slots(model))
            message = msg("`{field}` has fields of its own", field=self.field)
            raise NotUnderstood(message, msg("The fields are {fields}", fields=fields))
        else:
            known = raw.setdefault(slot.key, {})
            if isinstance(known, str):
                known = raw[slot.key] = {short: known}
            self.into(known, model, rest)

    def _list(self, raw: Raw, slot: Slot, rest: list[str]) -> None:
        if slot.record is not None and rest:
            self._item(raw.setdefault(slot.key, []), slot, slot.record, rest)
        elif rest:
            raise NotUnderstood(msg("`{field}` has no fields of its own", field=slot.key))
        elif slot.record is not None and not issubclass(slot.record, Shorthand):
            example = f"{slot.key}.{slot.key[0].upper() if 'id' in slots(slot.record) else ''}1=…"
            raise NotUnderstood(msg("`{field}` is a list: name the item, `{example}`", field=slot.key, example=example))
        elif slot.is_prose:
            raw.setdefault(slot.key, []).append(self.value)
        else:
            raw.setdefault(slot.key, []).extend(word.strip() for word in self.value.split(","))

    def _item(self, items: list[Raw | str], slot: Slot, model: type[Record], rest: list[str]) -> None:
        word, *deeper = rest
        item = self._known(items, slot, word) if "id" not in slots(model) else _by_id(items, word)
        if deeper:
            self.into(item, model, deeper)
            return
        head = next((key for key in HEADS if key in slots(model)), None)
        if head is None:
            fields: tuple[Value, ...] = tuple(slots(model))
            raise NotUnderstood(
                msg("`{field}` has fields of its own", field=self.field), msg("The fields are {fields}", fields=fields)
            )
        self._put(item, head)

    def _known(self, items: list[Raw | str], slot: Slot, word: str) -> Raw:
        """The item by its number, counted from 1; the one after the last is new."""
        number = int(word) if word.isascii() and word.isdigit() and len(word) < 4 else 0
        if not 1 <= number <= len(items) + 1:
            hint = msg("Number the items in their order: {example}", example=f"{slot.key}.{len(items) + 1}")
            raise NotUnderstood(msg("`{field}` has no item `{item}`", field=slot.key, item=word), hint)
        if number > len(items):
            items.append({})
        item = items[number - 1]
        if isinstance(item, str):
            raise NotUnderstood(msg("`{field}` is given twice", field=self.field))
        return item


def _by_id(items: list[Any], word: str) -> Raw:
    found: Raw | None = next((item for item in items if item["id"] == word), None)
    if found is None:
        items.append(found := {"id": word})
    return found
