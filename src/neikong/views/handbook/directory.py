"""The post directory: every post on one line, by department."""

from collections.abc import Iterable
from dataclasses import dataclass

from neikong.views.handbook.departments import DepartmentPart
from neikong.views.handbook.naming import Grade, Name
from neikong.views.handbook.posts import PostPart
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post. ``risks`` is how many risk points weigh on it, ``grade`` the gravest of theirs."""

    name: Name
    rank: Words | None
    staff: int | None
    is_key: bool
    duties: int
    workflows: int
    risks: int
    grade: Grade


@dataclass(frozen=True, slots=True)
class DirectorySection:
    """The posts of one department."""

    department: Name
    posts: tuple[PostLine, ...]


def directory(departments: Iterable[DepartmentPart]) -> tuple[DirectorySection, ...]:
    """The directory, without departments that have no post in the book."""
    return tuple(
        DirectorySection(Name(one.id, one.name), tuple(map(_line, one.posts))) for one in departments if one.posts
    )


def _line(post: PostPart) -> PostLine:
    return PostLine(
        name=Name(post.id, post.name),
        rank=post.rank,
        staff=post.staff,
        is_key=post.is_key,
        duties=len(post.duties),
        workflows=len(post.places),
        risks=len(post.risks),
        grade=post.grade,
    )
