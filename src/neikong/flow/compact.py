"""Closing up: what the rows of the grid leave empty is taken out, and nothing changes sides.

A box may move up beside those of other lanes. Whatever stands above something
else at the same place across stays above it, and rows stay in their order, so
that no edge meets a box or crosses another one that it did not cross before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from neikong.flow.area import Area, Point
from neikong.flow.drawing import Box, Label, Route

_DISTANCE = {
    ("box", "box"): 26.0, ("box", "line"): 17.0, ("line", "line"): 9.0,
    ("box", "label"): 4.0, ("label", "line"): 3.0, ("label", "label"): 2.0,
}  # fmt: skip
_BELOW_TOP = {"box": 14.0, "line": 12.0, "label": 4.0}
_BESIDE = 3.0
"""What passes this close beside a box counts as above or below it."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Something that keeps its place across; parts of one group move together."""

    group: int
    kind: str
    area: Area

    def is_across(self, other: "_Part") -> bool:
        """Whether the two are at the same place across."""
        return self.area.x <= other.area.right and other.area.x <= self.area.right


@dataclass(frozen=True, slots=True)
class Laid:
    """Everything between the heads of the lanes and their lower end."""

    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]
    labels: tuple[Label, ...]

    @property
    def bottom(self) -> float:
        """Where the lowest of them ends."""
        ends = [*(box.area.bottom for box in self.boxes), *(label.area.bottom for label in self.labels)]
        return max((*ends, *(y for route in self.routes for _, y in route.points)), default=0.0)


def compact(laid: Laid, top: float) -> Laid:
    """The same, closed up below ``top``. Boxes are given from the top row to the lowest."""
    groups = _Groups(laid)
    shifts = _shifts(list(groups.parts()), [box.area for box in laid.boxes], groups.count, top)
    return Laid(
        tuple(box.moved(0, shifts[place]) for place, box in enumerate(laid.boxes)),
        tuple(
            replace(route, points=tuple(_shifted(groups.of_points[place], route.points, shifts)))
            for place, route in enumerate(laid.routes)
        ),
        tuple(label.moved(0, shifts[group]) for label, group in zip(laid.labels, groups.of_labels, strict=True)),
    )


def _shifted(groups: Sequence[int], points: Sequence[Point], shifts: Sequence[float]) -> Iterator[Point]:
    for group, (x, y) in zip(groups, points, strict=True):
        yield x, y + shifts[group]


class _Groups:
    """What moves together: a box with the level pieces at its sides, every other level piece, every label."""

    def __init__(self, laid: Laid) -> None:
        self._laid = laid
        self.count = len(laid.boxes)
        self._places = {box.key: place for place, box in enumerate(laid.boxes)}
        self.of_points = [self._of_route(route) for route in laid.routes]
        self.of_labels = [self._of_label(label) for label in laid.labels]

    def _new(self) -> int:
        self.count += 1
        return self.count - 1

    def _of_route(self, route: Route) -> list[int]:
        """The group of each of its points: that of the level piece there, or of the box."""
        last = len(route.points) - 1
        found = [-1] * (last + 1)
        found[0], found[last] = self._places[route.source], self._places[route.target]
        for place, (a, b) in enumerate(pairwise(route.points)):
            if a[1] == b[1]:
                ends = [group for group in (found[place], found[place + 1]) if group >= 0]
                found[place] = found[place + 1] = ends[0] if ends else self._new()
        return found

    def _of_label(self, label: Label) -> int:
        a, b = self._laid.routes[label.route].points[label.piece : label.piece + 2]
        return self.of_points[label.route][label.piece] if a[1] == b[1] else self._new()

    def parts(self) -> Iterator[_Part]:
        """All of them."""
        for place, box in enumerate(self._laid.boxes):
            area = box.area
            yield _Part(place, "box", Area(area.x - _BESIDE, area.y, area.width + 2 * _BESIDE, area.height))
        for route, groups in zip(self._laid.routes, self.of_points, strict=True):
            for place, (a, b) in enumerate(pairwise(route.points)):
                if a[1] == b[1]:
                    yield _Part(groups[place], "line", Area(min(a[0], b[0]), a[1], abs(a[0] - b[0]), 0.0))
        for label, group in zip(self._laid.labels, self.of_labels, strict=True):
            yield _Part(group, "label", self._reach(label))

    def _reach(self, label: Label) -> Area:
        """The label with its line, where that is upright: it must not slip past the line's ends."""
        (x, y), (x2, y2) = self._laid.routes[label.route].points[label.piece : label.piece + 2]
        area = label.area
        if y == y2:
            return area
        left, right = min(area.x, x, x2), max(area.right, x, x2)
        return Area(left, area.y, right - left, area.height)


def _shifts(parts: list[_Part], rows: Sequence[Area], groups: int, top: float) -> list[float]:
    """How far each group moves: as far up as it may. Where everything is now is one solution, so there is a least."""
    lowest = min((part.area.y for part in parts), default=0.0)
    shifts = [top - lowest - 10_000.0] * groups
    for part in parts:
        shifts[part.group] = max(shifts[part.group], top + _BELOW_TOP[part.kind] - part.area.y)
    rules = sorted({*_rules(parts), *_row_rules(rows)})
    changed = True
    while changed:
        changed = False
        for _, upper, lower, least in rules:
            if shifts[lower] < shifts[upper] + least - 1e-6:
                shifts[lower], changed = shifts[upper] + least, True
    return shifts


def _rules(parts: list[_Part]) -> Iterator[tuple[float, int, int, float]]:
    """Where one part stands above another: how much further down the lower group's shift must be at least."""
    parts.sort(key=lambda part: (part.area.y, part.area.bottom))
    for place, upper in enumerate(parts):
        for lower in parts[place + 1 :]:
            if upper.group != lower.group and upper.area.bottom <= lower.area.y and upper.is_across(lower):
                apart = _DISTANCE[_pair(upper.kind, lower.kind)]
                least = upper.area.bottom + min(apart, lower.area.y - upper.area.bottom) - lower.area.y
                yield lower.area.y, upper.group, lower.group, least


def _row_rules(rows: Sequence[Area]) -> Iterator[tuple[float, int, int, float]]:
    """A box begins no higher than in the middle of the one in the row above."""
    for place, (upper, lower) in enumerate(pairwise(rows)):
        yield lower.y, place, place + 1, upper.y + upper.height / 2 - lower.y


def _pair(a: str, b: str) -> tuple[str, str]:
    first, second = sorted((a, b))
    return first, second
