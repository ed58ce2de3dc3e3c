"""Blocks as the body of a Word file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from neikong.render.blocks import Columns, Fence, Heading, Laid, Paragraph, Rule, Run, Table
from neikong.render.word.columns import columns_xml
from neikong.render.word.runs import bookmarks, run_xml, text_xml
from neikong.render.word.table import table_xml

HEADINGS = {1: "Title", 2: "Heading1", 3: "Heading2", 4: "Heading3", 5: "Heading4", 6: "Heading5"}
_IN_CONTENTS = (2, 3)
_RULE = (
    '<w:p><w:pPr><w:pStyle w:val="AfterTable"/>'
    '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>'
)


@dataclass(frozen=True, slots=True)
class Body:
    """What the XML of a body is made of.

    ``pictures`` has the XML that stands in the place of a fenced text; ``contents`` is
    the anchor of the section that becomes a table of contents; ``cover``: what comes
    before the first section is set as one. ``room`` is the width of the text, in
    twentieths of a point.
    """

    blocks: Sequence[Laid]
    room: int
    pictures: Mapping[str, str]
    contents: str = ""
    cover: bool = False

    def xml(self) -> Iterator[str]:
        """The paragraphs and tables in order."""
        known = names(self.blocks)
        skips, is_cover = False, self.cover
        for block in self.blocks:
            if isinstance(block, Heading) and block.level == 2:
                is_cover, skips = False, bool(self.contents) and self.contents in block.anchors
                if skips:
                    yield from self._contents(block, known)
            if not skips:
                yield self._block(block, known, is_cover=is_cover)

    def _block(self, block: Laid, known: Mapping[str, str], *, is_cover: bool) -> str:
        match block:
            case Heading():
                return _paragraph(HEADINGS[block.level], bookmarks(block.anchors, known) + run_xml(block.runs, known))
            case Paragraph():
                style = "Cover" if is_cover else paragraph_style(block)
                number = text_xml(f"{block.number}. ") if block.number else ""
                return _paragraph(style, bookmarks(block.anchors, known) + number + run_xml(block.runs, known))
            case Table():
                return table_xml(block, self.room, known) + _paragraph("AfterTable", "")
            case Columns():
                return columns_xml(block, self.room, known) + _paragraph("AfterTable", "")
            case Fence():
                return self.pictures.get(block.text, "") or _paragraph("CodeBlock", run_xml([Run(block.text)], {}))
            case Rule():
                return _RULE

    def _contents(self, heading: Heading, known: Mapping[str, str]) -> Iterator[str]:
        """Links with their pages as fields of their own.

        In one field around all of them, LibreOffice and WPS would show no page at all until
        somebody renews it: they keep what such a field says, and nobody knows pages here.
        """
        yield _paragraph("ContentsTitle", run_xml(heading.runs, {}))
        entries = [one for one in self.blocks if isinstance(one, Heading) and one.level in _IN_CONTENTS]
        entries = [one for one in entries if one.anchors and self.contents not in one.anchors]
        for one in entries:
            yield _entry(one, known[one.anchors[0]])


def names(blocks: Iterable[Laid]) -> dict[str, str]:
    """A bookmark's name for each anchor: Word takes few signs, and forty of them."""
    found = chain.from_iterable(block.anchors for block in blocks if isinstance(block, Heading | Paragraph))
    return {anchor: f"_{number}" for number, anchor in enumerate(dict.fromkeys(found), 1)}


def paragraph_style(block: Paragraph) -> str:
    """The name of the style that a paragraph has outside of tables."""
    if block.depth:
        return f"{'Number' if block.number else 'Item'}{min(block.depth, 3)}"
    return "Lead" if block.leads else "BodyText"


def _paragraph(style: str, inside: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'


def _entry(heading: Heading, name: str) -> str:
    """A line of the contents: the title, and the page as a field."""
    page = (
        f'<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {name} \\h </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t> </w:t></w:r>'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    text = "".join(run.text for run in heading.runs)
    link = f'<w:hyperlink w:anchor="{name}" w:history="1">{text_xml(text)}<w:r><w:tab/></w:r>{page}</w:hyperlink>'
    return _paragraph(f"TOC{heading.level - 1}", link)
