"""Two states as an audience may see them: a comparison of what is left tells nothing of what is not."""

from collections.abc import Set
from dataclasses import dataclass, replace

from neikong.diff import compare
from neikong.model.choices import Visibility
from neikong.model.registry import Registry
from neikong.views.audience import seen_by

_KINDS = frozenset(("department", "post", "workflow", "risk", "regulation"))
"""What the handbook is about."""


@dataclass(frozen=True, slots=True)
class Sides:
    """An earlier and a later state."""

    before: Registry
    after: Registry


def discreet(before: Registry, after: Registry, audience: Visibility) -> Sides:
    """Both states without what the audience may not see of either.

    What was open once and is hidden today stays hidden: its earlier text is
    not told as something that is gone, under whatever id it lives on.
    """
    now = _told(after, seen_by(after, audience))
    hidden = _ids(after) - _ids(now)
    if hidden:
        hidden |= _forerunners(before, after, hidden)
    return Sides(_told(before, seen_by(before, audience), hidden), now)


def _forerunners(before: Registry, after: Registry, hidden: Set[str]) -> set[str]:
    """What lives on in hidden entities, declared or likely."""
    changes = compare(_told(before, before), _told(after, after), whole=False).changes
    return {id_ for change in changes if not hidden.isdisjoint(change.after) for id_ in change.before}


def _told(whole: Registry, part: Registry, hidden: Set[str] = frozenset()) -> Registry:
    """A part of a registry: nobody misses the files of the rest. People and calendars are in no book."""
    tables = {
        kind: {id_: one for id_, one in part.tables[kind].items() if kind in _KINDS and id_ not in hidden}
        for kind in part.tables
    }
    kept = {id_ for table in tables.values() for id_ in table}
    left_out = {id_ for table in whole.tables.values() for id_ in table} - kept
    files = {id_: file for id_, file in whole.files.items() if id_ not in left_out and id_ not in hidden}
    return replace(part.with_tables(tables), files=files)


def _ids(registry: Registry) -> set[str]:
    return {id_ for kind in _KINDS for id_ in registry.tables[kind]}
