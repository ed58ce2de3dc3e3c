"""The chart as a grid: where its boxes stand in it, and which tracks its edges take."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from neikong.flow.chart import Chart
from neikong.flow.routes import Grid, Node, Want
from neikong.flow.tracks import Stretch, assign, stretches

START = -1


def end_of(step: int) -> int:
    """The key of the end that follows a step."""
    return -2 - step


@dataclass(frozen=True, slots=True)
class Link:
    """A line to be drawn: between boxes by their keys, with the condition of its edge."""

    source: int
    target: int
    when: str = ""
    is_return: bool = False


@dataclass(frozen=True, slots=True)
class Net:
    """The grid's size, the node of every box by its key, and the links with their pieces."""

    across: int
    down: int
    nodes: dict[int, Node]
    links: tuple[Link, ...]
    pieces: tuple[tuple[Stretch, ...], ...]

    def ends(self) -> Iterator[tuple[int, Stretch]]:
        """The keys of boxes with the pieces that touch them."""
        for link, pieces in zip(self.links, self.pieces, strict=True):
            yield link.source, pieces[0]
            yield link.target, pieces[-1]

    def all_pieces(self) -> Iterator[Stretch]:
        """The pieces of all links."""
        for pieces in self.pieces:
            yield from pieces


def net(chart: Chart) -> Net:
    """Every step in a row of its own, below those it follows; the start above the first, an end below each last."""
    nodes = _nodes(chart)
    links = tuple(_links(chart))
    across, down = 2 * len(chart.lanes) + 1, 2 * len(nodes) + 1
    grid = Grid(across, down, frozenset(nodes.values()))
    paths = {}
    for place in sorted(range(len(links)), key=lambda one: _importance(links[one], nodes)):
        link = links[place]
        paths[place] = grid.route(Want(nodes[link.source], nodes[link.target], link.is_return))
    pieces = tuple(stretches(paths[place]) for place in range(len(links)))
    assign([piece for edge in pieces for piece in edge])
    return Net(across, down, nodes, links, pieces)


def _nodes(chart: Chart) -> dict[int, Node]:
    keys = list(_keys(chart))
    lanes = {key: chart.steps[_step(key)].lane for key in keys if key != START}
    lanes |= {START: chart.steps[chart.start].lane} if chart.start is not None else {}
    return {key: (2 * lanes[key] + 1, 2 * row + 1) for row, key in enumerate(keys)}


def _keys(chart: Chart) -> Iterator[int]:
    """The boxes from top to bottom."""
    for step in chart.rows:
        if step == chart.start:
            yield START
        yield step
        if step in chart.ends:
            yield end_of(step)


def _step(key: int) -> int:
    return key if key >= 0 else -2 - key


def _links(chart: Chart) -> Iterable[Link]:
    if chart.start is not None:
        yield Link(START, chart.start)
    for edge in chart.edges:
        yield Link(edge.source, edge.target, edge.when, edge.is_return)
    for step in chart.ends:
        yield Link(step, end_of(step))


def _importance(link: Link, nodes: dict[int, Node]) -> tuple[int, ...]:
    """What is routed first, and so straightest: short ways forward, then long ones, then those that lead back."""
    (x, y), (x2, y2) = nodes[link.source], nodes[link.target]
    return link.is_return, link.source >= 0 and link.target >= 0, abs(y2 - y), abs(x2 - x), y
