"""A chart with places: everything in units of the picture, from its upper left corner."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from neikong.flow.area import Area, Point
from neikong.flow.measure import blanks, ink
from neikong.views.shares import Words

Say: TypeAlias = Callable[[Words], str]
"""Puts words into the reader's language, on one line and without what nobody sees."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text; ``x`` is its left end or, where ``centered``, its middle, ``y`` the line it stands on.

    A line that is not centered begins with its ink at ``x``, also where its first sign is half blank.
    """

    text: str
    x: float
    y: float
    size: float
    role: str
    centered: bool = False

    def area(self) -> Area:
        """What it covers, as measured."""
        wide = ink(self.text, self.size)
        left = self.x - wide / 2 if self.centered else self.x
        return Area(left, self.y - 0.88 * self.size, wide, 1.1 * self.size)

    @property
    def start(self) -> float:
        """Where the first sign's square begins, or the middle of a centered line."""
        before, behind = blanks(self.text)
        return self.x + ((behind - before) / 2 if self.centered else -before) * self.size

    def moved(self, dx: float, dy: float) -> "TextLine":
        """The same elsewhere."""
        return TextLine(self.text, self.x + dx, self.y + dy, self.size, self.role, self.centered)


@dataclass(frozen=True, slots=True)
class Chip:
    """A small label with a shape: a function, or a risk point with its grade and where to read about it."""

    area: Area
    lines: tuple[TextLine, ...]
    role: str
    grade: int | None = None
    target: str = ""
    title: str = ""

    def moved(self, dx: float, dy: float) -> "Chip":
        """The same elsewhere."""
        area, lines = self.area.moved(dx, dy), tuple(line.moved(dx, dy) for line in self.lines)
        return Chip(area, lines, self.role, self.grade, self.target, self.title)


@dataclass(frozen=True, slots=True)
class Box:
    """A step, or the start or an end. ``shape`` is step, decision or terminal; ``grade`` the gravest of its risks."""

    key: int
    shape: str
    area: Area
    lines: tuple[TextLine, ...]
    chips: tuple[Chip, ...] = ()
    grade: int | None = None

    def moved(self, dx: float, dy: float) -> "Box":
        """The same elsewhere."""
        lines = tuple(line.moved(dx, dy) for line in self.lines)
        chips = tuple(chip.moved(dx, dy) for chip in self.chips)
        return replace(self, area=self.area.moved(dx, dy), lines=lines, chips=chips)


@dataclass(frozen=True, slots=True)
class Route:
    """An edge as drawn: from border to border, each stretch level or upright. Keys are those of the boxes."""

    source: int
    target: int
    points: tuple[Point, ...]
    is_return: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A condition beside a straight piece of its route; ``route`` and ``piece`` are their places.

    ``is_on_line`` where no place off every line was left.
    """

    route: int
    piece: int
    area: Area
    lines: tuple[TextLine, ...]
    is_on_line: bool = False

    def moved(self, dx: float, dy: float) -> "Label":
        """The same elsewhere."""
        return replace(self, area=self.area.moved(dx, dy), lines=tuple(line.moved(dx, dy) for line in self.lines))


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A lane from top to bottom; ``head`` is the part with the name, ``target`` the post's id."""

    area: Area
    head: Area
    lines: tuple[TextLine, ...]
    target: str
    is_external: bool


@dataclass(frozen=True, slots=True)
class Legend:
    """What the signs mean: boxes, lines (dashed or not) and chips with their words."""

    boxes: tuple[Box, ...] = ()
    routes: tuple[Route, ...] = ()
    chips: tuple[Chip, ...] = ()
    lines: tuple[TextLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """The picture. ``told`` says it in sentences for those who cannot see it."""

    id: str
    name: str
    told: str
    width: float
    height: float
    heading: tuple[TextLine, ...]
    chips: tuple[Chip, ...]
    lanes: tuple[LaneBand, ...]
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]
    labels: tuple[Label, ...]
    legend: Legend
