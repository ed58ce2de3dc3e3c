"""What the signs of a chart mean, in one row or a few below it; only signs that occur."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from neikong.flow.area import Area
from neikong.flow.chart import Chart
from neikong.flow.drawing import Box, Chip, Legend, Route, Say, TextLine
from neikong.flow.faces import chip
from neikong.flow.measure import width
from neikong.messages import msg

_SIZE, _SIGN, _HIGH, _ROW, _APART = 10.0, 24.0, 13.0, 20.0, 16.0


@dataclass(frozen=True, slots=True)
class _Entry:
    """A sign as it is drawn at the origin, and what it means."""

    meaning: str
    wide: float = _SIGN
    boxes: tuple[Box, ...] = ()
    routes: tuple[Route, ...] = ()
    chips: tuple[Chip, ...] = ()


@dataclass
class _Set:
    boxes: list[Box] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    lines: list[TextLine] = field(default_factory=list)


def legend(chart: Chart, left: float, top: float, room: float, say: Say) -> tuple[Legend, float]:
    """The signs from this corner, and where they end."""
    x, y, found = left, top, _Set()
    for entry in _entries(chart, say):
        wide = entry.wide + 5 + width(entry.meaning, _SIZE)
        if x > left and x + wide > left + room:
            x, y = left, y + _ROW
        _put(entry, x, y, found)
        x += wide + _APART
    return Legend(tuple(found.boxes), tuple(found.routes), tuple(found.chips), tuple(found.lines)), y + _ROW


def _entries(chart: Chart, say: Say) -> Iterator[_Entry]:
    shapes = {step.is_decision for step in chart.steps}
    for shape, is_decision, meaning in (
        ("step", False, msg("step")),
        ("decision", True, msg("step that decides the way")),
    ):
        if is_decision in shapes:
            yield _Entry(say(meaning), boxes=(Box(0, shape, Area(0, 0, _SIGN, _HIGH), ()),))
    for is_return, meaning in ((False, msg("goes on")), (True, msg("goes back"))):
        if any(edge.is_return is is_return for edge in chart.edges):
            points = ((0.0, _HIGH / 2), (_SIGN, _HIGH / 2))
            yield _Entry(say(meaning), routes=(Route(0, 0, points, is_return),))
    grades = _grades(chart, say)
    if grades:
        chips, x = [], 0.0
        for one in grades:
            chips.append(one.moved(x, -1))
            x += one.area.width + 4
        yield _Entry(say(msg("risk point, by grade")), x - 4, chips=tuple(chips))


def _grades(chart: Chart, say: Say) -> Sequence[Chip]:
    marks = [*chart.risks, *(risk for step in chart.steps for risk in step.risks)]
    found = {risk.grade: say(risk.label) if risk.label else say(msg("not graded")) for risk in marks}
    order = sorted(found, key=lambda grade: (grade is None, grade or 0))
    return [chip(found[grade], 200, "risk", grade) for grade in order]


def _put(entry: _Entry, x: float, y: float, found: _Set) -> None:
    for box in entry.boxes:
        found.boxes.append(Box(box.key, box.shape, box.area.moved(x, y), ()))
    for route in entry.routes:
        found.routes.append(Route(0, 0, tuple((x + px, y + py) for px, py in route.points), route.is_return))
    found.chips += (one.moved(x, y) for one in entry.chips)
    found.lines.append(TextLine(entry.meaning, x + entry.wide + 5, y + 10.2, _SIZE, "legend"))
