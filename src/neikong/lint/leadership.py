"""Who answers to whom: from a post to its superior."""

from collections.abc import Iterator
from dataclasses import dataclass

from neikong.model.registry import Registry


@dataclass(frozen=True, slots=True)
class Link:
    """A post, its superior, and the department's field that says so."""

    post: str
    superior: str
    department: str
    field: str


def link_upward(registry: Registry, post: str) -> Link | None:
    """A post answers to its department's head; a head to the leader in charge, or to
    the head of the department above. Nothing where the chain ends.
    """
    holder = registry.posts.get(post)
    department = registry.departments.get(holder.department) if holder else None
    if holder is None or department is None:
        return None
    if department.head and department.head != post:
        return Link(post, department.head, holder.department, "head")
    if department.leader_in_charge:
        return Link(post, department.leader_in_charge, holder.department, "leader_in_charge")
    above = registry.departments.get(department.parent or "")
    if above and above.head:
        return Link(post, above.head, holder.department, "parent")
    return None


_DEEPEST = 32
"""No bureau has more levels; a longer chain is a mistake, and walking it for every post would take forever."""


def superiors(registry: Registry, post: str) -> Iterator[str]:
    """Everybody above a post, the nearest first; a circle ends before it comes round."""
    seen = {post}
    link = link_upward(registry, post)
    while link is not None and link.superior not in seen and len(seen) <= _DEEPEST:
        seen.add(link.superior)
        yield link.superior
        link = link_upward(registry, link.superior)
