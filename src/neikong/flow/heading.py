"""What stands above a chart: its name, what is said once for the whole, and risk points that weigh on all of it."""

from dataclasses import dataclass

from neikong.flow.chart import Chart
from neikong.flow.drawing import Chip, Say, TextLine
from neikong.flow.faces import flowed, risk_chip
from neikong.flow.measure import wrapped

_TITLE, _FACTS = 17.0, 11.0
_TITLE_LEADING, _FACTS_LEADING = 23.0, 16.0


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines and small labels, and where what follows begins."""

    lines: tuple[TextLine, ...]
    chips: tuple[Chip, ...]
    bottom: float


def heading(chart: Chart, left: float, top: float, room: float, say: Say) -> Heading:
    """The heading of a chart, from this corner."""
    y, lines = top, []
    for text in wrapped(f"{say(chart.id)} {say(chart.name)}", room, _TITLE):
        y += _TITLE_LEADING
        lines.append(TextLine(text, left, y - 6, _TITLE, "title"))
    facts = " · ".join(map(say, chart.facts))
    for text in wrapped(facts, room, _FACTS) if facts else ():
        y += _FACTS_LEADING
        lines.append(TextLine(text, left, y - 4, _FACTS, "facts"))
    if not chart.risks:
        return Heading(tuple(lines), (), y + 8)
    placed, high = flowed([risk_chip(risk, room, say) for risk in chart.risks], room)
    return Heading(tuple(lines), tuple(one.moved(left, y + 3) for one in placed), y + 3 + high + 8)
