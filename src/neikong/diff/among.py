"""The changes among the entities of one kind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from neikong.diff.change import Change, FieldChange
from neikong.diff.fields import differences, natures, plain, stated
from neikong.diff.lineage import Event, events
from neikong.diff.match import Family, Tie
from neikong.model.choices import RiskStatus
from neikong.model.record import Entity
from neikong.model.registry import Registry
from neikong.model.risk import Risk


class Among:
    """Two tables of one kind; ``renamed`` are the ids of all kinds that became others."""

    def __init__(self, kind: str, before: Registry, after: Registry, renamed: Mapping[str, str]) -> None:
        self._kind = kind
        self._registries = (before, after)
        self._before = before.tables[kind]
        self._after = after.tables[kind]
        self._renamed = renamed

    def changes(self, groups: list[Family]) -> Iterator[Change]:
        """All changes of these families."""
        for family in groups:
            if not family.before:
                yield self._change("added", (), family.after, tuple(stated(self._after[family.after[0]])))
            elif not family.after:
                yield self._change("removed", family.before, ())
            elif family.pair:
                yield from self._pair(*family.pair, family.likely)
            else:
                yield from self._several(family)

    def _several(self, family: Family) -> Iterator[Change]:
        """Merges and splits, and what changed meanwhile in those who lived through them."""
        told: dict[str, tuple[FieldChange, ...]] = {}
        for old, new in sorted(self._survivors(family)):
            if old != new:
                yield self._change("renamed", (old,), (new,))
            for change in self._versions(old, new):
                if change.kind == "changed":
                    told[new] = change.fields
                else:
                    yield change
        for event in events(family):
            yield self._event(event, told, family.likely)

    def _survivors(self, family: Family) -> Iterator[Tie]:
        """Who is the same before and after: by its id, or by the one former id that it declares."""
        for new in family.after:
            former = [old for old in getattr(self._after[new], "formerly", ()) if (old, new) in family.ties]
            if (new, new) in family.ties:
                yield new, new
            elif len(former) == 1:
                yield former[0], new

    def _event(self, event: Event, told: dict[str, tuple[FieldChange, ...]], likely: float | None) -> Change:
        """A merge or a split with the other fields of the one that lives on; each field once."""
        fields = tuple(field for id_ in event.after for field in told.pop(id_, ()))
        ended = (self._after.get(id_) for id_ in event.before)
        reason = next((reason for entity in ended if entity and (reason := _reason("retired", entity))), None)
        return self._change(event.kind, event.before, event.after, fields, reason, likely=likely)

    def _pair(self, old: str, new: str, likely: float | None) -> Iterator[Change]:
        if old != new:
            yield self._change("renamed", (old,), (new,), likely=likely)
        yield from self._versions(old, new)

    def _versions(self, old: str, new: str) -> Iterator[Change]:
        """What differs between two versions of one entity."""
        before, after = self._before[old], self._after[new]
        if before is after or before == after:
            return
        own, controls = self._fields(before, after)
        own = [field for field in own if field.route != ("posts",) or self._moves(field)]
        if ended := _ended(before, after):
            yield self._change(ended, (old,), (new,), reason=_reason(ended, after))
            own = [field for field in own if field.route[0] not in ("status", "retired")]
        grouped: dict[str, list[FieldChange]] = defaultdict(list)
        for name, field in natures(own):
            grouped[name].append(field)
        for name, group in grouped.items():
            direction = _direction(before, after) if name == "regraded" else None
            yield self._change(name, (old,), (new,), tuple(group), _reason(name, after), direction=direction)
        for control, changed in controls.items():
            yield self._control(old, new, control, changed)

    def _fields(self, before: Entity, after: Entity) -> tuple[list[FieldChange], dict[str, list[FieldChange]]]:
        """The entity's own fields that differ, and those of its controls."""
        own: list[FieldChange] = []
        controls: dict[str, list[FieldChange]] = defaultdict(list)
        for field in differences(plain(before, self._renamed), plain(after)):
            if field.route[0] == "controls" and len(field.route) > 1:
                controls[str(field.route[1])].append(field)
            else:
                own.append(field)
        return own, controls

    def _moves(self, field: FieldChange) -> bool:
        """Whether other posts bear the risk point, or the one that leads belongs to another department."""
        sides = [list(map(str, side)) for side in (field.before, field.after) if isinstance(side, list)]
        if len({frozenset(side) for side in sides}) > 1:
            return True
        leads = [registry.posts.get(side[0]) for registry, side in zip(self._registries, sides, strict=False) if side]
        return len({post.department for post in leads if post}) > 1

    def _control(self, old: str, new: str, control: str, fields: list[FieldChange]) -> Change:
        whole = fields[0] if len(fields[0].route) == 2 else None
        before = () if whole is not None and whole.before is None else (f"{old}/{control}",)
        after = () if whole is not None and whole.after is None else (f"{new}/{control}",)
        kind = "changed" if before and after else "removed" if before else "added"
        return self._change(f"control-{kind}", before, after, tuple(fields), owner=new)

    def _change(
        self,
        kind: str,
        before: tuple[str, ...],
        after: tuple[str, ...],
        fields: tuple[FieldChange, ...] = (),
        reason: str | None = None,
        owner: str | None = None,
        direction: str | None = None,
        likely: float | None = None,
    ) -> Change:
        shown = owner or (after or before)[0]
        entity = self._after.get(shown) or self._before[shown]
        registry = self._registries[shown in self._after]
        name = str(getattr(entity, "name", None) or getattr(entity, "title", ""))
        department = _department(registry, self._kind, shown, entity)
        return Change(kind, self._kind, before, after, name, department, fields, reason, direction, likely)


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
