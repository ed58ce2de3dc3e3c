"""The assignment of cross-checks as a document: a table for each checking department."""

from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.round import Round
from neikong.views.assignment import Assignment
from neikong.views.discretion import shown, shown_name
from neikong.views.paper import Cell, Grid, Paper, Points, Section
from neikong.views.shares import Words


def assignment_paper(assignment: Assignment, registry: Registry, round_: Round) -> Paper:
    """Sums first, then who checks what, then what nobody can check."""
    return Paper(
        title=msg("{round}: who cross-checks whom", round=round_.title),
        lead=(_lead(assignment),),
        sections=(
            Section("sums", msg("1. At a glance"), grids=(_sums(assignment, registry),)),
            Section("checks", msg("2. By checking department"), grids=_grids(assignment, registry)),
            *_unchecked(assignment, registry),
        ),
        source=msg(
            "Drawn by lot with the seed `{seed}`: whoever draws again with it gets the same.", seed=assignment.seed
        ),
    )


def _lead(assignment: Assignment) -> Message:
    numbers = [len(ids) for ids in assignment.checked.values()]
    least, most = min(numbers, default=0), max(numbers, default=0)
    return msg(
        "{total:risk point is|risk points are} checked by {departments:department|departments}, "
        "each by one that it does not concern; one department checks {share}.",
        total=assignment.total,
        departments=len(numbers),
        share=str(most) if least == most else msg("{least} to {most}", least=least, most=most),
    )


def _sums(assignment: Assignment, registry: Registry) -> Grid:
    rows = tuple(
        (department_name(registry, id_), contact(registry, id_), len(risks))
        for id_, risks in assignment.checked.items()
    )
    columns = (msg("Checking department"), msg("Contact"), msg("risk points"))
    return Grid(msg("Sums"), columns, rows, (msg("total"), "", assignment.total))


def _grids(assignment: Assignment, registry: Registry) -> tuple[Grid, ...]:
    columns = (msg("Risk point"), msg("Department concerned"), msg("Posts"))
    return tuple(
        Grid(
            msg(
                "{department} checks {number:risk point|risk points}; contact: {contact}",
                department=department_name(registry, id_),
                number=len(risks),
                contact=contact(registry, id_),
            ),
            columns,
            tuple(_row(assignment, registry, risk) for risk in risks),
        )
        for id_, risks in assignment.checked.items()
        if risks
    )


def _row(assignment: Assignment, registry: Registry, id_: str) -> tuple[Cell, ...]:
    departments = tuple(department_name(registry, one) for one in assignment.own[id_])
    posts = tuple(shown_name(post, registry.posts.get(post)) for post in dict.fromkeys(registry.risks[id_].posts))
    return shown(id_, registry.risks[id_]), msg("{words}", words=departments), msg("{words}", words=posts)


def _unchecked(assignment: Assignment, registry: Registry) -> tuple[Section, ...]:
    if not assignment.unchecked:
        return ()
    names = tuple(shown(id_, registry.risks[id_]) for id_ in assignment.unchecked)
    points = Points(msg("Risk points that concern every department"), names)
    return (Section("unchecked", msg("3. What nobody can check"), points=(points,)),)


def department_name(registry: Registry, id_: str) -> Words:
    """What a department is called in the assignment."""
    return shown_name(id_, registry.departments[id_])


def contact(registry: Registry, id_: str) -> Words:
    """The department's liaison, who is asked; a department that has none says so."""
    liaison = registry.departments[id_].liaison
    if not liaison:
        return msg("no liaison named")
    return shown_name(liaison, registry.posts.get(liaison))
