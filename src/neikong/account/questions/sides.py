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

    def is_new(self, id_: str) -> bool:
        """Whether there was nothing of this id before; of a file that could not be read nobody knows."""
        return self.origin(id_) not in self.before.files

    def changes(self, entity_kind: str, *kinds: str) -> Iterator[Change]:
        """The changes of these kinds."""
        return (one for one in self.comparison.changes if one.entity_kind == entity_kind and one.kind in kinds)

    def can_read(self, field: str, old: Entity, new: Entity) -> bool:
        """Whether a field could be read on both sides: of what could not, the findings tell."""
        return not self.before.is_flawed(_path(self.before, old), field) and not self.after.is_flawed(
            _path(self.after, new), field
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
