"""Which entity before is which entity after: by declared lineage, then by id.

``formerly`` says that an id was renamed, ``supersedes`` that risk points were
merged or one was split. What they declare, and ids that stay, ties an entity
before to one after; ties that hang together are a family. A family of one and
one is the same entity.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from neikong.diff.likeness import likeness
from neikong.model.choices import RiskStatus
from neikong.model.record import Entity

Tie = tuple[str, str]
"""An id before and the id after that continues it."""

Table = Mapping[str, Entity]


@dataclass(frozen=True, slots=True)
class Family:
    """Entities that are one thing, or became one, or came from one.

    ``likely`` is the resemblance, from 0 to 1, on which it rests where nothing declares it.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    ties: frozenset[Tie] = field(default_factory=frozenset)
    likely: float | None = None

    @property
    def pair(self) -> Tie | None:
        """The old and the new id of what is one entity on both sides."""
        return (self.before[0], self.after[0]) if len(self.before) == len(self.after) == 1 else None


def families(before: Table, after: Table) -> list[Family]:
    """All entities of one kind on both sides, each in exactly one family.

    The file of a risk point that was retired because another one supersedes it
    belongs to none: the merge has said what became of it.
    """
    ties = set(_ties(before, after))
    ended = {old for old, new in ties if new != old and old in after and not is_active(after[old])}
    ties -= {(old, old) for old in ended}
    return grouped(before, (id_ for id_ in after if id_ not in ended), ties)


def grouped(before: Iterable[str], after: Iterable[str], ties: Iterable[Tie]) -> list[Family]:
    """The families that ties make of ids on both sides."""
    joined: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for old, new in ties:
        joined["before", old].add(("after", new))
        joined["after", new].add(("before", old))
    nodes = [*(("before", id_) for id_ in before), *(("after", id_) for id_ in after)]
    return [_family(group, joined) for group in _components(nodes, joined)]


def _ties(before: Table, after: Table) -> Iterator[Tie]:
    taken = {old for id_, entity in after.items() for old in _renamed_from(id_, entity, before, after)}
    for id_, entity in after.items():
        yield from ((old, id_) for old in _renamed_from(id_, entity, before, after))
        yield from ((old, id_) for old in _superseded(id_, entity, before, after))
        if id_ in before and id_ not in taken:
            yield id_, id_


def _renamed_from(id_: str, entity: Entity, before: Table, after: Table) -> Iterator[str]:
    """The former ids that are newly declared.

    One that somebody bears again was handed on, unless the bearer is more like
    the old one; so two entities may exchange their ids.
    """
    known = getattr(before.get(id_), "formerly", ())
    for old in getattr(entity, "formerly", ()):
        if old not in before or old == id_ or old in known:
            continue
        if old not in after or (
            _is_nearer(entity, after[old], before[old])
            and (id_ not in before or _is_nearer(before[old], before[id_], entity))
        ):
            yield old


def _is_nearer(one: Entity, other: Entity, origin: Entity) -> bool:
    return likeness(origin, one) > likeness(origin, other)


def _superseded(id_: str, entity: Entity, before: Table, after: Table) -> Iterator[str]:
    """The risk points that this one newly continues: all that it names, or those that ended where it lived before."""
    known = getattr(before.get(id_), "supersedes", ())
    for old in getattr(entity, "supersedes", ()):
        if old not in before or old == id_ or (old in known and old in after) or not is_active(before[old]):
            continue
        if id_ not in before or old not in after or not is_active(after[old]):
            yield old


def is_active(entity: Entity) -> bool:
    """Whether it counts; only risk points can be retired."""
    return getattr(entity, "status", RiskStatus.ACTIVE) is not RiskStatus.RETIRED


def _components(
    nodes: Iterable[tuple[str, str]], joined: Mapping[tuple[str, str], set[tuple[str, str]]]
) -> Iterator[list[tuple[str, str]]]:
    seen: set[tuple[str, str]] = set()
    for start in nodes:
        if start in seen:
            continue
        group, waiting = [], [start]
        while waiting:
            node = waiting.pop()
            if node not in seen:
                seen.add(node)
                group.append(node)
                waiting += joined.get(node, ())
        yield group


def _family(group: Iterable[tuple[str, str]], joined: Mapping[tuple[str, str], set[tuple[str, str]]]) -> Family:
    nodes = sorted(group)
    before = tuple(id_ for side, id_ in nodes if side == "before")
    after = tuple(id_ for side, id_ in nodes if side == "after")
    return Family(before, after, frozenset((old, new) for old in before for _, new in joined.get(("before", old), ())))
