"""The handbook as a Word file: the Markdown page's content in Word's own styles, with its charts as pictures."""

from collections.abc import Iterator

from neikong.render.block_reader import blocks
from neikong.render.given import Given
from neikong.render.handbook_md import TEMPLATE
from neikong.render.markdown_page import markdown_page
from neikong.render.word.about import about
from neikong.render.word.document import Chart, Sheet, word_file
from neikong.views.handbook import Handbook

REFERENCE = "handbook.docx"


def handbook_docx(book: Handbook, given: Given) -> bytes:
    """The whole book. Raises ``TemplateFailed``."""
    sheet = Sheet(REFERENCE, about(book.edition, given), dict(_charts(book)), contents="_contents", cover=True)
    return word_file(blocks(markdown_page(TEMPLATE, given, book=book)), sheet, given.state)


def _charts(book: Handbook) -> Iterator[tuple[str, Chart]]:
    """The drawings by the Mermaid text that stands for them on the page."""
    for department in book.departments:
        for part in department.workflows:
            if part.chart:
                yield part.chart.mermaid, Chart(part.chart.svg, f"{part.id} {part.name}")
