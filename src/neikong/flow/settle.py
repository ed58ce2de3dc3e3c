"""Rows far enough apart that every condition finds a place."""

from collections import defaultdict

from neikong.flow.area import Area
from neikong.flow.boxes import Boxes
from neikong.flow.compact import Laid
from neikong.flow.drawing import Label, Route, Say
from neikong.flow.labels import Labels, settings
from neikong.flow.net import Net
from neikong.flow.places import BELOW, Places, spread, tracks_of

_PATIENCE, _ENOUGH = 3, 100
"""How often gaps grow until every label is off every line, and until every label has a place at all."""


def settled(net: Net, boxes: Boxes, begin: float, say: Say) -> Laid:
    """Boxes, edges and labels below ``begin``, a row below the other."""
    heights = [(cell.node[1], cell.height) for cell in boxes.cells.values()]
    tracks = tracks_of(net.all_pieces(), upright=False)
    extra: dict[int, float] = defaultdict(float)
    for attempt in range(_ENOUGH):
        places = Places(boxes.across, spread(BELOW, begin, net.down, heights, tracks, extra))
        routes = _routes(net, boxes, places)
        labels, homeless = _labels(net, boxes, places, routes, say, over_lines=attempt >= _PATIENCE)
        if not homeless:
            break
        for place, high in homeless:
            extra[_gap(net, place)] += high
    return Laid(tuple(boxes.box(key, places.area(cell)) for key, cell in boxes.cells.items()), routes, labels)


def _routes(net: Net, boxes: Boxes, places: Places) -> tuple[Route, ...]:
    return tuple(
        Route(
            link.source,
            link.target,
            places.points(pieces, boxes.cells[link.source], boxes.cells[link.target]),
            link.is_return,
        )
        for link, pieces in zip(net.links, net.pieces, strict=True)
    )


def _labels(
    net: Net, boxes: Boxes, places: Places, routes: tuple[Route, ...], say: Say, *, over_lines: bool
) -> tuple[tuple[Label, ...], list[tuple[int, float]]]:
    """The labels, and the links whose condition finds no place, with the height that it needs."""
    left, right, top, bottom = places.across.begin(0), places.across.end(-1), places.down.begin(0), places.down.end(-1)
    areas = [places.area(cell) for cell in boxes.cells.values()]
    labels = Labels(Area(left, top, right - left, bottom - top), areas, [route.points for route in routes])
    found, homeless = [], []
    for place, link in enumerate(net.links):
        if link.when:
            said = settings(say(link.when))
            label = labels.place(place, routes[place].points, said, over_lines=over_lines)
            if label:
                found.append(label)
            else:
                homeless.append((place, said[0].height))
    return tuple(found), homeless


def _gap(net: Net, place: int) -> int:
    """The gap between rows that a link meets first."""
    row = net.nodes[net.links[place].source][1]
    upright = next((piece for piece in net.pieces[place] if piece.line[0]), None)
    return row + 1 if upright is None or upright.is_forward else row - 1
