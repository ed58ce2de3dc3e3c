"""Who shares rare traits with somebody, found without comparing everybody with everybody."""

from collections import defaultdict
from collections.abc import Mapping, Set
from typing import Generic, TypeVar

from neikong.diff.likeness import Trait, Weigh

Key = TypeVar("Key")
_COMMON = 40
"""A trait that so many have does not lead to anybody."""

_MOST = 24
"""So many of the nearest are worth a closer look."""


class Neighbours(Generic[Key]):
    """The traits of several, ready to be asked for the nearest."""

    def __init__(self, known: Mapping[Key, Set[Trait]], weigh: Weigh) -> None:
        self._known = known
        self._weigh = weigh
        self._bearers: dict[Trait, list[Key]] = defaultdict(list)
        for key, traits in known.items():
            for trait in traits:
                self._bearers[trait].append(key)

    def of(self, traits: Set[Trait]) -> Mapping[Key, Set[Trait]]:
        """The nearest few with their traits. All of them where there are few."""
        if len(self._known) <= _MOST:
            return self._known
        shared: dict[Key, float] = defaultdict(float)
        for trait in sorted(traits):
            bearers = self._bearers.get(trait, ())
            if len(bearers) <= _COMMON:
                weight = self._weigh(trait)
                for key in bearers:
                    shared[key] += weight
        nearest = sorted(shared, key=lambda key: (-shared[key], str(key)))[:_MOST]
        return {key: self._known[key] for key in nearest}
