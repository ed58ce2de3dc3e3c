"""What a commit's changes mean for one item of an entity: a control, a duty, a goal or a step."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from neikong.diff.change import Change
from neikong.model.registry import Registry

_OF_THE_WHOLE = ("renamed", "retired", "restored")
"""What happens to the entity happens to its items."""


def of_item(changes: Iterable[Change], item: str, before: Registry, after: Registry) -> Iterator[Change]:
    """The changes with only the item's own fields; none that leaves it alone."""
    for change in changes:
        own = replace(change, fields=tuple(field for field in change.fields if field.route[1:2] == (item,)))
        if own.fields or _lives_through(change, item, after) or _comes_or_goes(change, item, before, after):
            yield own


def holds(registry: Registry, entity: str, item: str) -> bool:
    """Whether an entity has an item of this id."""
    return any(item in ids for (owner, _), ids in registry.items.items() if owner == entity)


def _lives_through(change: Change, item: str, after: Registry) -> bool:
    return change.kind in _OF_THE_WHOLE and holds(after, change.after[0], item)


def _comes_or_goes(change: Change, item: str, before: Registry, after: Registry) -> bool:
    """Whether the item appears or vanishes with its entity."""
    new = [id_ for id_ in change.after if id_ not in change.before and holds(after, id_, item)]
    old = [id_ for id_ in change.before if id_ not in change.after and holds(before, id_, item)]
    return change.kind in ("added", "removed", "merged", "split") and bool(new or old)
