"""A paper as a PDF."""

from collections.abc import Iterator

from neikong.render.block_reader import blocks
from neikong.render.blocks import Block, Fence, Heading, Paragraph, Rule, Runs, Table
from neikong.render.given import Given
from neikong.render.paper_kinds import Paper
from neikong.render.typst_page import typst_page
from neikong.render.word.table import column_widths
from neikong.views.handbook.edition import Edition

TEMPLATE = "papers/page.typ.jinja"
_ROOM = {False: 8_840, True: 12_750}
"""Width of the text on an upright page and on one that lies on its side, in twentieths of a point."""


def as_pdf(page: str, paper: Paper, edition: Edition, given: Given) -> bytes:
    """The Markdown page set by typst. Raises ``TemplateFailed`` and ``GlyphsMissing``."""
    values = {"title": given.translate(paper.title), "author": edition.organization, "is_wide": paper.is_wide}
    parts = tuple(_part(block, _ROOM[paper.is_wide]) for block in blocks(page))
    return typst_page(TEMPLATE, given, blocks=parts, **values)


def _part(block: Block, room: int) -> tuple[object, ...]:
    """A block as its kind and what typst needs of it."""
    match block:
        case Heading():
            return "heading", block.level, _runs(block.runs)
        case Paragraph(depth=0):
            return "paragraph", _runs(block.runs)
        case Paragraph():
            return "item", f"{block.number}." if block.number else "–", _runs(block.runs)
        case Table():
            rows = tuple(tuple(map(_runs, row)) for row in block.rows)
            return "table", tuple(column_widths(block, room)), block.sides, rows
        case Fence():
            return "paragraph", ((block.text, False, ""),)
        case Rule():
            return ("rule",)


def _runs(runs: Runs) -> tuple[tuple[str, bool, str], ...]:
    return tuple(_pieces(runs))


def _pieces(runs: Runs) -> Iterator[tuple[str, bool, str]]:
    for run in runs:
        yield "\n" if run.breaks else run.text, run.bold, run.mark
