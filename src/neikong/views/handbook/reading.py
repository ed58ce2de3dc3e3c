"""How to read the book: what the grades mean, how they come about, and what the numbers stand for."""

from dataclasses import dataclass

from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.scoring import highest_score
from neikong.model.settings import GradeLevel, Grading
from neikong.views.handbook.naming import Grade, Naming, label
from neikong.views.matrix import FACTORS
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class GradeLine:
    """A grade: from which score to which, who answers for it, what it asks for, and how often it is looked at."""

    grade: Grade
    lowest: int
    highest: int
    managed_by: Words | None
    controls: int
    require: tuple[Words, ...]
    monitor: Words | None


@dataclass(frozen=True, slots=True)
class FactorLine:
    """A factor and what each of its numbers means; a word is empty where the bureau gives none."""

    title: Words
    anchors: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The grades from the highest on, and the factors whose product is the score."""

    grades: tuple[GradeLine, ...]
    factors: tuple[FactorLine, ...]


def reading(registry: Registry, naming: Naming) -> Reading:
    """What a reader must know before the first risk card."""
    grading = registry.settings.grading
    factors = tuple(dict.fromkeys(grading.factors))
    return Reading(
        grades=_grades(grading, naming),
        factors=tuple(FactorLine(FACTORS[factor], _anchors(grading, factor)) for factor in factors),
    )


def _grades(grading: Grading, naming: Naming) -> tuple[GradeLine, ...]:
    """From the highest grade to the lowest; each ends below the one above it."""
    lines: list[GradeLine] = []
    ceiling = highest_score(grading)
    for level in sorted(grading.grades, key=lambda one: one.grade):
        lines.append(_grade(level, ceiling, naming))
        ceiling = level.score_at_least - 1
    return tuple(lines)


def _grade(level: GradeLevel, ceiling: int, naming: Naming) -> GradeLine:
    return GradeLine(
        grade=naming.grade(level.grade),
        lowest=level.score_at_least,
        highest=ceiling,
        managed_by=label(level.managed_by),
        controls=level.min_controls,
        require=tuple(msg(kind.label) for kind in level.require),
        monitor=label(level.monitor),
    )


def _anchors(grading: Grading, factor: str) -> tuple[tuple[int, str], ...]:
    words = grading.anchors.get(factor, {})
    return tuple((number, words.get(str(number), "")) for number in range(1, grading.scale + 1))
