"""How much of a page blocks take, so that a card is as large as one page allows."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from neikong.render.blocks import Columns, Heading, Laid, Paragraph, Runs, Table
from neikong.render.word.body import HEADINGS, paragraph_style
from neikong.render.word.columns import shared_out
from neikong.render.word.looks import Look, looks, shrunk
from neikong.render.word.table import TO_WRITE_IN, column_widths, half_widths

if TYPE_CHECKING:
    from docx.document import Document

_BODY = "BodyText"
_SMALLEST = 8.0
"""Points below which nobody reads with ease."""

_STEP = 0.5
_PADDING = 7.0
"""Points that the edges of a cell take from its text."""

_MARK = 2
"""Half-widths of the number before an item; a dash hangs in the indent."""


def fit(document: "Document", blocks: Sequence[Laid], room: tuple[int, int]) -> None:
    """Make the styles smaller until the blocks fit on one page (``room`` in twentieths of a point), or all is small.

    A reference document without our styles says itself how large everything is. Raises
    ``ValueError`` for one whose sizes are no numbers.
    """
    known = looks(document)
    if _BODY not in known:
        return
    size = known[_BODY].size

    def fits(step: int) -> bool:
        share = (size - step * _STEP) / size
        measure = _Measure({name: look.smaller(share) for name, look in known.items()}, room[0])
        return sum(map(measure.block, blocks)) * 20 <= room[1]

    steps = bisect_left(range(max(int((size - _SMALLEST) / _STEP), 0)), x=True, key=fits)
    if steps:
        shrunk(document, (size - steps * _STEP) / size)


class _Measure:
    """Heights in points; what a document has no style for looks like its body."""

    def __init__(self, looks: Mapping[str, Look], room: int) -> None:
        self._looks, self._room = looks, room

    def block(self, block: Laid) -> float:
        match block:
            case Heading():
                return self._text(HEADINGS[block.level], block.runs, self._room / 20)
            case Paragraph():
                return self._text(paragraph_style(block), block.runs, self._room / 20, _MARK * bool(block.number))
            case Table():
                return self._table(block)
            case Columns():
                return self._columns(block)
            case _:
                return self._text("AfterTable", (), 1)

    def _text(self, style: str, runs: Runs, room: float, more: int = 0) -> float:
        look = self._looks.get(style) or self._looks[_BODY]
        return look.height(more + half_widths("".join(run.text for run in runs)), room)

    def _table(self, table: Table) -> float:
        rooms = [width / 20 - _PADDING for width in column_widths(table, self._room)]
        rows = (max(map(self._cell, row, rooms)) if any(row) else TO_WRITE_IN / 20 for row in table.rows)
        return sum(rows) + self._text("AfterTable", (), 1)

    def _cell(self, runs: Runs, room: float) -> float:
        return self._text("TableText", runs, room)

    def _columns(self, columns: Columns) -> float:
        rooms = [width / 20 - _PADDING for width in shared_out(columns.shares, self._room)]
        heads = max(self._text("TableHead", head, room) for head, room in zip(columns.heads, rooms, strict=True))
        parts = (
            sum(self._text("CellItem", item.runs, room, _MARK) for item in part)
            for part, room in zip(columns.parts, rooms, strict=True)
        )
        return heads + max(parts) + self._text("AfterTable", (), 1)
