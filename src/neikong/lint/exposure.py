"""On whom active risk points weigh, and where nobody seems to have looked for any."""

from neikong.lint.derived import derived
from neikong.model.choices import DepartmentKind
from neikong.model.post import Post
from neikong.model.registry import Registry

_POSTS = ("post", "")
"""The kinds of file that may be a post: of one in the wrong place nobody can tell."""


@derived
def is_exposure_readable(registry: Registry) -> bool:
    """Whether every risk point says whom it weighs on; otherwise nobody knows who is spared."""
    return not registry.is_partly_read("risk") and not any(
        registry.is_flawed(registry.path(id_), "posts") for id_ in registry.active_risks
    )


@derived
def is_exposure_known(registry: Registry) -> bool:
    """Whether, besides, all of them exist: a wrong id may mean any post."""
    return is_exposure_readable(registry) and all(registry.kind(post) in _POSTS for post in registry.risks_of_post)


@derived
def unsearched_posts(registry: Registry) -> frozenset[str]:
    """Posts with a duty that is not excused, on which no active risk point weighs."""
    if not is_exposure_readable(registry):
        return frozenset()
    return frozenset(
        id_
        for id_, post in registry.posts.items()
        if id_ not in registry.risks_of_post and not _is_excused(post) and not _is_unclear(registry, id_)
    )


@derived
def unsearched_departments(registry: Registry) -> dict[str, tuple[str, ...]]:
    """Departments with at least two posts and no active risk point, each with its unsearched posts.

    The bureau's leadership is no such department: its posts are searched one by one.
    """
    unsearched = unsearched_posts(registry)
    if not unsearched or registry.is_partly_read("post") or not is_exposure_known(registry):
        return {}
    return {
        id_: tuple(post for post in posts if post in unsearched)
        for id_, posts in registry.posts_of_department.items()
        if len(posts) > 1
        and _is_unit(registry, id_)
        and not unsearched.isdisjoint(posts)
        and not any(post in registry.risks_of_post or _is_unclear(registry, post) for post in posts)
    }


def _is_excused(post: Post) -> bool:
    return all(duty.id in post.no_risk for duty in post.duties)


def _is_unclear(registry: Registry, post: str) -> bool:
    path = registry.path(post)
    return registry.is_flawed(path, "no_risk") or registry.is_flawed(path, "duties")


def _is_unit(registry: Registry, department: str) -> bool:
    unit = registry.departments.get(department)
    if unit is None or unit.kind is DepartmentKind.LEADERSHIP:
        return False
    path = registry.path(department)
    return not registry.is_flawed(path, "name") and not registry.is_flawed(path, "kind")
