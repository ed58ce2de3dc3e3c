"""A flowchart for the screen: a block for each step from top to bottom, and where power goes from it."""

from collections.abc import Iterator

from neikong.flow.chart import Chart, ChartStep, Edge, RiskMark
from neikong.messages import Message, msg
from neikong.report.cells import wrapped
from neikong.report.reader import Reader
from neikong.report.styled import Line, Part

_INDENT = "      "
_END = msg("End")


def flow_text(chart: Chart, reader: Reader) -> Iterator[Line]:
    """The whole chart, on at most as many columns as the screen has."""
    yield (reader.say(chart.id), "id"), (f"  {reader.say(chart.name)}", "file")
    yield from _told(" · ".join(map(reader.say, chart.facts)), reader, "dim")
    for risk in chart.risks:
        yield _risk(risk, reader)
    for place in chart.rows:
        yield ()
        yield from _step(place, chart, reader)


def _step(place: int, chart: Chart, reader: Reader) -> Iterator[Line]:
    step = chart.steps[place]
    yield from _head(step, chart, reader)
    for words in step.details:
        yield from _told(reader.say(words), reader, "dim")
    for risk in step.risks:
        yield _risk(risk, reader)
    ways = [edge for edge in chart.edges if edge.source == place]
    for edge in ways:
        yield from _way(edge, chart.steps[edge.target], reader)
    if place in chart.ends:
        yield ((f"{_INDENT}■ {reader.say(_END)}", "good"),)


def _head(step: ChartStep, chart: Chart, reader: Reader) -> Iterator[Line]:
    lane = chart.lanes[step.lane]
    actor = msg("{actor} (outside the bureau)", actor=lane.name) if lane.is_external else lane.name
    function = f"  [{reader.say(step.function)}]" if step.function else ""
    yield (
        (f"{reader.say(step.id):<5} ", "id"),
        (reader.say(step.name), "heading"),
        (f"  {reader.say(actor)}{function}", ""),
    )


def _risk(risk: RiskMark, reader: Reader) -> Line:
    label: Message | str = risk.label or msg("not graded")
    mark: Part = (f" {reader.say(label)} ", f"grade-{risk.grade}" if risk.grade in (1, 2, 3) else "dim")
    return (_INDENT, ""), mark, (f" {reader.say(risk.id)} {reader.say(risk.name)}", "")


def _way(edge: Edge, target: ChartStep, reader: Reader) -> Iterator[Line]:
    arrow = "↑" if edge.is_return else "→"
    when = f"{reader.say(edge.when)} " if edge.when else ""
    yield from _told(
        f"{when}{arrow} {reader.say(target.id)} {reader.say(target.name)}", reader, "hint" if edge.is_return else ""
    )


def _told(text: str, reader: Reader, style: str) -> Iterator[Line]:
    room = reader.columns - len(_INDENT) if reader.columns else None
    for line in wrapped(text, room) if text else ():
        yield (_INDENT, ""), (line, style)
