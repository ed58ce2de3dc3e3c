"""Compare two registries: every change once, and figures that add up."""

from collections.abc import Iterable, Iterator, Mapping

from neikong.diff.among import Among
from neikong.diff.change import KINDS, Change, Comparison, Total
from neikong.diff.fields import differences, plain
from neikong.diff.likely import with_likely
from neikong.diff.match import Family, families
from neikong.diff.reconcile import reconcile
from neikong.diff.unread import unread, without
from neikong.model.kinds import SETTINGS
from neikong.model.registry import Registry
from neikong.views.counts import counts, grade_labels


def compare(before: Registry, after: Registry, *, whole: bool = True, hidden: Iterable[str] = ()) -> Comparison:
    """All changes from ``before`` to ``after``, totals, and their reconciliation.

    With ``whole=False`` the registries hold only what differs and what that needs:
    there are changes, and neither totals nor a reconciliation. ``hidden`` are paths
    that could not be read on one side, or not told apart: see ``lost``.
    """
    left_out = unread(before, hidden) | unread(after)
    before, after = without(before, left_out), without(after, left_out)
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
        unread=tuple(sorted(left_out.values())),
    )


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
