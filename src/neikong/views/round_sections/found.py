"""What was found: staff, units, risk posts and risk points, and how they are made up."""

from collections.abc import Iterator

from neikong.messages import N_, Message, msg
from neikong.model.registry import Registry
from neikong.views.by_department import NOWHERE, DepartmentRow, department_rows
from neikong.views.counts import counts, grade_labels, measure_title, units
from neikong.views.discretion import shown_name
from neikong.views.figures import figures
from neikong.views.paper import Grid, Section
from neikong.views.round_figures import Figure
from neikong.views.round_sections.portions import grid_of, percent, portions
from neikong.views.shares import Words

_UNITS = {
    "offices": N_("{n:office|offices}"),
    "direct_units": N_("{n:directly affiliated unit|directly affiliated units}"),
    "branches": N_("{n:branch|branches}"),
    "bureau_leaders": N_("{n:bureau leader|bureau leaders}"),
}
_UNGRADED = msg("without an approved grade")
_SHARES = ("key_area", "category", "found_by")


def found(registry: Registry, declared: tuple[Figure, ...]) -> Section:
    """Sentences with the totals; tables by department, key area, category and method of finding."""
    all_figures = figures(registry)
    grids = [_departments(registry), *(grid_of(one) for one in all_figures.distributions if _is_told(one.of, one.by))]
    if any(one.declared is not None for one in declared):
        grids.insert(0, _declared(registry, declared))
    paragraphs = (*_totals(registry), _agreement(registry, declared))
    return Section("found", msg("2. What was found"), paragraphs, tuple(grids))


def _is_told(of: str, by: str) -> bool:
    return of == "risk_points" and by in _SHARES


def _totals(registry: Registry) -> Iterator[Message]:
    numbers = counts(registry)
    kinds = tuple(msg(_UNITS[name], n=number) for name, number in units(registry).items() if number)
    if kinds:
        yield msg("The bureau has {staff:person|persons} in post, with {units}.", staff=numbers["staff"], units=kinds)
    else:
        yield msg("The bureau has {staff:person|persons} in post.", staff=numbers["staff"])
    yield msg(
        "Of {posts:post|posts}, {risk_posts} carry a risk ({percent}).",
        posts=numbers["posts"],
        risk_posts=numbers["risk_posts"],
        percent=percent(numbers["risk_posts"], numbers["posts"]),
    )
    grades = next(one for one in figures(registry).distributions if (one.of, one.by) == ("risk_points", "grade"))
    total = numbers["risk_points"]
    if total == 0:
        yield msg("No risk point was found.")
    elif all(risk.approved_grade is None for risk in registry.active_risks.values()):
        yield msg("{total:risk point was|risk points were} found; no grade has been approved yet.", total=total)
    else:
        yield msg(
            "{total:risk point was|risk points were} found: {grades}.",
            total=total,
            grades=portions(grades, msg("without an approved grade")),
        )


def _agreement(registry: Registry, declared: tuple[Figure, ...]) -> Message:
    """Whether what was reported is what is counted."""
    stated = [one for one in declared if one.declared is not None]
    different = tuple(
        msg(
            "{figure}: declared {declared}, counted {counted}",
            figure=measure_title(one.measure, grade_labels(registry)),
            declared=one.declared or 0,
            counted=one.counted or 0,
        )
        for one in stated
        if one.differs
    )
    if not stated:
        return msg("No figures have been declared for this round yet.")
    if different:
        return msg("Declared figures that differ from what is counted: {figures}.", figures=different)
    return msg("All declared figures are what is counted.")


def _declared(registry: Registry, declared: tuple[Figure, ...]) -> Grid:
    rows = tuple(
        (
            measure_title(one.measure, grade_labels(registry)),
            "" if one.declared is None else one.declared,
            "" if one.counted is None else one.counted,
            msg("differs") if one.differs else msg("agrees") if one.declared is not None else msg("not declared"),
        )
        for one in declared
    )
    columns = (msg("Figure"), msg("Declared"), msg("Counted"), msg("Comparison"))
    return Grid(msg("What was declared and what is counted"), columns, rows)


def _departments(registry: Registry) -> Grid:
    grades = tuple(grade_labels(registry).values())
    numbers = counts(registry)
    rows = department_rows(registry)
    sums = ("posts", "risk_posts", "risk_points", *(name for name in numbers if "_grade_" in name), "controls")
    twice = sum(row.risk_points for row in rows) > numbers["risk_points"]
    return Grid(
        msg("Risk points by department"),
        (msg("Department"), msg("posts"), msg("risk posts"), msg("risk points"), *grades, msg("controls")),
        tuple(
            (_name(registry, row), row.posts, row.risk_posts, row.risk_points, *row.by_grade.values(), row.controls)
            for row in rows
        ),
        (msg("total"), *(numbers[name] for name in sums)),
        msg("A risk point on posts of several departments counts in each of them") if twice else None,
    )


def _name(registry: Registry, row: DepartmentRow) -> Words:
    if row.id == NOWHERE:
        return msg("without a department")
    return shown_name(row.id, registry.departments[row.id])
