"""Posts, risk points and controls of each department."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from neikong.model.registry import Registry
from neikong.model.risk import Risk

NOWHERE = ""
"""Stands for the department where a post or a risk point has none."""


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A department's figures. A risk point on posts of several departments counts in each."""

    id: str
    name: str
    posts: int
    risk_posts: int
    risk_points: int
    by_grade: dict[int, int] = field(default_factory=dict)
    controls: int = 0


def department_rows(registry: Registry) -> tuple[DepartmentRow, ...]:
    """A row for each department, then one for what belongs to none where there is such a thing."""
    posts = posts_by_department(registry)
    risks = risks_by_department(registry)
    rows = [_row(registry, id_, one.name, posts[id_], risks[id_]) for id_, one in registry.departments.items()]
    if posts[NOWHERE] or risks[NOWHERE]:
        rows.append(_row(registry, NOWHERE, "", posts[NOWHERE], risks[NOWHERE]))
    return tuple(rows)


def department_of(registry: Registry, post: str) -> str:
    """The department that a post belongs to, as far as both exist."""
    holder = registry.posts.get(post)
    return holder.department if holder and holder.department in registry.departments else NOWHERE


def posts_by_department(registry: Registry) -> defaultdict[str, list[str]]:
    """The posts of each department."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for post in registry.posts:
        found[department_of(registry, post)].append(post)
    return found


def risks_by_department(registry: Registry) -> defaultdict[str, list[Risk]]:
    """The active risk points of each department, by the posts they weigh on."""
    found: defaultdict[str, list[Risk]] = defaultdict(list)
    for risk in registry.active_risks.values():
        known = {department_of(registry, post) for post in risk.posts} - {NOWHERE}
        for department in sorted(known) or [NOWHERE]:
            found[department].append(risk)
    return found


def _row(registry: Registry, id_: str, name: str, posts: list[str], risks: Iterable[Risk]) -> DepartmentRow:
    risks = list(risks)
    grades = Counter(risk.approved_grade for risk in risks)
    levels = sorted(level.grade for level in registry.settings.grading.grades)
    return DepartmentRow(
        id=id_,
        name=name,
        posts=len(posts),
        risk_posts=sum(post in registry.risks_of_post for post in posts),
        risk_points=len(risks),
        by_grade={grade: grades[grade] for grade in levels},
        controls=sum(len(risk.active_controls) for risk in risks),
    )
