"""How much two entities say the same, from 0 to 1."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from neikong.diff.fields import PROSE, plain
from neikong.model.record import Entity

Trait = tuple[str, str]
"""Two neighbouring characters of a text, or a field and its value."""

_LINEAGE = frozenset(("id", "status", "retired", "waivers"))
_SAMPLE = 400
"""So many entities tell which traits are common; more would tell the same."""


class Weights(dict[Trait, float]):
    """What each trait weighs; one that is not known weighs as much as the rarest."""

    def __init__(self, known: Mapping[Trait, float], rarest: float) -> None:
        super().__init__(known)
        self._rarest = rarest

    def __missing__(self, trait: Trait) -> float:
        return self._rarest

    def of(self, found: Iterable[Trait]) -> float:
        """The sum of the traits' weights, which does not depend on their order."""
        return math.fsum(map(self.__getitem__, found))


def likeness(one: Entity, other: Entity) -> float:
    """The share of traits that both have (Dice's coefficient), all of one weight."""
    mine, theirs = traits(one), traits(other)
    total = len(mine) + len(theirs)
    return 2 * len(mine & theirs) / total if total else 0.0


def weighing(entities: Iterable[Entity]) -> Weights:
    """Weights by rarity among these entities: what all of a kind have in common tells nothing apart."""
    known = list(entities)
    sample = known[:: max(1, len(known) // _SAMPLE)]
    frequency = Counter(trait for entity in sample for trait in traits(entity))
    by_count = {count: math.log((len(sample) + 1) / (count + 0.5)) for count in {1, *frequency.values()}}
    return Weights({trait: by_count[count] for trait, count in frequency.items()}, by_count[1])


def traits(entity: Entity) -> frozenset[Trait]:
    """What an entity says, without its id and its lineage."""
    values = {key: value for key, value in plain(entity).items() if key not in _LINEAGE}
    return frozenset(_leaves("", values))


def _leaves(name: str, value: Any) -> Iterator[Trait]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "id":
                yield from _leaves(key, inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(name, inner)
    elif isinstance(value, str) and name in PROSE:
        yield from (("", value[place : place + 2]) for place in range(max(len(value) - 1, 1)))
    elif value not in (None, "", False):
        yield name, str(value)
