"""Areas found by where they lie: a chart of hundreds of edges asks for them a million times."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from neikong.flow.area import Area

_SIDE = 120.0
"""Of the squares that areas are sorted into; about the size of a label."""


class Field:
    """A growing number of areas."""

    def __init__(self, areas: Iterable[Area] = ()) -> None:
        self._squares: defaultdict[tuple[int, int], list[Area]] = defaultdict(list)
        for area in areas:
            self.add(area)

    def add(self, area: Area) -> None:
        """One more."""
        for square in _squares(area):
            self._squares[square].append(area)

    def overlapping(self, area: Area) -> set[int]:
        """The areas that share more than a border with this one, by what tells one object from another."""
        return {
            id(other) for square in _squares(area) for other in self._squares.get(square, ()) if area.overlaps(other)
        }


def _squares(area: Area) -> Iterator[tuple[int, int]]:
    for across in range(int(area.x // _SIDE), int(area.right // _SIDE) + 1):
        for down in range(int(area.y // _SIDE), int(area.bottom // _SIDE) + 1):
            yield across, down
