"""The figures that a bureau reports upward, counted from the registry."""

from collections import Counter
from collections.abc import Mapping

from neikong.messages import N_, Message, msg
from neikong.model.choices import DepartmentKind, Rank
from neikong.model.post import Post
from neikong.model.registry import Registry
from neikong.model.round import Declared

TITLES = {
    "staff": N_("staff"),
    "risk_posts": N_("risk posts"),
    "risk_points": N_("risk points"),
    "controls": N_("controls"),
    "departments": N_("departments"),
    "posts": N_("posts"),
    "duties": N_("duties"),
    "goals": N_("goals"),
    "workflows": N_("workflows"),
    "steps": N_("steps"),
    "regulations": N_("regulations"),
}
_UNITS = N_("units")
"""What ``declared`` calls the departments, all kinds of them together."""

GRADE_MEASURE = "risk_points_grade_"


def counts(registry: Registry) -> dict[str, int]:
    """Measure → number, in reporting order.

    ``staff`` is the sum of the departments' staff, ``risk_posts`` the posts with
    at least one active risk point, ``controls`` the active controls of active
    risk points, ``duties`` the posts' duties.
    """
    active = registry.active_risks.values()
    return {
        "staff": sum(department.staff or 0 for department in registry.departments.values()),
        "risk_posts": sum(post in registry.posts for post in registry.risks_of_post),
        "risk_points": len(active),
        **_by_grade(registry),
        "controls": sum(len(risk.in_force) for risk in active),
        "departments": len(registry.departments),
        "posts": len(registry.posts),
        "duties": sum(len(post.duties) for post in registry.posts.values()),
        "goals": sum(len(post.goals) for post in registry.posts.values()),
        "workflows": len(registry.workflows),
        "steps": sum(len(workflow.steps) for workflow in registry.workflows.values()),
        "regulations": len(registry.regulations),
    }


def _by_grade(registry: Registry) -> dict[str, int]:
    found = Counter(risk.approved_grade for risk in registry.active_risks.values())
    levels = sorted(level.grade for level in registry.settings.grading.grades)
    return {f"{GRADE_MEASURE}{grade}": found[grade] for grade in levels}


def units(registry: Registry) -> dict[str, int]:
    """How many units of each kind there are; a bureau's leaders count as posts, not as a unit."""
    kinds = Counter(department.kind for department in registry.departments.values())
    return {
        "offices": kinds[DepartmentKind.OFFICE],
        "direct_units": kinds[DepartmentKind.DIRECT],
        "branches": kinds[DepartmentKind.BRANCH],
        "bureau_leaders": sum(_is_leader(registry, post) for post in registry.posts.values()),
    }


def _is_leader(registry: Registry, post: Post) -> bool:
    """A post of the rank of a leader in the leadership itself; its secretaries are none."""
    department = registry.departments.get(post.department)
    return post.rank is Rank.LEADER and department is not None and department.kind is DepartmentKind.LEADERSHIP


def reported(registry: Registry) -> dict[str, int]:
    """What a round reports upward, by the names of ``declared``; a grade that the bureau does not have is nought."""
    counted = counts(registry) | {"units": len(registry.departments)}
    return {name: counted.get(name, 0) for name in Declared.model_fields}


def is_graded(registry: Registry) -> bool:
    """Whether the leadership has approved a grade of any active risk point."""
    return any(risk.approved_grade is not None for risk in registry.active_risks.values())


def grade_labels(registry: Registry) -> dict[str, str]:
    """What the bureau calls its grades (一级), by the grade's number."""
    return {str(level.grade): level.label for level in registry.settings.grading.grades}


def measure_title(measure: str, grades: Mapping[str, str]) -> Message:
    """A measure's name for people; ``grades`` are the bureau's own names of its grades."""
    if measure.startswith(GRADE_MEASURE):
        grade = measure.removeprefix(GRADE_MEASURE)
        return msg("risk points of grade {grade}", grade=grades.get(grade, grade))
    return msg(_UNITS if measure == "units" else TITLES[measure])
