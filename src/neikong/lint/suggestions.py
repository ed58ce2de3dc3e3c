"""Ids that somebody may have meant."""

from neikong.lint.derived import derived
from neikong.model.fields import Described
from neikong.model.registry import Registry
from neikong.views.nearest import nearest


@derived
def renamed(registry: Registry) -> dict[str, str]:
    """From the earlier ids that entities list under ``formerly`` to their ids of today."""
    return {
        old: id_
        for table in registry.tables.values()
        for id_, entity in table.items()
        if isinstance(entity, Described)
        for old in entity.formerly
    }


class Suggestions:
    """The nearest ids, computed once for each wrong one: the same slip is often repeated."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._found: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}

    def near(self, wrong: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """At most three ids of these kinds that are spelt much like ``wrong``, the nearest first."""
        key = (wrong, kinds)
        if key not in self._found:
            self._found[key] = self._search(wrong, kinds)
        return self._found[key]

    def _search(self, wrong: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
        return nearest(wrong, [id_ for id_ in self._registry.files if self._registry.kind(id_) in kinds])
