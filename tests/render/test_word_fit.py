"""How large the letters of a Word file are that should be one page."""

import io
import re
import zipfile

import pytest
from docx import Document
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from neikong.messages import in_english
from neikong.render.block_reader import blocks
from neikong.render.environment import TemplateFailed
from neikong.render.packaged import PACKAGED
from neikong.render.word.document import Sheet, word_file
from neikong.render.word.package import About

NOBODY = About("", "", "zh-CN", None)


def size(page: str, *, is_one_page: bool = True, own: bytes | None = None) -> float:
    """Points of the letters of an item."""
    state = {"templates/card.docx": own} if own else {}
    made = word_file(blocks(page), Sheet("card.docx", NOBODY, is_one_page=is_one_page), state)
    return float(Document(io.BytesIO(made)).styles["Item 1"].font.size.pt)


def lines(number: int) -> str:
    return "# 卡\n\n" + "- 每月5日前核对减免核查表并签字\n" * number


@pytest.mark.parametrize(
    ("number", "points"), [(1, 10.5), (46, 10.5), (48, 10.0), (51, 9.5), (54, 9.0), (57, 8.5), (61, 8.0), (200, 8.0)]
)
def test_letters_are_as_large_as_one_page_allows_and_never_smaller_than_eight_points(
    number: int, points: float
) -> None:
    assert size(lines(number)) == points


def test_a_long_text_counts_for_all_its_lines() -> None:
    assert size(f"# 卡\n\n{'核对减免核查表' * 340}") == 10.5
    assert size(f"# 卡\n\n{'核对减免核查表' * 400}") < 10.5


def test_cells_of_a_table_count_by_the_highest_of_each_row() -> None:
    row = f"| {'核对' * 40} | 签字 |\n"
    assert size("| 做什么 | 留下什么 |\n| --- | --- |\n" + row * 10) == 10.5
    assert size("| 做什么 | 留下什么 |\n| --- | --- |\n" + row * 32) < 10.5


def test_other_files_keep_the_size_of_their_reference_document() -> None:
    assert size(lines(200), is_one_page=False) == 10.5


def test_a_bureaus_own_reference_document_says_how_large_letters_are_at_most() -> None:
    own = Document(io.BytesIO(word_file((), Sheet("card.docx", NOBODY), {})))
    for style in ("Body Text", "Item 1"):
        own.styles[style].font.size = 9 * 12_700
    data = io.BytesIO()
    own.save(data)
    assert size(lines(1), own=data.getvalue()) == 9.0
    assert size(lines(200), own=data.getvalue()) == 8.0


def rewritten(part: str, pattern: str, to: str) -> bytes:
    """Our reference document with one part of it changed."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(PACKAGED / "card.docx") as ours,
        zipfile.ZipFile(made, "w") as theirs,
    ):
        for name in ours.namelist():
            data = ours.read(name)
            theirs.writestr(name, re.sub(pattern, to, data.decode(), flags=re.DOTALL) if name == part else data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("part", "pattern", "to"),
    [
        ("word/document.xml", "<w:sectPr.*?</w:sectPr>", ""),
        ("word/document.xml", "<w:pgMar[^>]*/>", ""),
        ("word/document.xml", "<w:pgSz[^>]*/>", ""),
        ("word/styles.xml", r'<w:sz w:val="\d+"', '<w:sz w:val="21.5"'),
        ("word/styles.xml", r'w:before="\d+"', 'w:before="much"'),
    ],
)
def test_a_reference_document_that_does_not_say_its_sizes_is_refused(part: str, pattern: str, to: str) -> None:
    with pytest.raises(TemplateFailed) as failed:
        size(lines(1), own=rewritten(part, pattern, to))
    reason = "it does not say how large its pages and letters are"
    assert failed.value.message.text(in_english) == f"The template templates/card.docx cannot be used: {reason}"


def test_a_reference_document_without_our_styles_stays_as_it_is() -> None:
    own = rewritten("word/styles.xml", 'w:styleId="BodyText"', 'w:styleId="Theirs"')
    assert size(lines(200), own=own) == 10.5


def test_letters_of_any_size_are_made_small_enough_at_once() -> None:
    own = Document(str(PACKAGED / "card.docx"))
    for style in own.styles:
        if isinstance(style, ParagraphStyle):
            style.font.size, style.paragraph_format.line_spacing = Pt(1_000), 1.0
    data = io.BytesIO()
    own.save(data)
    assert size(lines(200), own=data.getvalue()) == 8.0
