"""The handbook as a Word file, read back by a library that reads Word files."""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from docx import Document
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from tests.support.book import BOOK
from tests.support.small import SMALL, as_bytes, changed

from neikong.load import load
from neikong.messages import in_english
from neikong.render.card_docx import card_docx
from neikong.render.environment import TemplateFailed
from neikong.render.given import Given
from neikong.render.handbook_docx import handbook_docx
from neikong.render.packaged import PACKAGED
from neikong.views.handbook import Drawing, Wanted, handbook

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
HOSTILE = "<w:p/> & ]]> {{ 7*7 }} {% raw %} #import 𠮷 😀 =1+1 \u202ea\x07b"


def made(files: Mapping[str, str], own: Mapping[str, bytes] | None = None, wanted: Wanted | None = None) -> bytes:
    state = {**as_bytes(files), **(own or {})}
    return handbook_docx(handbook(load(state)[0], wanted), Given(state, in_english, "en"))


def opened(data: bytes) -> WordFile:
    return Document(io.BytesIO(data))


def texts(document: WordFile) -> Iterator[str]:
    """Every paragraph, those in tables too, in the order of the file."""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (cell.text for row in block.rows for cell in row.cells)


def repacked(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A package with some parts replaced or added."""
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, parts.get(name) or source.read(name))
        for name in parts.keys() - set(source.namelist()):
            target.writestr(name, parts[name])
    return again.getvalue()


def test_headings_are_true_headings_in_order() -> None:
    document = opened(made(BOOK))
    levels = [(one.style.name, one.text) for one in document.paragraphs if one.style and "Heading" in one.style.name]
    assert ("Heading 1", "Power list") in levels
    assert ("Heading 1", "征收管理处 (levy)") in levels
    assert ("Heading 2", "欠税管理岗 (arrears)") in levels
    assert ("Heading 4", "◆ 一级 违规核准延期 (R-002)") in levels
    depths = [int(name[-1]) for name, _ in levels]
    assert all(after <= before + 1 for before, after in pairwise(depths))


def test_heads_of_tables_are_repeated_and_rows_stay_whole() -> None:
    tables = opened(made(BOOK)).tables
    assert len(tables) > 10
    for table in tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_columns_fill_the_width_of_the_text() -> None:
    document = opened(made(BOOK))
    section = document.sections[0]
    room = int(section.page_width or 0) - int(section.left_margin or 0) - int(section.right_margin or 0)
    for table in document.tables:
        assert sum(int(column.get(qn("w:w"))) for column in _grid(table)) * 635 == pytest.approx(room, abs=700)


def _grid(table: Table) -> list[object]:
    return list(table._tbl.tblGrid)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", ["handbook.docx", "card.docx"])
def test_every_style_names_a_chinese_font_and_none_comes_from_a_theme(name: str) -> None:
    with zipfile.ZipFile(PACKAGED / name) as package:
        styles = package.read("word/styles.xml").decode()
    assert "asciiTheme" not in styles
    assert "eastAsiaTheme" not in styles
    for style in opened((PACKAGED / name).read_bytes()).styles.element.findall(qn("w:style")):
        if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) != "1":
            assert style.find(qn("w:rPr")).find(qn("w:rFonts")).get(qn("w:eastAsia"))


def test_the_contents_lead_to_headings_of_the_file() -> None:
    document = opened(made(BOOK))
    marks = {mark.get(qn("w:name")) for mark in document.element.iter(qn("w:bookmarkStart"))}
    links = [link.get(qn("w:anchor")) for link in document.element.iter(qn("w:hyperlink"))]
    entries = [one.text for one in document.paragraphs if one.style and one.style.name == "toc 2"]
    assert "欠税管理岗 (arrears)\t " in entries
    assert set(links) <= marks
    fields = [one.text.split()[1] for one in document.element.iter(qn("w:instrText")) if "PAGEREF" in one.text]
    assert len(fields) == sum(bool(one.style and one.style.name.startswith("toc")) for one in document.paragraphs)
    assert set(fields) <= marks


def test_a_chart_is_a_picture_with_words_for_those_who_do_not_see_it() -> None:
    document = opened(made(SMALL, wanted=Wanted(charts={"notice": Drawing(SVG, "flowchart TB\n  s0\n")})))
    shapes = document.inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shapes] == ["notice 欠税公告"]
    assert "flowchart TB" not in " ".join(texts(document))


def test_the_same_content_gives_the_same_bytes() -> None:
    assert made(BOOK) == made(BOOK)


def test_what_an_author_wrote_is_text() -> None:
    files = changed({"risks/R-001.yaml": f"name: {json.dumps(HOSTILE, ensure_ascii=False)}\nposts: [arrears]\n"})
    shown = "\n".join(texts(opened(made(files))))
    assert HOSTILE.replace("\u202e", "�").replace("\x07", "�") in shown


def test_a_registry_brings_its_own_styles() -> None:
    ours = (PACKAGED / "handbook.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(ours)) as package:
        styles = package.read("word/styles.xml").replace("黑体".encode(), "华文中宋".encode())
    document = opened(made(SMALL, {"templates/handbook.docx": repacked(ours, {"word/styles.xml": styles})}))
    assert "华文中宋" in document.styles["Heading 1"].element.xml


EXTERNAL = b'<Relationships xmlns="x"><Relationship TargetMode="External" Target="http://e"/></Relationships>'


@pytest.mark.parametrize(
    ("own", "reason"),
    [
        (b"no zip at all", "it is not a Word file"),
        (b"PK\x05\x06" + bytes(18), "it is not a Word file"),
        ({"word/vbaProject.bin": b"x"}, "it holds macros"),
        ({"word/_rels/header1.xml.rels": EXTERNAL}, "it refers to something outside of it"),
        ({"word/media/large.bin": bytes(65_000_000)}, "it unfolds to more than"),
        ({"word/document.xml": b"<w:document"}, "it is not a Word file"),
    ],
    ids=["text", "empty", "macros", "outside", "bomb", "broken"],
)
def test_a_file_that_is_not_ours_to_hand_on_is_refused(own: bytes | Mapping[str, bytes], reason: str) -> None:
    data = own if isinstance(own, bytes) else repacked((PACKAGED / "handbook.docx").read_bytes(), own)
    with pytest.raises(TemplateFailed) as refused:
        made(SMALL, {"templates/handbook.docx": data})
    said = refused.value.message.text(in_english)
    assert "templates/handbook.docx" in said
    assert reason in said


def test_names_that_command_are_told_as_what_can_be_seen() -> None:
    files = changed({
        "registry.yaml": SMALL["registry.yaml"].replace("云川市税务局", '"云川\\u0007局\\uFFFF"'),
        "workflows/notice.yaml": SMALL["workflows/notice.yaml"].replace("欠税公告", '"欠税\\e[31m公告"', 1),
    })  # fmt: skip
    state = as_bytes(files)
    document = opened(made(files, wanted=Wanted(charts={"notice": Drawing(SVG, "flowchart TB\n")})))
    assert document.core_properties.author == "云川�局�"
    assert [one.get("descr") for one in document.element.iter(qn("wp:docPr"))] == ["notice 欠税�[31m公告"]
    assert load(state)[0].settings.organization == "云川\x07局\uffff"


def test_an_empty_registry_is_a_short_book() -> None:
    assert "Power list" in list(texts(opened(made({"registry.yaml": "organization: 局\n"}))))


def test_a_card_has_everything_that_its_post_must_know() -> None:
    state = as_bytes(SMALL)
    book = handbook(load(state)[0])
    post = next(one for one in book.posts if one.id == "arrears")
    document = opened(card_docx(book.edition, post, Given(state, in_english, "en")))
    shown = "\n".join(texts(document))
    for words in (*(duty.text for duty in post.duties), *(card.name for card in post.risks), "Signature of the holder"):
        assert words in shown
    assert document.core_properties.author == book.edition.organization
