"""Compare two registries: every change once, and figures that add up."""

from collections.abc import Iterator, Mapping

from neikong.diff.among import Among
from neikong.diff.change import KINDS, Change, Comparison, Total
from neikong.diff.fields import differences, plain
from neikong.diff.likely import with_likely
from neikong.diff.match import Family, families
from neikong.diff.reconcile import reconcile
from neikong.model.kinds import SETTINGS
from neikong.model.registry import Registry
from neikong.views.counts import counts, grade_labels


def compare(before: Registry, after: Registry, *, whole: bool = True) -> Comparison:
    """All changes from ``before`` to ``after``, totals, and their reconciliation.

    With ``whole=False`` the registries hold only what differs and what that needs:
    there are changes, and neither totals nor a reconciliation.
    """
    unread = _unread(before) | _unread(after)
    before, after = _without(before, unread), _without(after, unread)
    matched = {kind: _matched(kind, before, after) for kind in before.tables}
    renamed = dict(family.pair for groups in matched.values() for family in groups if family.pair)
    renamed = {old: new for old, new in renamed.items() if old != new}
    changes = list(_settings(before, after, renamed))
    for kind, groups in matched.items():
        if kind != "round":
            changes += Among(kind, before, after, renamed).changes(groups)
    return Comparison(
        totals=_totals(before, after) if whole else (),
        changes=tuple(sorted(changes, key=_order)),
        reconciliation=reconcile(before, after, matched) if whole else {},
        grades=grade_labels(before) | grade_labels(after),
        departments={id_: one.name for side in (before, after) for id_, one in side.departments.items()},
        unread=tuple(sorted(unread.values())),
    )


def _unread(registry: Registry) -> dict[str, str]:
    """Id and file of what was refused: nobody knows what it holds."""
    known = {id_ for table in registry.tables.values() for id_ in table}
    return {id_: path for id_, (_, path) in registry.files.items() if id_ not in known}


def _without(registry: Registry, ids: Mapping[str, str]) -> Registry:
    """The registry without these entities; a file that broke has neither come nor gone."""
    if not ids:
        return registry
    tables = {
        kind: {id_: entity for id_, entity in table.items() if id_ not in ids}
        for kind, table in registry.tables.items()
    }
    return registry.with_tables(tables)


def _matched(kind: str, before: Registry, after: Registry) -> list[Family]:
    old, new = before.tables[kind], after.tables[kind]
    return with_likely(kind, families(old, new), old, new)


def _settings(before: Registry, after: Registry, renamed: Mapping[str, str]) -> Iterator[Change]:
    """The bureau's own vocabularies and policies."""
    fields = tuple(differences(plain(before.settings, renamed), plain(after.settings)))
    if fields:
        ids = (SETTINGS.name,)
        yield Change("changed", SETTINGS.name, ids, ids, after.settings.organization, fields=fields)


def _totals(before: Registry, after: Registry) -> tuple[Total, ...]:
    old, new = counts(before), counts(after)
    return tuple(Total(name, old.get(name, 0), new.get(name, 0)) for name in dict.fromkeys((*old, *new)))


def _order(change: Change) -> tuple[int, str, tuple[str, ...]]:
    return list(KINDS).index(change.kind), change.entity_kind, change.after or change.before
