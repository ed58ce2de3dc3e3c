"""What must hold for every drawing, and how far two things are apart."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from neikong.flow.area import Area, Point
from neikong.flow.chart import Chart
from neikong.flow.drawing import Box, Drawing, Route
from neikong.flow.places import taper

TOUCH = 1e-6
Piece = tuple[Point, Point]


def faults(chart: Chart, drawing: Drawing) -> Iterator[str]:
    """Everything that is wrong with a drawing."""
    yield from _boxes(drawing)
    yield from _routes(chart, drawing)
    yield from _shared(drawing)
    yield from _labels(chart, drawing)
    yield from _texts(drawing)
    yield from _lanes(chart, drawing)


def _boxes(drawing: Drawing) -> Iterator[str]:
    whole = Area(0, 0, drawing.width, drawing.height)
    for a, b in combinations(drawing.boxes, 2):
        if a.area.grown(4).overlaps(b.area.grown(4)):
            yield f"boxes {a.key} and {b.key} are too near"
    for box in drawing.boxes:
        if not whole.holds(box.area):
            yield f"box {box.key} is outside"


def _routes(chart: Chart, drawing: Drawing) -> Iterator[str]:
    boxes = {box.key: box for box in drawing.boxes}
    drawn = sorted(
        (route.source, route.target, route.is_return)
        for route in drawing.routes
        if min(route.source, route.target) >= 0
    )
    if drawn != sorted((edge.source, edge.target, edge.is_return) for edge in chart.edges):
        yield "not every edge is routed"
    for route in drawing.routes:
        for place, (a, b) in enumerate(pairwise(route.points)):
            if (a[0] == b[0]) == (a[1] == b[1]):
                yield f"{_name(route)} is slanting or stands still"
            for box in drawing.boxes:
                if _thin(a, b).overlaps(box.area.grown(-TOUCH)) and not _is_end(route, place, box):
                    yield f"{_name(route)} meets box {box.key}"
        for end, key in ((route.points[0], route.source), (route.points[-1], route.target)):
            if not _is_on_border(end, boxes[key]):
                yield f"{_name(route)} does not end on the border of {key}"
        if _length(*route.points[-2:]) < 8:
            yield f"{_name(route)} has no room for its arrow"


def _is_end(route: Route, place: int, box: Box) -> bool:
    """Whether a piece touches a box because it ends there: only the taper of a decision lies between."""
    first = place == 0 and box.key == route.source
    last = place == len(route.points) - 2 and box.key == route.target
    if not (first or last) or box.shape != "decision":
        return False
    inner = box.area.grown(-(taper("decision", box.area, box.area.y) + 0.1))
    return not _thin(*route.points[place : place + 2]).overlaps(inner)


def _is_on_border(point: Point, box: Box) -> bool:
    x, y = point
    area = box.area
    off = taper(box.shape, area, area.y)
    level = abs(y - area.y) < TOUCH or abs(y - area.bottom) < TOUCH
    if level and area.x + off - TOUCH <= x <= area.right - off + TOUCH:
        return True
    here = taper(box.shape, area, y)
    upright = abs(x - area.x - here) < TOUCH or abs(x - area.right + here) < TOUCH
    return upright and area.y <= y <= area.bottom


def _shared(drawing: Drawing) -> Iterator[str]:
    """Two edges on one line over a stretch; nearer than half a track is the same line."""
    pieces = [(route, piece) for route in drawing.routes for piece in pairwise(route.points)]
    for (route, (a, b)), (other, (c, d)) in combinations(pieces, 2):
        for level in (False, True):
            across, along = (1, 0) if level else (0, 1)
            if a[across] == b[across] and c[across] == d[across] and abs(a[across] - c[across]) < 4:
                together = min(max(a[along], b[along]), max(c[along], d[along])) - max(
                    min(a[along], b[along]), min(c[along], d[along])
                )
                if together > TOUCH:
                    yield f"{_name(route)} and {_name(other)} share a line"


def _labels(chart: Chart, drawing: Drawing) -> Iterator[str]:
    said = sum(bool(edge.when) for edge in chart.edges)
    if said != len(drawing.labels):
        yield "not every condition is said"
    for label in drawing.labels:
        text = label.lines[0].text
        if not Area(0, 0, drawing.width, drawing.height).holds(label.area):
            yield f"label {text} is outside"
        covered = [lane.head for lane in drawing.lanes] + [box.area for box in drawing.boxes]
        if any(label.area.overlaps(area) for area in covered):
            yield f"label {text} is over a box or the head of a lane"
        if not label.is_on_line and _is_crossed(label.area, drawing):
            yield f"label {text} is on a line that shows through"
    for one, other in combinations(drawing.labels, 2):
        if one.area.overlaps(other.area):
            yield f"labels {one.lines[0].text} and {other.lines[0].text} overlap"


def _is_crossed(area: Area, drawing: Drawing) -> bool:
    return any(_thin(a, b).overlaps(area) for route in drawing.routes for a, b in pairwise(route.points))


def _texts(drawing: Drawing) -> Iterator[str]:
    for box in drawing.boxes:
        for line in box.lines:
            off = max(taper(box.shape, box.area, line.area().y), taper(box.shape, box.area, line.area().bottom))
            inner = Area(box.area.x + off, box.area.y, box.area.width - 2 * off, box.area.height)
            if not inner.holds(line.area()):
                yield f"{line.text} sticks out of box {box.key}"
        for chip in box.chips:
            if not box.area.holds(chip.area):
                yield f"{chip.lines[0].text} sticks out of box {box.key}"
        yield from _overlapping(box)
    holders = [(lane.head, lane.lines) for lane in drawing.lanes] + [(one.area, one.lines) for one in drawing.labels]
    chips = [*drawing.chips, *drawing.legend.chips, *(chip for box in drawing.boxes for chip in box.chips)]
    holders += [(chip.area.grown(0.01), chip.lines) for chip in chips]
    holders.append((Area(0, 0, drawing.width, drawing.height), (*drawing.heading, *drawing.legend.lines)))
    for area, lines in holders:
        for line in lines:
            if not area.holds(line.area()):
                yield f"{line.text} sticks out"


def _overlapping(box: Box) -> Iterator[str]:
    parts = [chip.area for chip in box.chips] + [line.area().grown(-1) for line in box.lines]
    for a, b in combinations(parts, 2):
        if a.overlaps(b):
            yield f"texts overlap in box {box.key}"


def _lanes(chart: Chart, drawing: Drawing) -> Iterator[str]:
    for left, right in pairwise(drawing.lanes):
        if left.area.right != right.area.x:
            yield "lanes do not touch"
    for box in drawing.boxes:
        if box.key >= 0:
            band = drawing.lanes[chart.steps[box.key].lane].area
            if not band.holds(box.area):
                yield f"box {box.key} is outside its lane"
    reached = dict.fromkeys(chart.steps[place].lane for place in chart.rows)
    if list(reached) != list(range(len(chart.lanes))):
        yield "lanes are not in the order in which power reaches them"
    tops = [box.area.y for box in drawing.boxes]
    if tops != sorted(tops):
        yield "rows are out of order"


def crossings(drawing: Drawing) -> int:
    """How often two edges cross."""
    pieces = [(place, piece) for place, route in enumerate(drawing.routes) for piece in pairwise(route.points)]
    return sum(place != other and _thin(*a).overlaps(_thin(*b)) for (place, a), (other, b) in combinations(pieces, 2))


def _thin(a: Point, b: Point) -> Area:
    x, y = min(a[0], b[0]), min(a[1], b[1])
    return Area(x, y, abs(a[0] - b[0]), abs(a[1] - b[1])).grown(-TOUCH if a == b else 0)


def _length(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _name(route: Route) -> str:
    return f"{route.source}→{route.target}"
