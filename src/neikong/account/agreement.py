"""Who must agree to a change, as the bureau's settings demand it.

What the earlier state says decides, so that no change can dispense with its own
reviewers; what that leaves open, the later one fills in. Where it says nothing
of registry.yaml itself, the internal-control office is proposed: what all else is
measured by never changes unseen.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath

from neikong.account.concerned import departments_concerned
from neikong.diff import Change, Comparison
from neikong.model.choices import DepartmentKind, Stage
from neikong.model.department import Department
from neikong.model.kinds import SETTINGS
from neikong.model.registry import Registry

_DEFAULT = Stage.CONTROL_OFFICE

_DEEPEST = 32
"""No bureau has more levels of departments; a longer chain goes round in a circle."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """One post, or one body without a post of its own, that must agree to some of what changed.

    ``body`` is the id of a post, or of a department that names no post for this
    stage; it is empty where nothing is named at all, and where the stage itself
    says who agrees. ``entities`` are ids. ``is_default``: the settings do not
    demand it; it is proposed because they say nothing.
    """

    stage: Stage
    body: str
    is_post: bool
    entities: tuple[str, ...]
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class Agreements:
    """Who must agree, the first stage first; and the kinds that changed and for which there is no policy."""

    needed: tuple[Agreement, ...]
    free: tuple[str, ...]


def _unread(comparison: Comparison, before: Registry, after: Registry) -> Iterator[Change]:
    """What can be read on one side only: a file that broke is a change whose reviewers are known."""
    for id_ in (PurePosixPath(path).stem for path in comparison.unread):
        for kind, table in before.tables.items():
            if (id_ in table) != (id_ in after.tables[kind]):
                yield Change("changed", kind, (id_,), (id_,), "")


def agreements(comparison: Comparison, before: Registry, after: Registry) -> Agreements:
    """Every stage of the kinds that changed, with the posts of the departments concerned."""
    sides = _Sides(before, after)
    changes = (*comparison.changes, *_unread(comparison, before, after))
    policies = {one.entity_kind: sides.stages(one.entity_kind) for one in changes}
    defaults = {kind: sides.default(kind) for kind in policies}
    found: dict[tuple[Stage, str, bool], set[str]] = {}
    for change in changes:
        kind = change.entity_kind
        for stage in (*policies[kind], *defaults[kind]):
            for body in sides.bodies(stage, change):
                entities = found.setdefault((stage, body, stage in defaults[kind]), set())
                entities.update(_whole(change.after or change.before))
    order = _order((*policies.values(), *defaults.values()))
    return Agreements(
        tuple(
            Agreement(stage, body, body in before.posts or body in after.posts, tuple(sorted(entities)), is_default)
            for (stage, body, is_default), entities in sorted(
                found.items(), key=lambda one: (order.index(one[0][0]), *one[0][1:])
            )
        ),
        tuple(kind for kind, stages in policies.items() if not stages),
    )


class _Sides:
    """Two registries, asked the earlier one first."""

    def __init__(self, before: Registry, after: Registry) -> None:
        self._before = before
        self._after = after

    def stages(self, kind: str) -> tuple[Stage, ...]:
        """The stages of a kind on either side, those of the earlier first."""
        policies = (side.settings.review.get(kind, ()) for side in (self._before, self._after))
        return tuple(dict.fromkeys(chain.from_iterable(policies)))

    def default(self, kind: str) -> tuple[Stage, ...]:
        """Who is proposed for registry.yaml where the earlier policy, which decides, says nothing of it."""
        is_open = kind == SETTINGS.name and not self._before.settings.review.get(kind)
        return (_DEFAULT,) if is_open and _DEFAULT not in self.stages(kind) else ()

    def bodies(self, stage: Stage, change: Change) -> Iterator[str]:
        """Who must agree to a change at this stage."""
        if stage in (Stage.SECTION_HEAD, Stage.LEADER_IN_CHARGE):
            departments = self._departments(change)
            yield from (body for id_ in departments if (body := self._body(stage, id_)))
            yield from () if departments else ("",)
        elif stage is Stage.CONTROL_OFFICE:
            office = self._before.settings.office.control_office or self._after.settings.office.control_office or ""
            yield self._head(office) or office
        else:
            yield ""

    def _departments(self, change: Change) -> tuple[str, ...]:
        """Those it belonged to and those it belongs to now."""
        sides = ((self._before, change.before), (self._after, change.after))
        return tuple(
            dict.fromkeys(
                department
                for registry, ids in sides
                for id_ in _whole(ids)
                for department in departments_concerned(registry, change.entity_kind, id_)
            )
        )

    def _body(self, stage: Stage, department: str) -> str | None:
        """The post, else the department that names none; nobody is in charge of the leadership."""
        if stage is Stage.SECTION_HEAD:
            return self._head(department) or department
        is_top = any(one.kind is DepartmentKind.LEADERSHIP for one in self._versions(department))
        return self._leader(department) or (None if is_top else department)

    def _head(self, department: str) -> str | None:
        return next((one.head for one in self._versions(department) if one.head), None)

    def _leader(self, department: str) -> str | None:
        """The leader in charge of the department, or of the nearest one above that has one."""
        for _level in range(_DEEPEST):
            versions = self._versions(department)
            leader = next((one.leader_in_charge for one in versions if one.leader_in_charge), None)
            department = next((one.parent for one in versions if one.parent), None) or ""
            if leader or not department:
                return leader
        return None

    def _versions(self, department: str) -> tuple[Department, ...]:
        found = (side.departments.get(department) for side in (self._before, self._after))
        return tuple(one for one in found if one is not None)


def _whole(ids: tuple[str, ...]) -> Iterator[str]:
    """Ids of entities: that of a control begins with its risk point's."""
    return (id_.partition("/")[0] for id_ in ids)


def _order(policies: Iterable[tuple[Stage, ...]]) -> list[Stage]:
    """Stages so that each stands where the longest policy has it."""
    places: dict[Stage, int] = {}
    for stages in policies:
        for place, stage in enumerate(stages):
            places[stage] = max(place, places.get(stage, 0))
    return sorted(places, key=lambda stage: (places[stage], list(Stage).index(stage)))
