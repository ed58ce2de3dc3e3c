"""Which department lies in which, and who belongs to it."""

from neikong.model.registry import Registry


def may_lie_in(registry: Registry, inner: str, outer: str) -> bool:
    """Whether ``inner`` is the department ``outer`` or a part of it; also where that cannot be told."""
    seen: set[str] = set()
    while inner != outer and inner not in seen:
        seen.add(inner)
        department = registry.departments.get(inner)
        if department is None or registry.is_flawed(registry.path(inner), "parent"):
            return True
        if department.parent is None:
            return False
        inner = department.parent
    return True


def is_outsider(registry: Registry, post: str, department: str) -> bool:
    """Whether a post surely belongs neither to the department nor to a part of it."""
    holder = registry.posts.get(post)
    return holder is not None and not may_lie_in(registry, holder.department, department)
