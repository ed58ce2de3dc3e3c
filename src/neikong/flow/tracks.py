"""Tracks: edges that use the same line of the grid side by side get places beside each other.

Positions are the numbers of the grid's lines; a stretch that ends at a box
ends half a line before the box's middle.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cmp_to_key
from typing import TypeAlias

from neikong.flow.routes import Path, corners

_AT_BOX = 0.5
_NUDGE = 0.01
"""A track's share of a line: what orders stretches that turn on the same line."""
_ROUNDS = 2

Line: TypeAlias = tuple[bool, int]
"""Upright or level, and the line's number."""


@dataclass(eq=False)
class Stretch:
    """A straight piece of an edge, on one line from ``low`` to ``high``.

    ``is_forward`` if the edge goes from ``low`` to ``high``.
    ``low_turn`` and ``high_turn`` tell where the edge goes on from its two ends: -1 towards
    smaller numbers, 1 towards greater ones, 0 into a box. ``track`` is its place among
    the ``tracks`` that its neighbours need.
    """

    line: Line
    low: float
    high: float
    is_forward: bool
    low_turn: int = 0
    high_turn: int = 0
    low_next: "Stretch | None" = None
    high_next: "Stretch | None" = None
    track: int = 0
    tracks: int = 1

    @property
    def offset(self) -> float:
        """How far from the line's middle, in tracks."""
        return self.track - (self.tracks - 1) / 2

    def meets(self, other: "Stretch") -> bool:
        """Whether the two would touch on one track."""
        return self.low <= other.high and other.low <= self.high


def stretches(path: Path) -> tuple[Stretch, ...]:
    """The straight pieces of a path in its order."""
    turns = corners(path)
    found = [_stretch(turns, place) for place in range(len(turns) - 1)]
    for before, after, (x, y) in zip(found, found[1:], turns[1:], strict=False):
        _join(before, after, x if before.line[0] else y, y if before.line[0] else x)
    return tuple(found)


def _stretch(turns: Path, place: int) -> Stretch:
    (x, y), (x2, y2) = turns[place : place + 2]
    upright = x == x2
    begin, end = (float(y), float(y2)) if upright else (float(x), float(x2))
    way = 1 if end > begin else -1
    if place == 0:
        begin += way * _AT_BOX
    if place == len(turns) - 2:
        end -= way * _AT_BOX
    return Stretch((upright, x if upright else y), min(begin, end), max(begin, end), way > 0)


def _join(before: Stretch, after: Stretch, line: int, crossing: int) -> None:
    """Tell two pieces that meet at a corner about each other."""
    for one, other, along, home in ((before, after, crossing, line), (after, before, line, crossing)):
        turn = 1 if other.high > home + _AT_BOX / 2 else -1
        if one.low == along:
            one.low_turn, one.low_next = turn, other
        else:
            one.high_turn, one.high_next = turn, other


def assign(pieces: Sequence[Stretch]) -> None:
    """Give every stretch its track, so that edges cross each other seldom."""
    lines: dict[Line, list[Stretch]] = defaultdict(list)
    for piece in pieces:
        lines[piece.line].append(piece)
    for _ in range(_ROUNDS):
        for line in sorted(lines, reverse=True):  # upright ones first
            for group in _groups(lines[line]):
                _assign_group(group)


def _groups(pieces: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Stretches of one line that are linked by touching."""
    group: list[Stretch] = []
    end = float("-inf")
    for piece in sorted(pieces, key=lambda one: (one.low, one.high)):
        if piece.low > end and group:
            yield group
            group = []
        group.append(piece)
        end = max(end, piece.high) if len(group) > 1 else piece.high
    if group:
        yield group


def _assign_group(group: list[Stretch]) -> None:
    if len(group) == 1:
        return
    placed: list[Stretch] = []
    for piece in _ordered(group):
        piece.track = max((other.track + 1 for other in placed if other.meets(piece)), default=0)
        placed.append(piece)
    for piece in group:
        piece.tracks = max(other.track for other in group) + 1


def _ordered(group: list[Stretch]) -> list[Stretch]:
    """From smaller to greater: who is asked most to stand before the others comes first."""
    votes = {
        id(piece): sum(_before(piece, other) for other in group if other is not piece and other.meets(piece))
        for piece in group
    }
    places = {id(piece): place for place, piece in enumerate(group)}

    def compare(a: Stretch, b: Stretch) -> int:
        return (votes[id(b)] - votes[id(a)]) or (places[id(a)] - places[id(b)])

    return sorted(group, key=cmp_to_key(compare))


def _before(a: Stretch, b: Stretch) -> int:
    """1 where ``a`` should stand before ``b`` to save crossings, -1 after, 0 where it does not matter."""
    return _vote(a.low_turn, b.low_turn, _low(a) - _low(b)) + _vote(a.high_turn, b.high_turn, _high(b) - _high(a))


def _vote(turn: int, other: int, inner: float) -> int:
    """``inner``: how far the one's end lies within the other. Who ends within turns off towards its side."""
    if inner > 0:
        return -turn
    if inner < 0:
        return other
    return (other > turn) - (other < turn)


def _low(piece: Stretch) -> float:
    return piece.low + (_NUDGE * piece.low_next.offset if piece.low_next else 0.0)


def _high(piece: Stretch) -> float:
    return piece.high + (_NUDGE * piece.high_next.offset if piece.high_next else 0.0)
