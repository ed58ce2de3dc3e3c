"""A new file's text: keys in the model's order, a short list on one line, an item of a list on one line each."""

from collections.abc import Iterator
from typing import Any

from neikong.model.fields import in_file_order
from neikong.model.record import Record
from neikong.views.slots import Slot, slots
from neikong.yamldoc import written_as

_ROOMY = frozenset(("controls",))
"""Items with so many fields that each field takes a line."""


def laid_out(model: type[Record], raw: dict[str, Any]) -> bytes:
    """The bytes of a file with this value."""
    fields = slots(model)
    lines = (line for key in in_file_order(model) if key in raw for line in _field(fields[key], raw[key]))
    return "".join(f"{line}\n" for line in lines).encode()


def _field(slot: Slot, value: Any) -> Iterator[str]:
    if not _takes_lines(slot, value):
        yield f"{slot.key}: {written_as(_sorted(slot, value))}"
        return
    yield f"{slot.key}:"
    for item in value:
        yield from _item(slot, item)


def _takes_lines(slot: Slot, value: Any) -> bool:
    """Whether each item has a line of its own: records and sentences do, ids and words do not."""
    return slot.is_list and (slot.is_prose or any(isinstance(item, dict) for item in value))


def _item(slot: Slot, item: Any) -> Iterator[str]:
    item = _sorted(slot, [item])[0]
    if slot.key not in _ROOMY or not isinstance(item, dict):
        yield f"  - {written_as(item)}"
        return
    for number, (key, value) in enumerate(item.items()):
        yield f"  {' ' if number else '-'} {key}: {written_as(value)}"


def _sorted(slot: Slot, value: Any) -> Any:
    """Nested records with their keys in the model's order."""
    if isinstance(value, list):
        return [_sorted(slot, item) for item in value]
    if slot.record is None or not isinstance(value, dict):
        return value
    inner = slots(slot.record)
    return {key: _sorted(inner[key], value[key]) for key in inner if key in value}
