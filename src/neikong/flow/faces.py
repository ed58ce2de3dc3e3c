"""What stands in a box: lines and small labels, set into the width there is; the height follows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from neikong.flow.area import Area
from neikong.flow.chart import Chart, ChartStep, RiskMark
from neikong.flow.drawing import Chip, Say, TextLine
from neikong.flow.measure import ink, width, wrapped
from neikong.messages import msg

NAME, SMALL, TAG = 12.5, 10.0, 9.5
_NAME_LEADING, _SMALL_LEADING, _TAG_LEADING = 16.5, 13.5, 12.5
RIM = 7.0
"""Between a border and the text in it."""
SHOULDER = 9.0
"""How far the sides of a decision taper."""
_IN_CHIP, _BETWEEN = 4.5, 4.0


@dataclass(frozen=True, slots=True)
class Face:
    """The content of a box from its upper left corner, and how high it is."""

    height: float
    lines: tuple[TextLine, ...]
    chips: tuple[Chip, ...] = ()


def inset(shape: str) -> float:
    """How far the text of a box keeps off its sides."""
    return RIM + (SHOULDER - 4 if shape == "decision" else 0)


def shape_of(step: ChartStep) -> str:
    """The shape of a step's box."""
    return "decision" if step.is_decision else "step"


def step_face(step: ChartStep, wide: float, say: Say) -> Face:
    """A step in a box of this width."""
    left = inset(shape_of(step))
    room, setter = wide - 2 * left, _Setter(left, RIM)
    setter.chips(_head(step, room, say), room)
    setter.gap(1)
    setter.text(say(step.name), room, NAME, _NAME_LEADING, "name")
    setter.gap(2)
    for detail in step.details:
        setter.text(say(detail), room, SMALL, _SMALL_LEADING, "detail")
    if step.risks:
        setter.gap(3)
        setter.chips([risk_chip(risk, room, say) for risk in step.risks], room)
    return setter.face()


def terminal_face(word: str) -> Face:
    """The start, or an end."""
    wide, high = width(word, SMALL) + 24, 22.0
    return Face(high, (TextLine(word, wide / 2, 14.8, SMALL, "terminal", centered=True),))


def risk_chip(risk: RiskMark, room: float, say: Say) -> Chip:
    """A risk point: its grade in words, then its id."""
    words = say(risk.label) if risk.label else say(msg("not graded"))
    return chip(f"{words} {risk.id}", room, "risk", risk.grade, risk.id, f"{risk.id} {say(risk.name)}")


def chip(text: str, room: float, role: str, grade: int | None = None, target: str = "", title: str = "") -> Chip:
    """A small label at the origin, on several lines where it would be too wide."""
    rim = 0.0 if role == "id" else _IN_CHIP
    found = wrapped(text, room - 2 * rim, TAG)
    wide = min(max(ink(line, TAG) for line in found) + 2 * rim, room)
    lines = tuple(
        TextLine(line, wide / 2, 11.0 + place * _TAG_LEADING, TAG, f"{role}-text", centered=True)
        for place, line in enumerate(found)
    )
    return Chip(Area(0, 0, wide, 15 + (len(found) - 1) * _TAG_LEADING), lines, role, grade, target, title)


def _head(step: ChartStep, room: float, say: Say) -> Iterator[Chip]:
    yield chip(say(step.id), room, "id")
    if step.function:
        yield chip(say(step.function), room, "function")


def flowed(chips: Iterable[Chip], room: float) -> tuple[tuple[Chip, ...], float]:
    """Small labels in rows as wide as the room, from the origin; and how high they are together."""
    x, y, high, placed = 0.0, 0.0, 0.0, []
    for one in chips:
        if x and x + one.area.width > room:
            x, y, high = 0.0, y + high + _BETWEEN - 1, 0.0
        placed.append(one.moved(x, y))
        x, high = x + one.area.width + _BETWEEN, max(high, one.area.height)
    return tuple(placed), y + high


class _Setter:
    """Sets one thing below the other."""

    def __init__(self, left: float, top: float) -> None:
        self._left, self._y = left, top
        self._lines: list[TextLine] = []
        self._chips: list[Chip] = []

    def text(self, text: str, room: float, size: float, leading: float, role: str) -> None:
        for line in wrapped(text, room, size):
            self._y += leading
            self._lines.append(TextLine(line, self._left, self._y - 0.26 * leading, size, role))

    def chips(self, chips: Iterable[Chip], room: float) -> None:
        placed, high = flowed(chips, room)
        self._chips += (one.moved(self._left, self._y) for one in placed)
        self._y += high

    def gap(self, high: float) -> None:
        self._y += high

    def face(self) -> Face:
        return Face(self._y + RIM, tuple(self._lines), tuple(self._chips))


def told(chart: Chart, say: Say) -> str:
    """The whole chart in words, a line for each step, for those who cannot see it."""
    return "\n".join(_told(place, chart, say) for place in chart.rows)


def _told(place: int, chart: Chart, say: Say) -> str:
    step = chart.steps[place]
    ways = [
        f" → {say(chart.steps[edge.target].id)}" + (f" [{say(edge.when)}]" if edge.when else "")
        for edge in chart.edges
        if edge.source == place
    ]
    actor = chart.lanes[step.lane].name
    return say(msg("{id} {name} ({actor})", id=step.id, name=step.name, actor=actor)) + "".join(ways)
