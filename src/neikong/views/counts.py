"""The figures that a bureau reports upward, counted from the registry."""

from collections import Counter
from collections.abc import Mapping

from neikong.messages import N_, Message, msg
from neikong.model.registry import Registry

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


def grade_labels(registry: Registry) -> dict[str, str]:
    """What the bureau calls its grades (一级), by the grade's number."""
    return {str(level.grade): level.label for level in registry.settings.grading.grades}


def measure_title(measure: str, grades: Mapping[str, str]) -> Message:
    """A measure's name for people; ``grades`` are the bureau's own names of its grades."""
    if measure.startswith(GRADE_MEASURE):
        grade = measure.removeprefix(GRADE_MEASURE)
        return msg("risk points of grade {grade}", grade=grades.get(grade, grade))
    return msg(TITLES[measure])
