"""Scores and the grades that follow from them, as registry.yaml says."""

from math import prod

from neikong.model.risk import Risk
from neikong.model.settings import Grading


def unscored(risk: Risk, grading: Grading) -> tuple[str, ...]:
    """The declared factors that the risk point does not score."""
    return tuple(factor for factor in dict.fromkeys(grading.factors) if getattr(risk, factor) is None)


def score(risk: Risk, grading: Grading) -> int | None:
    """The product of the declared factors, or nothing where one is not scored or none is declared."""
    if not grading.factors or unscored(risk, grading):
        return None
    scores: list[int] = [getattr(risk, factor) for factor in grading.factors]
    return prod(scores)


def highest_score(grading: Grading) -> int:
    """The product where every factor stands at the end of the scale."""
    return prod(grading.scale for _ in grading.factors)


def computed_grade(risk: Risk, grading: Grading) -> int | None:
    """The highest grade that the score reaches, or nothing where there is no score or no grade for it."""
    reached = score(risk, grading)
    if reached is None:
        return None
    return grade_of(reached, grading)


def grade_of(reached: int, grading: Grading) -> int | None:
    """The highest grade that a score reaches, or nothing where none begins so low."""
    return min((level.grade for level in grading.grades if level.score_at_least <= reached), default=None)
