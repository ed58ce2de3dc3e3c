"""The mechanism at a glance: figures, heat map, grades by department, coverage of key areas and gates."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.views.by_department import NOWHERE, department_rows
from neikong.views.counts import GRADE_MEASURE, counts, grade_labels, measure_title
from neikong.views.coverage import is_covered
from neikong.views.crossings import gate_table
from neikong.views.handbook.naming import Grade, Name, Naming
from neikong.views.matrix import Axis, Cell, matrix
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class Figure:
    """One number; ``level`` is that of the grade that it counts, else 0."""

    measure: str
    title: Words
    number: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class HeatCell:
    """The risk points with these two numbers, and the grade that such a score falls in."""

    across: int
    down: int
    level: int
    risks: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class HeatAxis:
    """A factor, its numbers from low to high, and what the bureau calls them."""

    title: Words
    words: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Rows from the highest downwards; ``unrated`` counts those that lack one of the numbers."""

    across: HeatAxis
    down: HeatAxis
    rows: tuple[tuple[int, tuple[HeatCell, ...]], ...]
    unrated: int


@dataclass(frozen=True, slots=True)
class GradedLine:
    """Risk points of a department, a key area or a gate. ``by_grade`` is in the order of ``Glance.grades``.

    ``covered`` are those that are answered as their grade demands; ``posts``,
    ``controls`` and ``workflows`` are counted where they have a meaning.
    """

    key: str
    name: Name
    risk_points: int
    by_grade: tuple[int, ...]
    posts: int = 0
    risk_posts: int = 0
    controls: int = 0
    covered: int = 0
    workflows: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Glance:
    """Everything on the page of figures. ``grades`` are the columns of each ``by_grade``; the last is for no grade."""

    figures: tuple[Figure, ...]
    heat: HeatMap
    grades: tuple[Grade, ...]
    departments: tuple[GradedLine, ...]
    areas: tuple[GradedLine, ...]
    gates: tuple[GradedLine, ...]


def glance(registry: Registry, naming: Naming, order: Iterable[str]) -> Glance:
    """The figures of what is in the book; departments in the book's ``order``."""
    grades = tuple(naming.grade(level) for level in sorted(naming.grades))
    if any(risk.approved_grade not in naming.grades for risk in registry.active_risks.values()):
        grades = (*grades, naming.grade(None))
    return Glance(
        figures=_figures(registry),
        heat=_heat(registry, naming),
        grades=grades,
        departments=_departments(registry, naming, grades, order),
        areas=_areas(registry, grades),
        gates=_gates(registry, grades),
    )


def _figures(registry: Registry) -> tuple[Figure, ...]:
    labels = grade_labels(registry)
    return tuple(
        Figure(measure, measure_title(measure, labels), number, _level(measure))
        for measure, number in counts(registry).items()
    )


def _level(measure: str) -> int:
    return int(measure.removeprefix(GRADE_MEASURE)) if measure.startswith(GRADE_MEASURE) else 0


def _heat(registry: Registry, naming: Naming) -> HeatMap:
    found = matrix(registry)
    return HeatMap(
        across=_axis(found.across),
        down=_axis(found.down),
        rows=tuple((row[0].down, tuple(_cell(cell, naming) for cell in row)) for row in found.cells),
        unrated=len(found.unrated),
    )


def _axis(axis: Axis) -> HeatAxis:
    return HeatAxis(axis.title, tuple(axis.words.items()))


def _cell(cell: Cell, naming: Naming) -> HeatCell:
    return HeatCell(cell.across, cell.down, cell.grade or 0, tuple(naming.risk(id_).name for id_, _ in cell.risks))


def _departments(
    registry: Registry, naming: Naming, grades: tuple[Grade, ...], order: Iterable[str]
) -> tuple[GradedLine, ...]:
    rows = {row.id: row for row in department_rows(registry)}
    return tuple(
        GradedLine(
            key=row.id,
            name=naming.named(row.id) if row.id else Name("", msg("no department")),
            risk_points=row.risk_points,
            by_grade=_spread(row.by_grade, row.risk_points, grades),
            posts=row.posts,
            risk_posts=row.risk_posts,
            controls=row.controls,
        )
        for id_ in (*order, NOWHERE)
        if (row := rows.get(id_))
    )


def _areas(registry: Registry, grades: tuple[Grade, ...]) -> tuple[GradedLine, ...]:
    """The declared key areas, then others in use, then what names none."""
    found: defaultdict[str, list[Risk]] = defaultdict(list)
    for risk in registry.active_risks.values():
        found[risk.key_area or ""].append(risk)
    declared = registry.settings.key_areas
    others = sorted((key for key in found if key not in declared), key=lambda key: (not key, key))
    return tuple(_area(registry, key, declared.get(key, key), found[key], grades) for key in (*declared, *others))


def _area(registry: Registry, key: str, name: str, risks: list[Risk], grades: tuple[Grade, ...]) -> GradedLine:
    return GradedLine(
        key=key,
        name=Name("", name or msg("not stated")),
        risk_points=len(risks),
        by_grade=_spread(Counter(risk.approved_grade or 0 for risk in risks), len(risks), grades),
        controls=sum(len(risk.in_force) for risk in risks),
        covered=sum(is_covered(risk, registry.settings.grading) for risk in risks),
    )


def _gates(registry: Registry, grades: tuple[Grade, ...]) -> tuple[GradedLine, ...]:
    return tuple(
        GradedLine(
            key=row.gate,
            name=Name("", row.name or msg("no gate")),
            risk_points=row.risk_points,
            by_grade=_spread(row.by_grade, row.risk_points, grades),
            workflows=tuple(Name(*one) for one in row.workflows),
        )
        for row in gate_table(registry).rows
        if row.gate
    )


def _spread(by_grade: Mapping[int, int], total: int, grades: tuple[Grade, ...]) -> tuple[int, ...]:
    """The numbers in the columns' order; what has none of the bureau's grades is the rest."""
    known = [by_grade.get(grade.level, 0) for grade in grades if grade.level]
    return (*known, *([total - sum(known)] if len(known) < len(grades) else []))
