"""Lanes: a band from top to bottom for everybody who acts, with a head that names them."""

from collections.abc import Sequence
from dataclasses import dataclass

from neikong.flow.area import Area
from neikong.flow.chart import Lane
from neikong.flow.drawing import LaneBand, Say, TextLine
from neikong.flow.measure import wrapped
from neikong.flow.places import Spread
from neikong.messages import msg

_NAME, _UNIT = 12.0, 9.5
_NAME_LEADING, _UNIT_LEADING, _RIM = 16.0, 12.5, 6.0


@dataclass(frozen=True, slots=True)
class Head:
    """What a lane's head says, line by line."""

    name: tuple[str, ...]
    unit: tuple[str, ...]

    @property
    def height(self) -> float:
        """How high it is."""
        return 2 * _RIM + len(self.name) * _NAME_LEADING + len(self.unit) * _UNIT_LEADING


def head(lane: Lane, room: float, say: Say) -> Head:
    """The name of who acts, and below it the department; of somebody outside, that they are."""
    unit = say(msg("outside the bureau")) if lane.is_external else say(lane.department)
    inner = room - 2 * _RIM
    return Head(wrapped(say(lane.name), inner, _NAME), wrapped(unit, inner, _UNIT) if unit else ())


def borders(across: Spread) -> tuple[float, ...]:
    """Where lanes begin and end: in the middle between their boxes, and at the picture's edges."""
    inner = across.middles[2:-1:2]
    return (across.begin(0), *inner, across.end(-1))


def bands(
    lanes: Sequence[Lane], heads: Sequence[Head], edges: Sequence[float], top: float, bottom: float
) -> tuple[LaneBand, ...]:
    """The lanes with their heads, all of the height of the highest."""
    high = max((one.height for one in heads), default=0.0)
    found = []
    for lane, one, left, right in zip(lanes, heads, edges, edges[1:], strict=False):
        area = Area(left, top, right - left, bottom - top)
        lines = tuple(_set(one, (left + right) / 2, top + (high - one.height) / 2 + _RIM))
        found.append(LaneBand(area, Area(left, top, right - left, high), lines, lane.id, lane.is_external))
    return tuple(found)


def _set(one: Head, middle: float, y: float) -> list[TextLine]:
    lines = []
    for text in one.name:
        y += _NAME_LEADING
        lines.append(TextLine(text, middle, y - 4, _NAME, "lane-name", centered=True))
    for text in one.unit:
        y += _UNIT_LEADING
        lines.append(TextLine(text, middle, y - 3, _UNIT, "lane-unit", centered=True))
    return lines
