"""Compare two registries: every change once, and figures that add up."""

from collections import defaultdict
from collections.abc import Iterator

from neikong.diff.change import KINDS, Change, Comparison, FieldChange, Total
from neikong.diff.fields import differences, nature, plain
from neikong.diff.match import Family, families
from neikong.diff.reconcile import reconcile
from neikong.model.choices import RiskStatus
from neikong.model.record import Entity
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.views.counts import counts


def compare(before: Registry, after: Registry) -> Comparison:
    """All changes from ``before`` to ``after``, totals, and their reconciliation."""
    changes: list[Change] = []
    matched = {kind: families(before.tables[kind], after.tables[kind]) for kind in before.tables}
    for kind, groups in matched.items():
        if kind != "round":
            changes += _Kind(kind, before, after).changes(groups)
    return Comparison(_totals(before, after), tuple(sorted(changes, key=_order)), reconcile(before, after, matched))


def _totals(before: Registry, after: Registry) -> tuple[Total, ...]:
    old, new = counts(before), counts(after)
    return tuple(Total(name, old.get(name, 0), new.get(name, 0)) for name in dict.fromkeys((*old, *new)))


def _order(change: Change) -> tuple[int, str, tuple[str, ...]]:
    return list(KINDS).index(change.kind), change.entity_kind, change.after or change.before


class _Kind:
    """The changes among the entities of one kind."""

    def __init__(self, kind: str, before: Registry, after: Registry) -> None:
        self.kind = kind
        self.registries = (before, after)
        self.before = before.tables[kind]
        self.after = after.tables[kind]

    def changes(self, groups: list[Family]) -> Iterator[Change]:
        for family in groups:
            if len(family.before) == 1 and len(family.after) == 1:
                yield from self._pair(family.before[0], family.after[0])
            else:
                yield self._lineage(family)

    def _lineage(self, family: Family) -> Change:
        if not family.before:
            kind = "added"
        elif not family.after:
            kind = "removed"
        else:
            kind = "merged" if len(family.before) >= len(family.after) else "split"
        return self._change(kind, family.before, family.after)

    def _pair(self, old: str, new: str) -> Iterator[Change]:
        before, after = self.before[old], self.after[new]
        if old != new:
            yield self._change("renamed", (old,), (new,))
        if before == after:
            return
        fields = list(differences(plain(before), plain(after)))
        ended = _ended(before, after)
        if ended:
            yield self._change(ended, (old,), (new,), reason=_reason(after))
            fields = [field for field in fields if field.route[0] not in ("status", "retired")]
        grouped: dict[str, list[FieldChange]] = defaultdict(list)
        for field in fields:
            if field.route[0] == "controls" and len(field.route) > 1:
                grouped[f"controls/{field.route[1]}"].append(field)
            else:
                grouped[nature(field)].append(field)
        for name, group in grouped.items():
            if name.startswith("controls/"):
                yield self._control(old, new, name.removeprefix("controls/"), group)
            else:
                yield self._change(name, (old,), (new,), tuple(group), _reason(after) if name == "regraded" else None)

    def _control(self, old: str, new: str, control: str, fields: list[FieldChange]) -> Change:
        whole = fields[0] if len(fields[0].route) == 2 else None
        if whole is not None and whole.before is None:
            return self._change("control-added", (), (f"{new}/{control}",), tuple(fields), owner=new)
        if whole is not None and whole.after is None:
            return self._change("control-removed", (f"{old}/{control}",), (), tuple(fields), owner=new)
        return self._change("control-changed", (f"{old}/{control}",), (f"{new}/{control}",), tuple(fields), owner=new)

    def _change(
        self,
        kind: str,
        before: tuple[str, ...],
        after: tuple[str, ...],
        fields: tuple[FieldChange, ...] = (),
        reason: str | None = None,
        owner: str | None = None,
    ) -> Change:
        shown = owner or (after or before)[0]
        entity = self.after.get(shown) or self.before[shown]
        registry = self.registries[shown in self.after]
        name = str(getattr(entity, "name", None) or getattr(entity, "title", ""))
        return Change(
            kind, self.kind, before, after, name, _department(registry, self.kind, shown, entity), fields, reason
        )


def _ended(before: Entity, after: Entity) -> str | None:
    if not isinstance(before, Risk) or not isinstance(after, Risk) or before.status is after.status:
        return None
    return "retired" if after.status is RiskStatus.RETIRED else "restored"


def _reason(entity: Entity) -> str | None:
    if not isinstance(entity, Risk):
        return None
    if entity.retired:
        return entity.retired.reason
    return entity.grade.reason if entity.grade else None


def _department(registry: Registry, kind: str, id_: str, entity: Entity) -> str | None:
    """The department that a change belongs to; a risk point's is that of its first post."""
    if kind == "department":
        return id_
    if isinstance(entity, Risk):
        post = next((registry.posts[post] for post in entity.posts if post in registry.posts), None)
        return post.department if post else None
    return getattr(entity, "department", None)
