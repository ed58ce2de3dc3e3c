"""Which entity before is which entity after: by declared lineage, then by id.

Lineage joins entities into families: ``formerly`` says that an id was renamed,
``supersedes`` that risk points were merged or one was split. A family of one
before and one after is the same entity; of more before than after, a merge; of
fewer, a split.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from neikong.model.record import Entity

Node = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Family:
    """Entities that are one thing, or became one, or came from one."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def families(before: Mapping[str, Entity], after: Mapping[str, Entity]) -> list[Family]:
    """All entities of one kind on both sides, each in exactly one family."""
    joined: dict[Node, set[Node]] = defaultdict(set)
    for id_, entity in after.items():
        for old in _ancestors(id_, entity, before, after):
            joined["before", old].add(("after", id_))
            joined["after", id_].add(("before", old))
    nodes = [*(("before", id_) for id_ in before), *(("after", id_) for id_ in after)]
    return [_family(group) for group in _components(nodes, joined)]


def _ancestors(id_: str, entity: Entity, before: Mapping[str, Entity], after: Mapping[str, Entity]) -> Iterable[str]:
    """The ids before that this entity continues. An entity that lives on is nobody else's."""
    if id_ in before:
        yield id_
    for old in (*getattr(entity, "formerly", ()), *getattr(entity, "supersedes", ())):
        if old in before and old not in after:
            yield old


def _components(nodes: Iterable[Node], joined: Mapping[Node, set[Node]]) -> Iterable[list[Node]]:
    seen: set[Node] = set()
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


def _family(group: Iterable[Node]) -> Family:
    nodes = sorted(group)
    return Family(
        tuple(id_ for side, id_ in nodes if side == "before"),
        tuple(id_ for side, id_ in nodes if side == "after"),
    )
