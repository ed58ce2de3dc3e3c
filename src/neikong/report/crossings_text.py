"""Coverage for people: domains by key areas, and gates."""

from collections.abc import Iterator

from neikong.messages import Message, msg
from neikong.report.cells import Column, table, wrapped
from neikong.report.reader import Reader
from neikong.report.styled import Line, Part
from neikong.views.crossings import AreaTable, GateRow, GateTable

_UNSTATED = msg("not stated")


def areas_text(found: AreaTable, reader: Reader) -> Iterator[Line]:
    """A row for each domain, a column for each key area; then the areas where nothing was found."""
    yield (reader.say(msg("Risk points by domain and key area")), "file"), (f"  {reader.say(reader.state)}", "dim")
    yield ()
    names = [_name(reader, area) for area in found.areas.values()]
    columns = [Column(shrinks=True), *(Column(name, right=True) for name in (*names, reader.say(msg("total"))))]
    rows = [_domain(found, reader, domain, name) for domain, name in found.domains.items()]
    sums = [_number(found.in_area(area), "heading") for area in found.areas]
    total = [(reader.say(msg("total")), "heading"), *sums, _number(sum(found.numbers.values()), "heading")]
    yield from table(columns, [*rows, total], reader.columns)
    empty = tuple(reader.say(name) for area, name in found.areas.items() if not found.in_area(area))
    yield from _gap(reader, msg("No risk point in the key areas {areas}", areas=empty), empty)


def gates_text(found: GateTable, reader: Reader) -> Iterator[Line]:
    """A row for each gate; then the gates that no workflow goes through."""
    yield (reader.say(msg("Workflows and risk points by gate")), "file"), (f"  {reader.say(reader.state)}", "dim")
    yield ()
    columns = [
        Column(reader.say(msg("Gate"))),
        Column(reader.say(msg("workflows")), right=True),
        Column(reader.say(msg("risk points")), right=True),
        *(Column(reader.say(label), right=True) for _, label in found.grades),
        Column(shrinks=True),
    ]
    yield from table(columns, (_gate(row, reader) for row in found.rows), reader.columns)
    empty = tuple(reader.say(row.name) for row in found.rows if not row.workflows)
    yield from _gap(reader, msg("No workflow goes through {gates}", gates=empty), empty)


def _domain(found: AreaTable, reader: Reader, domain: str, name: str) -> list[Part]:
    numbers = [_number(found.numbers.get((domain, area), 0)) for area in found.areas]
    return [(_name(reader, name), "" if name else "warning"), *numbers, _number(found.in_domain(domain), "heading")]


def _gate(row: GateRow, reader: Reader) -> list[Part]:
    workflows = reader.join(id_ for id_, _ in row.workflows)
    numbers = (len(row.workflows), row.risk_points, *row.by_grade.values())
    return [(_name(reader, row.name), "" if row.name else "dim"), *map(_number, numbers), (workflows, "dim")]


def _gap(reader: Reader, words: Message, empty: tuple[str, ...]) -> Iterator[Line]:
    if empty:
        yield ()
        for line in wrapped(reader.say(words), reader.columns):
            yield ((line, "warning"),)


def _name(reader: Reader, name: str) -> str:
    return reader.say(name or _UNSTATED)


def _number(number: int, style: str = "") -> Part:
    return (str(number), style) if number else ("·", "dim")
