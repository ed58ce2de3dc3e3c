"""How much two entities say the same, from 0 to 1."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Set
from typing import Any

from neikong.diff.fields import PROSE, plain
from neikong.model.record import Entity

Trait = tuple[str, str]
"""Two neighbouring characters of a text, or a field and its value."""

Weigh = Callable[[Trait], float]

_LINEAGE = frozenset(("id", "status", "retired", "waivers"))
_SAMPLE = 400
"""So many entities tell which traits are common; more would tell the same."""


def likeness(one: Entity, other: Entity) -> float:
    """The share of traits that both have (Dice's coefficient), all of one weight."""
    return resemblance(traits(one), traits(other), lambda _: 1.0)


def resemblance(one: Set[Trait], other: Set[Trait], weigh: Weigh) -> float:
    """The weight of what both have, as a share of what they have on average."""
    total = weight(one, weigh) + weight(other, weigh)
    return 2 * weight(one & other, weigh) / total if total else 0.0


def weight(found: Iterable[Trait], weigh: Weigh) -> float:
    """The sum of the traits' weights, which does not depend on their order."""
    return math.fsum(map(weigh, found))


def weighing(entities: Iterable[Entity]) -> Weigh:
    """Weights by rarity among these entities: what all of a kind have in common tells nothing apart."""
    known = list(entities)
    sample = known[:: max(1, len(known) // _SAMPLE)]
    frequency = Counter(trait for entity in sample for trait in traits(entity))
    weights = {count: math.log((len(sample) + 1) / (count + 0.5)) for count in {1, *frequency.values()}}
    return lambda trait: weights[frequency.get(trait) or 1]


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
