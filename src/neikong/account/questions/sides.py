"""Both sides of a change, and who on the one is who on the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from neikong.diff import Change, Comparison
from neikong.findings import Finding
from neikong.model import SETTINGS_FILE
from neikong.model.record import Entity
from neikong.model.registry import Registry
from neikong.model.settings import Settings

AnyEntity = TypeVar("AnyEntity", bound=Entity)


@dataclass(frozen=True)
class Sides:
    """Two registries, their comparison, and what is wrong with the later one.

    ``command`` is what somebody types to have the working tree compared with the earlier one.
    """

    before: Registry
    after: Registry
    comparison: Comparison
    findings: tuple[Finding, ...] = ()
    command: str = "neikong diff"

    def pairs(
        self, before: Mapping[str, AnyEntity], after: Mapping[str, AnyEntity]
    ) -> Iterator[tuple[AnyEntity, AnyEntity]]:
        """The two versions of each entity of a kind that lives on and says something else now."""
        for id_, new in after.items():
            old = before.get(self.origin(id_) or "")
            if old is not None and old is not new and old != new:
                yield old, new

    def origin(self, id_: str) -> str | None:
        """The earlier id of what is called so now; nothing where that one is called otherwise now."""
        return self._renamed.get(id_) or (None if id_ in self._moved_on else id_)

    def successors(self, entity_kind: str, id_: str) -> frozenset[str]:
        """Under which ids something of a kind may live on, its own among them."""
        lineage = self.changes(entity_kind, "renamed", "merged", "split")
        return frozenset((id_, *(later for change in lineage if id_ in change.before for later in change.after)))

    def is_new(self, id_: str) -> bool:
        """Whether there was nothing of this id before; of a file that could not be read nobody knows."""
        return self.origin(id_) not in self.before.files

    def changes(self, entity_kind: str, *kinds: str) -> Iterator[Change]:
        """The changes of these kinds."""
        return (one for one in self.comparison.changes if one.entity_kind == entity_kind and one.kind in kinds)

    def can_read(self, old: Entity, new: Entity, *route: str | int) -> bool:
        """Whether what stands at a route could be read on both sides: of what could not, the findings tell."""
        return self.was_read(old, *route) and self.is_read(new, *route)

    def was_read(self, old: Entity, *route: str | int) -> bool:
        """Whether what stood at a route before could be read."""
        return not self.before.is_flawed_at(_path(self.before, old), route)

    def is_read(self, new: Entity, *route: str | int) -> bool:
        """Whether what stands at a route now can be read."""
        return not self.after.is_flawed_at(_path(self.after, new), route)

    def can_read_list(self, old: Entity, new: Entity, field: str) -> bool:
        """Whether a list is one on both sides, whatever is wrong with single items of it."""
        sides = ((self.before, old), (self.after, new))
        return not any(
            flaw in ((), (field,)) for side, entity in sides for flaw in side.flaws.get(_path(side, entity), ())
        )

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        changes = (change for change in self.comparison.changes if change.kind == "renamed")
        return {change.after[0]: change.before[0] for change in changes}

    @cached_property
    def _moved_on(self) -> frozenset[str]:
        return frozenset(self._renamed.values())


def _path(registry: Registry, entity: Entity) -> str:
    return SETTINGS_FILE if isinstance(entity, Settings) else registry.path(entity.id)
