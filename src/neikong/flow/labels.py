"""Where conditions stand: beside their edge, near its beginning, over no box, no line and no other label."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import NamedTuple

from neikong.flow.area import Area, Point
from neikong.flow.drawing import Label, TextLine
from neikong.flow.field import Field
from neikong.flow.measure import ink, wrapped

SIZE, _LEADING = 10.0, 12.5
_WIDTHS = (92.0, 60.0)
"""How wide the lines of a condition may be; the narrower setting where the wider one does not fit beside its edge."""
_OFF, _ALONG = 2.5, 4.0
"""How far a label keeps off its line, and off the line's end."""


@dataclass(frozen=True, slots=True)
class Words:
    """The lines of a condition, and the room they take."""

    lines: tuple[str, ...]
    width: float
    height: float


class _Spot(NamedTuple):
    """A place beside a piece of the edge, led by its cost: the nearer to the beginning, the better."""

    cost: int
    piece: int
    setting: int
    area: Area


def settings(text: str) -> tuple[Words, ...]:
    """A condition, set in short lines and in shorter ones."""
    return tuple(map(_words, dict.fromkeys(wrapped(text, wide, SIZE) for wide in _WIDTHS)))


def _words(lines: tuple[str, ...]) -> Words:
    return Words(lines, max(ink(line, SIZE) for line in lines) + 4, len(lines) * _LEADING + 2)


class Labels:
    """Labels put into a picture one after the other."""

    def __init__(self, within: Area, boxes: Sequence[Area], routes: Sequence[Sequence[Point]]) -> None:
        self._within, self._boxes = within, boxes
        self._taken = Field(boxes)
        self._lines = Field(_thin(*ends) for points in routes for ends in pairwise(points))

    def place(self, route: int, points: Sequence[Point], said: Sequence[Words], *, over_lines: bool) -> Label | None:
        """The label at its best place; nothing where there is none.

        ``over_lines``: rather over a line than nowhere.
        """
        near, far = sorted(_spots(points, said)), _far_spots(points, said, self._boxes)
        best = self._first_clear(chain(near, far))
        if best is None and over_lines:
            found = [spot for spot in (*near, *_far_spots(points, said, self._boxes)) if self._is_free(spot.area)]
            best = min(found, key=lambda spot: self._crossed(spot.area), default=None)
        if best is None:
            return None
        self._taken.add(best.area)
        lines = tuple(_set(best.area, said[best.setting]))
        return Label(route, best.piece, best.area, lines, is_on_line=self._crossed(best.area) > 0)

    def _first_clear(self, spots: Iterable[_Spot]) -> _Spot | None:
        return next((spot for spot in spots if self._is_free(spot.area) and not self._crossed(spot.area)), None)

    def _is_free(self, area: Area) -> bool:
        return self._within.holds(area) and not self._taken.overlapping(area)

    def _crossed(self, area: Area) -> int:
        return len(self._lines.overlapping(area))


def _set(area: Area, said: Words) -> Iterator[TextLine]:
    middle = area.x + area.width / 2
    for place, line in enumerate(said.lines):
        yield TextLine(line, middle, area.y + 10.5 + place * _LEADING, SIZE, "when", centered=True)


def _thin(a: Point, b: Point) -> Area:
    """A piece of line as a very thin area."""
    x, y = min(a[0], b[0]), min(a[1], b[1])
    return Area(x - 0.5, y - 0.5, abs(a[0] - b[0]) + 1, abs(a[1] - b[1]) + 1)


def _spots(points: Sequence[Point], said: Sequence[Words]) -> Iterator[_Spot]:
    """At the beginning, in the middle and at the end of each piece, on both sides."""
    for piece, (a, b) in enumerate(pairwise(points)):
        beside = _beside_upright if a[0] == b[0] else _beside_level
        for setting, one in enumerate(said):
            for rank, (x, y) in enumerate(beside(a, b, one)):
                yield _Spot(9 * piece + 3 * setting + rank, piece, setting, Area(x, y, one.width, one.height))


def _far_spots(points: Sequence[Point], said: Sequence[Words], boxes: Sequence[Area]) -> Iterator[_Spot]:
    """Right below every box that an upright piece passes, on both sides."""
    for piece, (a, b) in enumerate(pairwise(points)):
        top, bottom = sorted((a[1], b[1]))
        for box in boxes if a[0] == b[0] else ():
            if top <= box.bottom <= bottom:
                for setting, one in enumerate(said):
                    for x in (a[0] + _OFF, a[0] - _OFF - one.width):
                        yield _Spot(0, piece, setting, Area(x, box.bottom + _OFF, one.width, one.height))


def _beside_level(a: Point, b: Point, said: Words) -> Iterator[Point]:
    left, right = sorted((a[0], b[0]))
    begin, end = left + _ALONG, right - _ALONG - said.width
    if b[0] < a[0]:
        begin, end = end, begin
    for x in (begin, (left + right - said.width) / 2, end):
        yield x, a[1] - _OFF - said.height
        yield x, a[1] + _OFF


def _beside_upright(a: Point, b: Point, said: Words) -> Iterator[Point]:
    top, bottom = sorted((a[1], b[1]))
    begin, end = top + _ALONG, bottom - _ALONG - said.height
    if b[1] < a[1]:
        begin, end = end, begin
    for y in (begin, (top + bottom - said.height) / 2, end):
        yield a[0] + _OFF, y
        yield a[0] - _OFF - said.width, y
