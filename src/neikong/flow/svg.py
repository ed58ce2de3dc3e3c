"""A drawing as SVG: one picture that stands alone, in a page, in print and in a typesetter.

Attributes carry the look, light. A stylesheet for screens lets a page's own
colours through (``--ink``, ``--paper``, …) and knows a dark look; programs that
know only attributes pass over it.
"""

from collections.abc import Iterator
from html import escape

from neikong.flow.area import Area, Point
from neikong.flow.drawing import Box, Chip, Drawing, Label, LaneBand, Route, TextLine
from neikong.flow.look import FONT, GRADES, HEAD, LINE, PAPER, ROLES, SHADE, SOFT, STYLE
from neikong.flow.places import taper

_ROUND, _BEND, _ARROW, _HALF = 6, 5.0, 8.0, 3.6
"""Corners of boxes and of lines; length and half the width of an arrow head."""


def svg(drawing: Drawing, *, styled: bool = True) -> str:
    """The picture; ``styled`` unless the page brings ``STYLE`` itself."""
    return "\n".join(_lines(drawing, styled=styled)) + "\n"


def _lines(drawing: Drawing, *, styled: bool) -> Iterator[str]:
    wide, high, id_ = _number(drawing.width), _number(drawing.height), escape(drawing.id)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="nk-flow" viewBox="0 0 {wide} {high}" width="{wide}"'
        f' height="{high}" role="group" aria-labelledby="flow-{id_}-title flow-{id_}-desc" font-family="{FONT}">'
    )
    yield f'<title id="flow-{id_}-title">{escape(f"{drawing.id} {drawing.name}")}</title>'
    yield f'<desc id="flow-{id_}-desc">{escape(drawing.told)}</desc>'
    if styled:
        yield f"<style>{STYLE}</style>"
    yield _rect(Area(0, 0, drawing.width, drawing.height), "paper", PAPER)
    yield from map(_line, drawing.heading)
    yield from map(_chip, drawing.chips)
    for place, lane in enumerate(drawing.lanes):
        yield from _lane(lane, is_odd=place % 2 == 1)
    if drawing.lanes:
        yield from _frame(drawing.lanes)
    for route in (*drawing.routes, *drawing.legend.routes):
        yield from _route(route)
    for label in drawing.labels:
        yield from _label(label)
    for box in (*drawing.boxes, *drawing.legend.boxes):
        yield from _box(box)
    yield from map(_chip, drawing.legend.chips)
    yield from map(_line, drawing.legend.lines)
    yield "</svg>"


def _lane(lane: LaneBand, *, is_odd: bool) -> Iterator[str]:
    name = "shade" if is_odd else "paper"
    yield _rect(lane.area, name, SHADE if is_odd else PAPER)
    yield _rect(lane.head, "head", HEAD)
    lines = "".join(map(_line, lane.lines))
    yield f'<a href="#{escape(lane.target)}">{lines}</a>' if lane.target else lines


def _frame(lanes: tuple[LaneBand, ...]) -> Iterator[str]:
    """The border of all lanes, and the lines between their heads."""
    first, last = lanes[0].area, lanes[-1].area
    for lane in lanes[1:]:
        yield _stroke(f"M{_number(lane.head.x)} {_number(lane.head.y)}V{_number(lane.head.bottom)}")
    yield _stroke(f"M{_number(first.x)} {_number(lanes[0].head.bottom)}H{_number(last.right)}")
    area = Area(first.x, first.y, last.right - first.x, first.height)
    yield f'<rect class="rim" {_place(area)} fill="none" stroke="{LINE}"/>'


def _stroke(path: str) -> str:
    return f'<path class="rim" d="{path}" fill="none" stroke="{LINE}"/>'


def _route(route: Route) -> Iterator[str]:
    dashed = ' stroke-dasharray="5 3.5"' if route.is_return else ""
    kind = "edge back" if route.is_return else "edge"
    path = _path(_shortened(route.points))
    yield f'<path class="{kind}" d="{path}" fill="none" stroke="{SOFT}" stroke-width="1.3"{dashed}/>'
    yield f'<path class="arrow" d="{_arrow(*route.points[-2:])}" fill="{SOFT}"/>'


def _shortened(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The line ends inside its arrow head, not in front of the tip."""
    return (*points[:-1], _towards(points[-1], points[-2], _ARROW - 1))


def _path(points: tuple[Point, ...]) -> str:
    """A line with rounded corners."""
    x, y = points[0]
    found = [f"M{_number(x)} {_number(y)}"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        bend = min(_BEND, _length(before, corner) / 2, _length(corner, after) / 2)
        (x, y), (cx, cy), (x2, y2) = _towards(corner, before, bend), corner, _towards(corner, after, bend)
        found.append(f"L{_number(x)} {_number(y)}Q{_number(cx)} {_number(cy)} {_number(x2)} {_number(y2)}")
    x, y = points[-1]
    return "".join(found) + f"L{_number(x)} {_number(y)}"


def _arrow(before: Point, tip: Point) -> str:
    x, y = _towards(tip, before, _ARROW)
    dx, dy = (_HALF, 0.0) if before[0] == tip[0] else (0.0, _HALF)
    ends = ((x - dx, y - dy), (x + dx, y + dy))
    return f"M{_pair(tip)}L{_pair(ends[0])}L{_pair(ends[1])}Z"


def _label(label: Label) -> Iterator[str]:
    if label.is_on_line:
        yield _rect(label.area, "paper", PAPER, ' rx="3"')
    yield from map(_line, label.lines)


def _box(box: Box) -> Iterator[str]:
    grade = box.grade if box.grade in GRADES else 0
    color = GRADES[grade][0] if grade else SOFT
    kind = f"box {box.shape}" + (f" g{grade}" if grade else "")
    look = f'fill="{PAPER}" stroke="{color}" stroke-width="{1.8 if grade else 1.2}"'
    if box.shape == "decision":
        yield f'<path class="{kind}" d="{_hexagon(box)}" {look} stroke-linejoin="round"/>'
    else:
        round_ = box.area.height / 2 if box.shape == "terminal" else min(_ROUND, box.area.height / 4)
        yield f'<rect class="{kind}" {_place(box.area)} rx="{_number(round_)}" {look}/>'
    yield from map(_line, box.lines)
    yield from map(_chip, box.chips)


def _hexagon(box: Box) -> str:
    area = box.area
    off, middle = min(taper("decision", area, area.y), area.width / 2), area.y + area.height / 2
    corners = (
        (area.x + off, area.y), (area.right - off, area.y), (area.right, middle),
        (area.right - off, area.bottom), (area.x + off, area.bottom), (area.x, middle),
    )  # fmt: skip
    return f"M{'L'.join(map(_pair, corners))}Z"


def _chip(chip: Chip) -> str:
    if chip.role == "id":
        return "".join(map(_line, chip.lines))
    if chip.role == "function":
        outline = _rect(chip.area, "head", HEAD, f' rx="{_number(min(chip.area.height / 2, 7.5))}"')
        return outline + "".join(map(_line, chip.lines))
    fill, ink = GRADES.get(chip.grade or 0, GRADES[0])
    shape = f'<rect class="badge g{chip.grade or 0}" {_place(chip.area)} rx="4" fill="{fill}"/>'
    inner = shape + "".join(_line(line, ink) for line in chip.lines)
    if not chip.target:
        return inner
    return f'<a href="#{escape(chip.target)}"><title>{escape(chip.title)}</title>{inner}</a>'


def _line(line: TextLine, fill: str = "") -> str:
    role = ROLES.get(line.role)
    look = f'class="{line.role} {role.name}" fill="{role.fill}"' if role else f'class="{line.role}" fill="{fill}"'
    heavy = f' font-weight="{role.weight}"' if role and role.weight else ""
    anchor = ' text-anchor="middle"' if line.centered else ""
    return (
        f'<text {look} x="{_number(line.start)}" y="{_number(line.y)}" font-size="{_number(line.size)}"{heavy}{anchor}>'
        f"{escape(line.text)}</text>"
    )


def _rect(area: Area, name: str, fill: str, more: str = "") -> str:
    return f'<rect class="{name}" {_place(area)} fill="{fill}"{more}/>'


def _place(area: Area) -> str:
    x, y, wide, high = map(_number, (area.x, area.y, area.width, area.height))
    return f'x="{x}" y="{y}" width="{wide}" height="{high}"'


def _towards(point: Point, other: Point, by: float) -> Point:
    """A point on the way to another."""
    length = _length(point, other) or 1.0
    return tuple(a + (b - a) * by / length for a, b in zip(point, other, strict=True))  # type: ignore[return-value]


def _length(a: Point, b: Point) -> float:
    return abs(a[0] - b[0]) + abs(a[1] - b[1])


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
