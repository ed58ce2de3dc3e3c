"""The boxes of a chart: what stands in them, how large that makes them, and how wide the lanes are."""

from collections import Counter
from dataclasses import replace

from neikong.flow.area import Area
from neikong.flow.chart import Chart
from neikong.flow.drawing import Box, Say
from neikong.flow.faces import Face, shape_of, step_face, terminal_face
from neikong.flow.net import START, Net
from neikong.flow.places import BESIDE, Cell, Spread, grown, spread, tracks_of
from neikong.messages import msg

PAGE = 720.0
"""The width that a chart should have: a page of A4 then shows its text at a size that is read with ease."""
MARGIN = 8.0
_NARROWEST, _WIDEST, _LEAST = 96.0, 184.0, 440.0
"""A box of many lanes, a box of few, and a chart of very few."""


class Boxes:
    """Faces and cells by the keys of the boxes, and the upright lines."""

    def __init__(self, chart: Chart, net: Net, say: Say) -> None:
        lanes = max(len(chart.lanes), 1)
        self._chart, self._net, self._say = chart, net, say
        self._wide = min(max((PAGE - 2 * MARGIN - 15 * (lanes + 1)) // lanes, _NARROWEST), _WIDEST)
        self._faces = {key: self._face(key) for key in net.nodes}
        self.cells = self._cells()
        self.across = self._across()

    def box(self, key: int, area: Area) -> Box:
        """A box with everything in it where it stands."""
        cell, face = self.cells[key], self._faces[key]
        x = area.x if key >= 0 else area.x + area.width / 2 - face.lines[0].x
        y = area.y + (area.height - face.height) / 2
        lines, chips = (tuple(line.moved(x, y) for line in face.lines), tuple(one.moved(x, y) for one in face.chips))
        return Box(key, cell.shape, area, lines, chips, self._chart.steps[key].grade if key >= 0 else None)

    def _face(self, key: int) -> Face:
        if key >= 0:
            return step_face(self._chart.steps[key], self._wide, self._say)
        return terminal_face(self._say(msg("Start") if key == START else msg("End")))

    def _cells(self) -> dict[int, Cell]:
        """Large enough for their texts and edges; steps are all of one width."""
        numbers = {key: place for place, key in enumerate(self._net.nodes)}
        plain = [self._cell(key) for key in numbers]
        cells = grown(plain, ((numbers[key], piece) for key, piece in self._net.ends()))
        wide = max((cell.width for cell in cells if cell.shape != "terminal"), default=0.0)
        return {key: replace(cells[place], width=wide) if key >= 0 else cells[place] for key, place in numbers.items()}

    def _cell(self, key: int) -> Cell:
        face, node = self._faces[key], self._net.nodes[key]
        if key < 0:
            return Cell(node, "terminal", 2 * face.lines[0].x, face.height)
        return Cell(node, shape_of(self._chart.steps[key]), self._wide, face.height)

    def _across(self) -> Spread:
        """The upright lines; a chart of few lanes is still as wide as its heading needs."""
        boxes = [(cell.node[0], cell.width) for cell in self.cells.values()]
        tracks = tracks_of(self._net.all_pieces(), upright=True)
        plain = spread(BESIDE, MARGIN, self._net.across, boxes, tracks, {})
        lacking = max(_LEAST - plain.end(-1), 0.0) / 2
        sides = Counter({0: lacking}) + Counter({self._net.across - 1: lacking})
        return spread(BESIDE, MARGIN, self._net.across, boxes, tracks, sides)
