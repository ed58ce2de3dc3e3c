"""What was done: who took part, and how."""

from neikong.messages import Message, msg
from neikong.model.round import Participation, Round
from neikong.views.paper import Cell, Grid, Section
from neikong.views.round_figures import Attendance, attendance


def done(round_: Round) -> Section:
    """Methods, people, meetings and units, and their sums."""
    title = msg("1. How the search was done")
    if not round_.methods:
        return Section("done", title, (msg("The file of the round does not say who took part."),))
    sums = attendance(round_.methods)
    return Section("done", title, tuple(_paragraphs(round_, sums)), (_grid(round_, sums),))


def _paragraphs(round_: Round, sums: Attendance) -> list[Message]:
    methods = tuple(_method(one) for one in round_.methods)
    told = [msg("Risk points were searched for in {n:way|ways}: {methods}.", n=len(methods), methods=methods)]
    numbers = _numbers(sums.people, sums.meetings, sums.units, is_counted_often=True)
    return [*told, *([msg("In all there were {numbers}.", numbers=numbers)] if numbers else [])]


def _method(one: Participation) -> Message:
    numbers = _numbers(one.people, one.meetings, one.units, is_counted_often=bool(one.meetings))
    label, who = msg(one.method.label), one.who or ""
    if who and numbers:
        return msg("{method} ({who}: {numbers})", method=label, who=who, numbers=numbers)
    if who or numbers:
        return msg("{method} ({details})", method=label, details=numbers or who)
    return label


def _numbers(
    people: int | None, meetings: int | None, units: int | None, *, is_counted_often: bool
) -> tuple[Message, ...]:
    """What is known; people who came to several meetings are counted at each."""
    told = []
    if meetings is not None:
        told.append(msg("{meetings:meeting|meetings}", meetings=meetings))
    if people is not None and is_counted_often:
        told.append(msg("{people:attendance|attendances}", people=people))
    elif people is not None:
        told.append(msg("{people:person|persons}", people=people))
    if units is not None:
        told.append(msg("{units:unit visited|units visited}", units=units))
    return tuple(told)


def _grid(round_: Round, sums: Attendance) -> Grid:
    """Only the columns in which something stands."""
    columns: list[tuple[Message, list[Cell], Cell]] = [
        (msg("Method"), [msg(one.method.label) for one in round_.methods], msg("total")),
        (msg("Who"), [one.who or "" for one in round_.methods], ""),
        (msg("Attendances"), [_cell(one.people) for one in round_.methods], _cell(sums.people)),
        (msg("Meetings"), [_cell(one.meetings) for one in round_.methods], _cell(sums.meetings)),
        (msg("Units"), [_cell(one.units) for one in round_.methods], _cell(sums.units)),
    ]
    filled = [column for column in columns if any(cell != "" for cell in column[1])]
    titles, cells, totals = zip(*filled, strict=True)
    return Grid(msg("Who took part"), titles, tuple(zip(*cells, strict=True)), totals)


def _cell(number: int | None) -> Cell:
    return "" if number is None else number
