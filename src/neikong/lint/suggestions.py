"""Ids that somebody may have meant."""

from collections.abc import Sequence

from neikong.model.registry import Registry

_SIMILAR_ENOUGH = 60
_MOST = 3


def nearest(wrong: str, known: Sequence[str]) -> tuple[str, ...]:
    """At most three words that are spelt much like ``wrong``, the nearest first."""
    from rapidfuzz import fuzz, process  # only for a registry with a dangling reference

    matches = process.extract(wrong, known, scorer=fuzz.ratio, score_cutoff=_SIMILAR_ENOUGH, limit=_MOST)
    return tuple(match[0] for match in matches)


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
