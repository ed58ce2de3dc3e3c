"""What a comparison of changed files needs besides them."""

from collections.abc import Iterator

from neikong.model.kinds import KINDS
from neikong.model.registry import Registry


def needed(*sides: Registry) -> frozenset[str]:
    """The likely files of what the changed ones name: posts, departments, and what they descend from."""
    found: set[str] = set()
    for registry in sides:
        known = registry.files
        found |= {f"{KINDS[kind].folder}/{id_}.yaml" for kind, id_ in _named(registry) if id_ not in known}
    return frozenset(found)


def _named(registry: Registry) -> Iterator[tuple[str, str]]:
    for risk in registry.risks.values():
        yield from (("post", id_) for id_ in risk.posts[:1])  # its department is that of the first
        yield from (("risk", id_) for id_ in (*risk.supersedes, *risk.formerly))
    departments = [post.department for post in registry.posts.values()]
    departments += [flow.department for flow in registry.workflows.values() if flow.department]
    yield from (("department", id_) for id_ in departments)
