"""Ways for edges over a coarse grid, so that no edge ever meets a box.

The lines of the grid are numbered: odd ones pass through the middle of a lane
or of a row, even ones run between them. A box closes the crossing of its two
lines. Where on its line an edge runs, and how far lines are apart, is decided
later.
"""

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

Node: TypeAlias = tuple[int, int]
"""Line across, line down."""
Path: TypeAlias = tuple[Node, ...]

NORTH, EAST, SOUTH, WEST = range(4)
_OUT = -1
"""The heading of an edge that has not left its box."""
_STEPS = ((0, -1), (1, 0), (0, 1), (-1, 0))
_UNIT, _BEND, _CROSSING, _NEAR, _BESIDE = 10, 14, 16, 5, 3
_LEAVING = {False: (80, 1, 0, 1), True: (14, 0, 12, 0)}
_ENTERING = {False: (0, 6, 60, 6), True: (12, 2, 2, 2)}
"""What it costs to use the northern, eastern, southern, western side: forward, and for a way back."""
_SAME_SIDE, _AGAINST = 5, 16
"""What it costs to share a side with edges that go the same way, or the other."""


@dataclass(frozen=True, slots=True)
class Want:
    """An edge to be routed, between the grid's places of two boxes."""

    source: Node
    target: Node
    is_return: bool


@dataclass
class Grid:
    """What is taken so far: boxes, and what other edges use."""

    across: int
    down: int
    boxes: frozenset[Node]
    _through: Counter[tuple[Node, bool]] = field(default_factory=Counter)
    _bends: Counter[Node] = field(default_factory=Counter)
    _stretches: Counter[tuple[Node, bool]] = field(default_factory=Counter)
    _sides: Counter[tuple[Node, int, bool]] = field(default_factory=Counter)

    def route(self, want: Want) -> Path:
        """The best way for an edge, from box to box; from now on others keep off it."""
        path = self._cheapest(want)
        self._take(path)
        return path

    def _cheapest(self, want: Want) -> Path:
        open_ = [entry for heading in range(4) for entry in self._begin(want, heading)]
        heapq.heapify(open_)
        done: set[tuple[Node, int]] = set()
        came: dict[tuple[Node, int], tuple[Node, int]] = {}
        while open_:
            _, cost, node, heading, before = heapq.heappop(open_)
            if (node, heading) in done:
                continue
            done.add((node, heading))
            came[node, heading] = before
            if node == want.target:
                return _read_back(came, (node, heading), want.source)
            for turn, after in self._neighbours(node, want.target):
                if turn != (heading + 2) % 4 and (after, turn) not in done:
                    total = cost + self._step(node, heading, turn, after, want)
                    heapq.heappush(open_, (total + _far(after, want.target), total, after, turn, (node, heading)))
        raise AssertionError("lines between the boxes lead everywhere")

    def _begin(self, want: Want, heading: int) -> Iterator[tuple[int, int, Node, int, tuple[Node, int]]]:
        dx, dy = _STEPS[heading]
        first = (want.source[0] + dx, want.source[1] + dy)
        cost = _UNIT + _LEAVING[want.is_return][heading] + self._shared(want.source, heading, leaving=True)
        cost += _BESIDE * self._stretches[_stretch(want.source, first)]
        yield cost + _far(first, want.target), cost, first, heading, (want.source, _OUT)

    def _neighbours(self, node: Node, target: Node) -> Iterator[tuple[int, Node]]:
        for heading, (dx, dy) in enumerate(_STEPS):
            after = (node[0] + dx, node[1] + dy)
            inside = 0 <= after[0] < self.across and 0 <= after[1] < self.down
            if inside and (after == target or after not in self.boxes):
                yield heading, after

    def _step(self, node: Node, heading: int, turn: int, after: Node, want: Want) -> int:
        """What it costs to go from a node to the next."""
        upright = turn % 2 == 0
        cost = _UNIT + _BESIDE * self._stretches[_stretch(node, after)]
        if turn == heading:
            cost += _CROSSING * self._through[node, not upright] + _NEAR * self._bends[node]
        else:
            cost += _BEND + _NEAR * (self._through[node, upright] + self._through[node, not upright])
        if after == want.target:
            side = (turn + 2) % 4
            cost += _ENTERING[want.is_return][side] + self._shared(after, side, leaving=False)
        return cost

    def _shared(self, box: Node, side: int, *, leaving: bool) -> int:
        same, against = self._sides[box, side, leaving], self._sides[box, side, not leaving]
        return _SAME_SIDE * same + _AGAINST * against

    def _take(self, path: Path) -> None:
        headings = [_heading(a, b) for a, b in pairwise(path)]
        self._sides[path[0], headings[0], True] += 1
        self._sides[path[-1], (headings[-1] + 2) % 4, False] += 1
        self._stretches.update(_stretch(a, b) for a, b in pairwise(path))
        for node, before, after in zip(path[1:], headings, headings[1:], strict=False):
            if before == after:
                self._through[node, before % 2 == 0] += 1
            else:
                self._bends[node] += 1


def corners(path: Path) -> Path:
    """The path's ends, and the nodes where it turns."""
    turns = (
        node
        for before, node, after in zip(path, path[1:], path[2:], strict=False)
        if _heading(before, node) != _heading(node, after)
    )
    return (path[0], *turns, path[-1])


def _heading(a: Node, b: Node) -> int:
    return _STEPS.index((b[0] - a[0], b[1] - a[1]))


def _stretch(a: Node, b: Node) -> tuple[Node, bool]:
    """The unit of line between two neighbours, whichever way it is gone."""
    return min(a, b), a[0] == b[0]


def _far(a: Node, b: Node) -> int:
    return _UNIT * (abs(a[0] - b[0]) + abs(a[1] - b[1]))


def _read_back(came: Mapping[tuple[Node, int], tuple[Node, int]], last: tuple[Node, int], source: Node) -> Path:
    found = [last[0]]
    while last != (source, _OUT):
        last = came[last]
        found.append(last[0])
    return tuple(found[::-1])
