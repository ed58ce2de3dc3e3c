"""Who shares rare traits with somebody, found without comparing everybody with everybody."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from typing import Generic, TypeVar

from neikong.diff.likeness import Trait

Key = TypeVar("Key")
_COMMON = 40
"""A trait that so many have does not lead to anybody."""

_FEW, _MOST = 24, 8
"""Among few everybody is worth a closer look; among many those who share the most rare traits."""


class Neighbours(Generic[Key]):
    """The traits of several, ready to be asked for the nearest."""

    def __init__(self, known: Mapping[Key, Set[Trait]]) -> None:
        self._known = known
        self._bearers: dict[Trait, list[Key]] = defaultdict(list)
        for key, traits in known.items():
            for trait in traits:
                self._bearers[trait].append(key)

    def of(self, traits: Set[Trait]) -> Mapping[Key, Set[Trait]]:
        """The nearest few with their traits. All of them where there are few."""
        if len(self._known) <= _FEW:
            return self._known
        shared: Counter[Key] = Counter()
        for trait in traits & self._bearers.keys():
            bearers = self._bearers[trait]
            if len(bearers) <= _COMMON:
                shared.update(bearers)
        nearest = sorted(shared, key=lambda key: (-shared[key], str(key)))[:_MOST]
        return {key: self._known[key] for key in nearest}
