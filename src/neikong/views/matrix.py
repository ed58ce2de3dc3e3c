"""Two factors against each other: how many risk points stand in each cell, and how grave a cell is."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.scoring import computed_grade, grade_of
from neikong.model.settings import GradeLevel, Grading

FACTORS = {"likelihood": msg("Likelihood"), "impact": msg("Impact"), "scope": msg("Scope")}


@dataclass(frozen=True, slots=True)
class Axis:
    """A factor and what the bureau calls each of its numbers; the word is empty where it has none."""

    factor: str
    title: Message
    words: dict[int, str]


@dataclass(frozen=True, slots=True)
class Cell:
    """The active risk points with these two numbers, and the grade that such a score falls in.

    With a third factor the cell alone has no score: the grade is then the
    highest that a risk point in it reaches.
    """

    across: int
    down: int
    grade: int | None
    risks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The cells from the highest row downwards, each from left to right.

    ``unrated`` are the active risk points that lack one of the two numbers.
    """

    across: Axis
    down: Axis
    cells: tuple[tuple[Cell, ...], ...]
    levels: tuple[GradeLevel, ...]
    unrated: tuple[tuple[str, str], ...]
    total: int


def matrix(registry: Registry) -> Matrix:
    """The first two factors of the bureau's grading; likelihood and impact where it declares fewer."""
    grading = registry.settings.grading
    across, down = axes(grading)
    rated: dict[tuple[int | None, int | None], list[Risk]] = defaultdict(list)
    for risk in registry.active_risks.values():
        rated[getattr(risk, across.factor), getattr(risk, down.factor)].append(risk)
    numbers = range(1, grading.scale + 1)
    cells = tuple(
        tuple(_cell(grading, (across.factor, x), (down.factor, y), rated.pop((x, y), [])) for x in numbers)
        for y in reversed(numbers)
    )
    left = [risk for risks in rated.values() for risk in risks]
    levels = tuple(sorted(grading.grades, key=lambda level: level.grade))
    return Matrix(across, down, cells, levels, _named(left), len(registry.active_risks))


def axes(grading: Grading) -> tuple[Axis, Axis]:
    """The two factors that a matrix shows."""
    factors = sorted(dict.fromkeys((*grading.factors, *FACTORS)), key=lambda name: name not in grading.factors)
    shown = sorted(factors[:2], key=list(FACTORS).index)
    across, down = (Axis(name, FACTORS[name], _words(grading, name)) for name in shown)
    return across, down


def _words(grading: Grading, factor: str) -> dict[int, str]:
    anchors = grading.anchors.get(factor, {})
    return {number: anchors.get(str(number), "") for number in range(1, grading.scale + 1)}


def _cell(grading: Grading, across: tuple[str, int], down: tuple[str, int], risks: list[Risk]) -> Cell:
    return Cell(across[1], down[1], _grade(grading, dict((across, down)), risks), _named(risks))


def _grade(grading: Grading, numbers: dict[str, int], risks: Iterable[Risk]) -> int | None:
    if not set(grading.factors) <= set(numbers):
        return min((grade for risk in risks if (grade := computed_grade(risk, grading))), default=None)
    return grade_of(prod(numbers[factor] for factor in grading.factors), grading)


def _named(risks: Iterable[Risk]) -> tuple[tuple[str, str], ...]:
    return tuple((risk.id, risk.name) for risk in sorted(risks, key=lambda risk: risk.id))
