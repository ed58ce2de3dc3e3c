"""The risk points that the bureau's leadership answers for."""

from collections.abc import Iterator

from neikong.model import SETTINGS_FILE
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.settings import GradeLevel


def top_level(registry: Registry) -> GradeLevel | None:
    """The highest grade, or nothing where the grades could not be read."""
    if registry.is_flawed(SETTINGS_FILE, "grading"):
        return None
    return min(registry.settings.grading.grades, key=lambda level: level.grade, default=None)


def top_grade_risks(registry: Registry) -> Iterator[tuple[str, Risk]]:
    """Active risk points whose approved grade is the highest."""
    top = top_level(registry)
    for id_, risk in registry.active_risks.items():
        if top and risk.approved_grade == top.grade:
            yield id_, risk
