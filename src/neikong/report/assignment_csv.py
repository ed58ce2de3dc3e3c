"""The assignment of cross-checks for spreadsheets: a line for each risk point."""

from collections.abc import Iterator

from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.report.csv import csv_text
from neikong.report.reader import Reader
from neikong.views.assignment import Assignment
from neikong.views.assignment_paper import contact, department_name
from neikong.views.discretion import may_be_told, shown_name

_TITLES = (
    msg("Checking department"),
    msg("Name"),
    msg("Contact"),
    msg("Risk point"),
    msg("Name"),
    msg("Department concerned"),
    msg("Posts"),
)


def assignment_csv(assignment: Assignment, registry: Registry, reader: Reader) -> str:
    """Ids in columns of their own, so that lines can be looked up; what nobody can check has no department."""
    return csv_text([[reader.say(title) for title in _TITLES], *_rows(assignment, registry, reader)])


def _rows(assignment: Assignment, registry: Registry, reader: Reader) -> Iterator[list[str]]:
    for department, risks in assignment.checked.items():
        head = [
            department,
            reader.say(department_name(registry, department)),
            reader.say(contact(registry, department)),
        ]
        for id_ in risks:
            yield [*head, *_risk(assignment, registry, id_, reader)]
    for id_ in assignment.unchecked:
        yield ["", "", "", *_risk(assignment, registry, id_, reader)]


def _risk(assignment: Assignment, registry: Registry, id_: str, reader: Reader) -> list[str]:
    risk = registry.risks[id_]
    return [
        id_,
        risk.name if may_be_told(risk) else reader.say(msg("restricted")),
        reader.join(department_name(registry, one) for one in assignment.own[id_]),
        reader.join(shown_name(post, registry.posts.get(post)) for post in dict.fromkeys(risk.posts)),
    ]
