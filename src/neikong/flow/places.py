"""From lines of the grid to places in the picture: how wide each lane, each row and each gap must be."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from neikong.flow.area import Area, Point
from neikong.flow.faces import SHOULDER
from neikong.flow.routes import Node
from neikong.flow.tracks import Stretch

SPACING = 9.0
"""Between tracks that run side by side."""
_CORNER = {"step": 10.0, "decision": SHOULDER + 7, "terminal": 11.0}
"""How far from a corner the upper and lower border of a box begins to be level."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Room between lanes or rows: beside boxes, where no edge runs, at the picture's edges."""

    clear: float
    least: float
    outer: float

    def size(self, tracks: int, *, is_outer: bool) -> float:
        """How wide a gap with so many tracks must be."""
        needed = 2 * self.clear + (tracks - 1) * SPACING if tracks else 0.0
        return max(needed, self.outer if is_outer else self.least)


BESIDE, BELOW = Gap(10.0, 14.0, 12.0), Gap(13.0, 26.0, 14.0)


@dataclass(frozen=True, slots=True)
class Cell:
    """A box before it has a place: its lines of the grid, its shape, and its size."""

    node: Node
    shape: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle and the size of every line of the grid, in one direction."""

    middles: tuple[float, ...]
    sizes: tuple[float, ...]

    def begin(self, line: int) -> float:
        """Where a line begins."""
        return self.middles[line] - self.sizes[line] / 2

    def end(self, line: int) -> float:
        """Where a line ends."""
        return self.middles[line] + self.sizes[line] / 2


@dataclass(frozen=True, slots=True)
class Places:
    """The places of all lines, upright ones and level ones."""

    across: Spread
    down: Spread

    def area(self, cell: Cell) -> Area:
        """Where a box stands."""
        x, y = self.across.middles[cell.node[0]], self.down.middles[cell.node[1]]
        return Area(x - cell.width / 2, y - cell.height / 2, cell.width, cell.height)

    def points(self, edge: Sequence[Stretch], source: Cell, target: Cell) -> tuple[Point, ...]:
        """The corners of an edge, and its ends on the borders of its two boxes."""
        along = [self._along(piece) for piece in edge]
        turns = [
            (here, there) if piece.line[0] else (there, here)
            for piece, here, there in zip(edge, along, along[1:], strict=False)
        ]
        begin = self._border(source, edge[0], along[0], is_far=edge[0].is_forward)
        end = self._border(target, edge[-1], along[-1], is_far=not edge[-1].is_forward)
        return (begin, *turns, end)

    def _along(self, piece: Stretch) -> float:
        upright, line = piece.line
        return (self.across if upright else self.down).middles[line] + piece.offset * SPACING

    def _border(self, cell: Cell, piece: Stretch, along: float, *, is_far: bool) -> Point:
        """Where a piece meets the border of a box: on its lower or right side if ``is_far``."""
        area = self.area(cell)
        if piece.line[0]:
            return along, area.bottom if is_far else area.y
        off = taper(cell.shape, area, along)
        return (area.right - off if is_far else area.x + off), along


def taper(shape: str, area: Area, y: float) -> float:
    """How far the border keeps off the box's left and right end at a height: the sides of a decision taper."""
    if shape != "decision":
        return 0.0
    return SHOULDER * abs(y - (area.y + area.height / 2)) / (area.height / 2)


def grown(cells: Sequence[Cell], ends: Iterable[tuple[int, Stretch]]) -> list[Cell]:
    """The boxes, where needed larger, so that edges begin and end on straight parts of their borders.

    ``ends`` are places of boxes with the pieces that touch them.
    """
    wide, high = [0.0] * len(cells), [0.0] * len(cells)
    for place, piece in ends:
        need = wide if piece.line[0] else high
        need[place] = max(need[place], abs(piece.offset) * SPACING)
    return [_grown(cell, *need) for cell, *need in zip(cells, wide, high, strict=True)]


def _grown(cell: Cell, wide: float, high: float) -> Cell:
    width = max(cell.width, 2 * (wide + _CORNER[cell.shape]))
    height = max(cell.height, 2 * (high + _CORNER["step"]) if high else 0.0)
    return replace(cell, width=width, height=height)


def spread(
    gap: Gap,
    begin: float,
    count: int,
    boxes: Iterable[tuple[int, float]],
    tracks: Mapping[int, int],
    extra: Mapping[int, float],
) -> Spread:
    """The places of all upright or of all level lines, the first beginning at ``begin``.

    ``boxes`` are lines with the sizes of boxes on them, ``tracks`` is how many
    a line needs, ``extra`` what gaps need for labels.
    """
    largest: dict[int, float] = defaultdict(float)
    for line, size in boxes:
        largest[line] = max(largest[line], size)
    middles, sizes = [], []
    for line in range(count):
        used, is_outer = tracks.get(line, 0), line in (0, count - 1)
        size = max(largest[line], used * SPACING) if line % 2 else gap.size(used, is_outer=is_outer)
        size += extra.get(line, 0.0)
        middles.append(begin + size / 2)
        sizes.append(size)
        begin += size
    return Spread(tuple(middles), tuple(sizes))


def tracks_of(pieces: Iterable[Stretch], *, upright: bool) -> dict[int, int]:
    """How many tracks each upright or each level line needs."""
    found: dict[int, int] = {}
    for piece in pieces:
        if piece.line[0] is upright:
            found[piece.line[1]] = max(found.get(piece.line[1], 0), piece.tracks)
    return found
