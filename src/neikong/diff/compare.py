"""Compare two registries: every change once, and figures that add up."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from neikong.diff.change import KINDS, Change, Comparison, FieldChange, Total
from neikong.diff.fields import differences, nature, plain
from neikong.diff.match import Family, families
from neikong.diff.reconcile import reconcile
from neikong.model.choices import RiskStatus
from neikong.model.kinds import SETTINGS
from neikong.model.record import Entity
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.views.counts import counts, grade_labels


def compare(before: Registry, after: Registry) -> Comparison:
    """All changes from ``before`` to ``after``, totals, and their reconciliation."""
    matched = {kind: families(before.tables[kind], after.tables[kind]) for kind in before.tables}
    renamed = {
        family.before[0]: family.after[0]
        for groups in matched.values()
        for family in groups
        if len(family.before) == len(family.after) == 1 and family.before != family.after
    }
    changes = list(_settings(before, after))
    for kind, groups in matched.items():
        if kind != "round":
            changes += _Kind(kind, before, after, renamed).changes(groups)
    return Comparison(
        totals=_totals(before, after),
        changes=tuple(sorted(changes, key=_order)),
        reconciliation=reconcile(before, after, matched),
        grades=grade_labels(before) | grade_labels(after),
    )


def _settings(before: Registry, after: Registry) -> Iterator[Change]:
    """The bureau's own vocabularies and policies."""
    fields = tuple(differences(plain(before.settings), plain(after.settings)))
    if fields:
        ids = (SETTINGS.name,)
        yield Change("changed", SETTINGS.name, ids, ids, after.settings.organization, fields=fields)


def _totals(before: Registry, after: Registry) -> tuple[Total, ...]:
    old, new = counts(before), counts(after)
    return tuple(Total(name, old.get(name, 0), new.get(name, 0)) for name in dict.fromkeys((*old, *new)))


def _order(change: Change) -> tuple[int, str, tuple[str, ...]]:
    return list(KINDS).index(change.kind), change.entity_kind, change.after or change.before


class _Kind:
    """The changes among the entities of one kind."""

    def __init__(self, kind: str, before: Registry, after: Registry, renamed: Mapping[str, str]) -> None:
        self.kind = kind
        self.registries = (before, after)
        self.before = before.tables[kind]
        self.after = after.tables[kind]
        self.renamed = renamed

    def changes(self, groups: list[Family]) -> Iterator[Change]:
        for family in groups:
            if len(family.before) == 1 and len(family.after) == 1:
                yield from self._pair(family.before[0], family.after[0])
            else:
                yield from self._lineage(family)

    def _lineage(self, family: Family) -> Iterator[Change]:
        """A merge or a split, with what changed meanwhile in those who lived through it."""
        if not family.before:
            kind = "added"
        elif not family.after:
            kind = "removed"
        else:
            kind = "merged" if len(family.before) >= len(family.after) else "split"
        fields: list[FieldChange] = []
        for survivor in sorted(set(family.before) & set(family.after)):
            own, controls = self._fields(survivor, survivor)
            fields += [field for field in own if field.route[0] != "supersedes"]
            yield from controls
        yield self._change(kind, family.before, family.after, tuple(fields))

    def _fields(self, old: str, new: str) -> tuple[list[FieldChange], list[Change]]:
        """The entity's own fields that differ, and the changes of its controls."""
        own: list[FieldChange] = []
        by_control: dict[str, list[FieldChange]] = defaultdict(list)
        before, after = self.before[old], self.after[new]
        if before == after:
            return [], []
        for field in differences(plain(before, self.renamed), plain(after)):
            if field.route[0] == "controls" and len(field.route) > 1:
                by_control[str(field.route[1])].append(field)
            else:
                own.append(field)
        return own, [self._control(old, new, control, group) for control, group in by_control.items()]

    def _pair(self, old: str, new: str) -> Iterator[Change]:
        before, after = self.before[old], self.after[new]
        if old != new:
            yield self._change("renamed", (old,), (new,))
        fields, controls = self._fields(old, new)
        ended = _ended(before, after)
        if ended:
            yield self._change(ended, (old,), (new,), reason=_reason(ended, after))
            fields = [field for field in fields if field.route[0] not in ("status", "retired")]
        grouped: dict[str, list[FieldChange]] = defaultdict(list)
        for field in fields:
            grouped[nature(field)].append(field)
        for name, group in grouped.items():
            direction = _direction(before, after) if name == "regraded" else None
            yield self._change(name, (old,), (new,), tuple(group), _reason(name, after), direction=direction)
        yield from controls

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
        direction: str | None = None,
    ) -> Change:
        shown = owner or (after or before)[0]
        entity = self.after.get(shown) or self.before[shown]
        registry = self.registries[shown in self.after]
        name = str(getattr(entity, "name", None) or getattr(entity, "title", ""))
        department = _department(registry, self.kind, shown, entity)
        return Change(kind, self.kind, before, after, name, department, fields, reason, direction)


def _ended(before: Entity, after: Entity) -> str | None:
    if not isinstance(before, Risk) or not isinstance(after, Risk) or before.status is after.status:
        return None
    return "retired" if after.status is RiskStatus.RETIRED else "restored"


def _reason(kind: str, entity: Entity) -> str | None:
    """The reason that the file gives for this kind of change."""
    if not isinstance(entity, Risk):
        return None
    if kind == "retired" and entity.retired:
        return entity.retired.reason
    return entity.grade.reason if kind == "regraded" and entity.grade else None


def _direction(before: Entity, after: Entity) -> str | None:
    old, new = _grade(before), _grade(after)
    if old is None or new is None or old == new:
        return None
    return "raised" if new < old else "lowered"


def _grade(entity: Entity) -> int | None:
    """The approved grade, or the self-assessed one until there is an approved one."""
    grade = entity.grade if isinstance(entity, Risk) else None
    return (grade.approved or grade.self_) if grade else None


def _department(registry: Registry, kind: str, id_: str, entity: Entity) -> str | None:
    """The department that a change belongs to; a risk point's is that of its first post."""
    if kind == "department":
        return id_
    if isinstance(entity, Risk):
        post = next((registry.posts[post] for post in entity.posts if post in registry.posts), None)
        return post.department if post else None
    return getattr(entity, "department", None)
