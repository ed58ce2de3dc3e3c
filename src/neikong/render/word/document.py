"""Blocks laid onto a reference document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from neikong.messages import msg
from neikong.render.blocks import Laid
from neikong.render.environment import OVERRIDES, TemplateFailed
from neikong.render.packaged import PACKAGED
from neikong.render.pictures import pictures
from neikong.render.word.body import Body
from neikong.render.word.fit import fit
from neikong.render.word.package import About, filled, opened
from neikong.render.word.pictures import picture_xml

if TYPE_CHECKING:
    from docx.document import Document

_HEIGHT_OF_CAPTIONS = 1_600
"""Twentieths of a point that a chart leaves to the heading above it."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing as SVG, and what it shows in words."""

    svg: str
    title: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What becomes of blocks: a reference document, what the file says of itself, charts by the text they stand for.

    ``is_one_page``: letters are smaller where that makes everything fit.
    """

    reference: str
    about: About
    charts: Mapping[str, Chart] = field(default_factory=dict)
    contents: str = ""
    cover: bool = False
    is_wide: bool = False
    is_one_page: bool = False


def word_file(blocks: Sequence[Laid], sheet: Sheet, state: Mapping[str, bytes]) -> bytes:
    """The Word file of a page of ours. Raises ``TemplateFailed`` for a registry's own reference document."""
    own = f"{OVERRIDES}/{sheet.reference}"
    data = state.get(own) or (PACKAGED / sheet.reference).read_bytes()
    document = opened(own, data)
    try:
        width, height = _prepared(document, blocks, sheet)
    except (IndexError, ValueError):
        if own not in state:
            raise
        reason = msg("it does not say how large its pages and letters are")
        raise TemplateFailed(own, None, reason) from None
    drawn = _drawn(document, sheet.charts, (width, height - _HEIGHT_OF_CAPTIONS))
    body = Body(blocks, width, drawn, sheet.contents, sheet.cover)
    return filled(document, "".join(body.xml()), sheet.about)


def _prepared(document: "Document", blocks: Sequence[Laid], sheet: Sheet) -> tuple[int, int]:
    """The room for the text after pages have been turned and letters made smaller, where that is wanted."""
    if sheet.is_wide:
        _turn(document)
    room = _room(document)
    if sheet.is_one_page:
        fit(document, blocks, room)
    return room


def _turn(document: "Document") -> None:
    """Pages that lie on their side, their margins with them."""
    from docx.enum.section import WD_ORIENT

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    top, right, bottom, left = section.top_margin, section.right_margin, section.bottom_margin, section.left_margin
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = left, top, right, bottom


def _room(document: "Document") -> tuple[int, int]:
    """Width and height of the text on a page, in twentieths of a point. Raises ``ValueError`` where none is said."""
    section = document.sections[0]
    sides = (section.page_width, section.left_margin, section.right_margin)
    ends = (section.page_height, section.top_margin, section.bottom_margin)
    width, height = (
        whole.twips - one.twips - other.twips for whole, one, other in (sides, ends) if whole and one and other
    )
    return width, height


def _drawn(document: "Document", charts: Mapping[str, Chart], room: tuple[int, int]) -> dict[str, str]:
    made = pictures([chart.svg for chart in charts.values()])
    return {
        text: picture_xml(document, number, picture, chart.title, room)
        for number, ((text, chart), picture) in enumerate(zip(charts.items(), made, strict=True), 1)
    }
