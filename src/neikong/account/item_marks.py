"""Which items of an entity are new, changed or gone: controls, duties, goals, steps."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from neikong.diff import Change, FieldChange
from neikong.views.handbook.marks import CHANGED, NEW, Mark

_LISTS = frozenset(("controls", "duties", "goals", "steps"))
_SPEAKING = ("text", "name")


def item_marks(
    changes: Iterable[Change],
) -> tuple[Mapping[tuple[str, str], Mark], Mapping[str, tuple[str, ...]]]:
    """Marks by entity and item, and the texts of the items that each entity has lost."""
    marks: dict[tuple[str, str], Mark] = {}
    gone: defaultdict[str, list[str]] = defaultdict(list)
    for entity, field in _fields(changes):
        item = str(field.route[1])
        if len(field.route) > 2:
            marks.setdefault((entity, item), Mark(CHANGED))
        elif field.before is None:
            marks[entity, item] = Mark(NEW)
        elif field.after is None:
            gone[entity].append(_text(field.before))
    return marks, {entity: tuple(texts) for entity, texts in gone.items()}


def _fields(changes: Iterable[Change]) -> Iterator[tuple[str, FieldChange]]:
    """The fields of items, each with the entity as it is called today."""
    for change in changes:
        entity = (change.after or change.before)[0].partition("/")[0]
        for field in change.fields:
            if field.route[0] in _LISTS and len(field.route) > 1:
                yield entity, field


def _text(item: object) -> str:
    if not isinstance(item, Mapping):
        return str(item)
    return str(next((item[key] for key in _SPEAKING if item.get(key)), item.get("id", "")))
