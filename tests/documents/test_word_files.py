"""Word files opened by LibreOffice, a word processor that is not Word: nothing lost, nothing out of the page."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from tests.documents.conftest import PROJECT, build
from tests.support.forms import plain

pytestmark = pytest.mark.documents
MARGIN = 40
"""Points that stay free at each side: the margins are wider, but a table's edge may stand out a little."""


def printed(file: Path) -> pypdfium2.PdfDocument:
    """What the word processor would print."""
    office = shutil.which("soffice")
    assert office, "LibreOffice is missing (Debian: apt-get install libreoffice-writer-nogui)"
    folder = file.parent / "printed"
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)],
        check=True, capture_output=True, timeout=240,
    )  # fmt: skip
    return pypdfium2.PdfDocument(folder / f"{file.stem}.pdf")


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> pypdfium2.PdfDocument:
    return printed(build(PROJECT, tmp_path_factory.mktemp("word"), "--format", "docx") / "handbook.docx")


def texts(document: pypdfium2.PdfDocument) -> list[str]:
    return [plain(page.get_textpage().get_text_bounded()) for page in document]


def test_chapters_are_counted_and_contents_name_their_pages(handbook: pypdfium2.PdfDocument) -> None:
    pages = texts(handbook)
    chapter = next(number for number, text in enumerate(pages, 1) if "第五章岗位目录" in text)
    assert any(f"岗位目录{'.' * 3}" in text and text.find(str(chapter)) > 0 for text in pages[1:9])
    assert "一、局长（LD-01）" in "".join(pages)


def test_heads_of_tables_stand_on_every_page(handbook: pypdfium2.PdfDocument) -> None:
    pages = texts(handbook)
    first = next(number for number, text in enumerate(pages) if "第五章岗位目录" in text)
    assert "最高等级" in pages[first]
    assert "最高等级" in pages[first + 1]


def test_nothing_stands_beyond_the_margins(handbook: pypdfium2.PdfDocument) -> None:
    for number, page in enumerate(handbook, 1):
        text = page.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        assert all(box[2] <= page.get_width() - MARGIN and box[0] >= MARGIN for box in boxes if box[2] > box[0]), number


def test_charts_are_pictures_in_their_workflows(handbook: pypdfium2.PdfDocument) -> None:
    kinds = [item.type for page in handbook for item in page.get_objects()]
    assert kinds.count(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE) == 22


@pytest.mark.parametrize(("post", "pages"), [("BG-01", 1), ("ZG-01", 1), ("HW-02", 1), ("SY-01", 2)])
def test_a_card_is_one_page_where_letters_of_eight_points_allow_it(post: str, pages: int, tmp_path: Path) -> None:
    build(PROJECT, tmp_path, "--format", "docx", "--post", post)
    build(PROJECT, tmp_path, "--format", "pdf", "--post", post)
    assert len(printed(tmp_path / f"card-{post}.docx")) == pages
    assert len(pypdfium2.PdfDocument(tmp_path / f"card-{post}.pdf")) == pages
