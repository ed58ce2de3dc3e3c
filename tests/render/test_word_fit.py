"""How large the letters of a Word file are that should be one page."""

import io

import pytest
from docx import Document

from neikong.render.block_reader import blocks
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
