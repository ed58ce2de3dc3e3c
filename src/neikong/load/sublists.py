"""Sub-items: the duties, goals, steps and controls that have an id in their file."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from neikong.findings import Finding
from neikong.load.free_ids import FreeIds
from neikong.load.navigate import record_at
from neikong.messages import msg
from neikong.model.record import Record
from neikong.model.scalars import half_width


def items_of(model: type[Record], raw: dict[str, Any]) -> Iterator[tuple[str, list[tuple[int, str]]]]:
    """The name of each list of sub-items, with the index and id of its items."""
    for name in _lists(model):
        items = raw.get(name)
        if isinstance(items, list):
            yield name, list(_ids(items))


def repeated(path: str, name: str, ids: list[tuple[int, str]]) -> Iterator[Finding]:
    """A finding for each id that stands in its list a second time."""
    seen: set[str] = set()
    free: FreeIds | None = None
    for index, id_ in ids:
        if id_ in seen:
            message = msg("`{id}` is the id of an earlier item of `{list}`", id=id_, list=name)
            free = free or FreeIds(other for _, other in ids)
            hint = msg("Give one of the two another id, such as `{free}`; never use one again", free=free.after(id_))
            yield Finding("duplicate-item-id", path, message, (name, index, "id"), hint=hint)
        seen.add(id_)


def _ids(items: list[Any]) -> Iterator[tuple[int, str]]:
    for index, item in enumerate(items):
        if isinstance(item, dict) and isinstance(id_ := item.get("id"), str):
            yield index, half_width(id_)


@cache
def _lists(model: type[Record]) -> tuple[str, ...]:
    def has_id(name: str) -> bool:
        record = record_at(model, (name,))
        return record is not None and "id" in record.model_fields

    return tuple(name for name in model.field_names() if has_id(name))
