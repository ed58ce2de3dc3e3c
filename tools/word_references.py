"""The reference documents of Word files: pages, styles and numbering, which an office may change in Word or WPS.

``python tools/word_references.py`` writes them into templates/; the same file comes
out every time.
"""

import io
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from neikong.render.word.package import About, filled

ROOT = Path(__file__).parent.parent
TITLE, BLACK, KAI, BODY, LATIN = "方正小标宋简体", "黑体", "楷体", "仿宋", "Times New Roman"
INK, SOFT, LINE, HEAD = "1B2430", "5B6675", "8A94A3", "EEF1F6"


@dataclass(frozen=True)
class Look:
    """A kind of document: margins (mm), the size of its text (pt), and whether chapters are counted.

    ``is_exact``: lines are as high as they say in every font, so that what fits on a page can be told.
    """

    margins: tuple[float, float, float, float]
    size: float
    table: float
    line: float
    is_book: bool
    is_exact: bool = False


LOOKS = {
    "handbook.docx": Look((37, 35, 28, 26), 12, 9, 1.25, is_book=True),
    "card.docx": Look((12, 12, 15, 15), 10.5, 10, 1.3, is_book=False, is_exact=True),
    "paper.docx": Look((37, 35, 28, 26), 14, 10.5, 1.5, is_book=False),
}
"""Margins as GB/T 9704 has them, but for the card. The standard's 16 pt are for letters: a book of 300 pages keeps its
tiers (小标宋, 黑体, 楷体, 仿宋) in smaller sizes."""


def reference(look: Look) -> bytes:
    """One reference document."""
    document = Document()
    _bare(document)
    _page(document, look)
    _styles(document, look)
    _lists(document)
    if look.is_book:
        _count_headings(document)
    return filled(document, "<w:p/>", About("", "", "zh-CN", None))


def _bare(document: Any) -> None:
    """Without what the library's own template brings along: its look, its fonts, its listing of styles."""
    styles = document.styles.element
    for style in list(styles.findall(qn("w:style"))):
        if style.get(qn("w:default")) != "1":
            styles.remove(style)
    defaults = styles.find(qn("w:docDefaults"))
    defaults.getparent().replace(defaults, parse_xml(
        f'<w:docDefaults {nsdecls("w")}><w:rPrDefault><w:rPr>{_fonts(BODY)}<w:kern w:val="2"/><w:sz w:val="24"/>'
        f'<w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault/></w:docDefaults>"
    ))  # fmt: skip
    normal = document.styles["Normal"].element
    for properties in normal.findall(qn("w:rPr")):
        normal.remove(properties)


def _fonts(east: str) -> str:
    return f'<w:rFonts w:ascii="{LATIN}" w:hAnsi="{LATIN}" w:eastAsia="{east}" w:cs="{LATIN}"/>'


def _page(document: Any, look: Look) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    top, bottom, left, right = (Mm(margin) for margin in look.margins)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = top, bottom, left, right
    section.header_distance, section.footer_distance = (Mm(25), Mm(24)) if look.margins[0] > 30 else (Mm(7), Mm(7))
    if look.margins[0] < 30:
        return
    document.settings.odd_and_even_pages_header_footer = True
    section.different_first_page_header_footer = look.is_book
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        _replace(footer, f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Footer"/><w:ind w:left="280" w:right="280"/>'
                         f'<w:jc w:val="{side}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>{_field("PAGE")}'
                         f'<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>')  # fmt: skip
    if look.is_book:
        for header, side in ((section.header, "right"), (section.even_page_header, "left")):
            header.is_linked_to_previous = False
            _replace(header, f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="{side}"/></w:pPr>'
                             f"{_field('TITLE')}</w:p>")  # fmt: skip
        for part in (section.first_page_header, section.first_page_footer):
            part.is_linked_to_previous = False


def _replace(part: Any, xml: str) -> None:
    element = part.part.element
    for child in list(element):
        element.remove(child)
    element.append(parse_xml(xml))


def _field(code: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t></w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _styles(document: Any, look: Look) -> None:
    size = look.size
    lists = ((f"Item{n}", f"Item {n}", {"size": size - (n > 1), "before": 1, "after": 1, "list": n}) for n in (1, 2, 3))
    numbers = (
        (f"Number{n}", f"Number {n}", {"size": size - (n > 1), "before": 1, "after": 1, "left": n, "hanging": 360})
        for n in (1, 2, 3)
    )
    rows: list[tuple[str, str, dict[str, Any]]] = [*_heads(look), *lists, *numbers, *_texts(look), *_tables(look)]
    for id_, name, given in rows:
        document.styles.element.append(
            parse_xml(_style(id_, name, {"line": look.line, "exact": look.is_exact} | given))
        )
    for id_, look_ in (
        ("Hyperlink", '<w:color w:val="1F4E79"/>'),
        ("Code", f'<w:color w:val="{SOFT}"/><w:sz w:val="{int(look.table * 2)}"/>'),
    ):
        document.styles.element.append(parse_xml(
            f'<w:style {nsdecls("w")} w:type="character" w:styleId="{id_}"><w:name w:val="{id_}"/><w:rPr>{look_}</w:rPr></w:style>'
        ))  # fmt: skip
    document.styles.element.append(parse_xml(_table_style()))


def _heads(look: Look) -> list[tuple[str, str, dict[str, Any]]]:
    """Title and headings: 小标宋, 黑体, 楷体, as the standard tiers them. A book's chapters begin a page."""
    size, book = look.size, look.is_book
    title = {"size": 30, "before": 150, "after": 24} if book else {"size": size + 8, "after": size}
    chapter = {"size": 20, "after": 16, "align": "center", "break": True}
    section = {"size": size + 1, "before": size * look.line - 4, "after": 3}
    return [
        ("Title", "Title", title | {"font": TITLE, "align": "center"}),
        ("Heading1", "heading 1", (chapter if book else section) | {"font": BLACK, "outline": 0}),
        ("Heading2", "heading 2", {"font": BLACK if book else KAI, "size": size + 3 * book, "before": size * look.line - 4, "after": 6, "outline": 1}),
        ("Heading3", "heading 3", {"font": KAI, "size": size + 2 * book, "before": 12, "after": 6, "outline": 2}),
        ("Heading4", "heading 4", {"font": BLACK, "size": size, "before": 12, "after": 4, "outline": 3, "top": book}),
        ("Heading5", "heading 5", {"font": BLACK, "size": size, "before": 8, "after": 4, "outline": 4}),
        ("ContentsTitle", "Contents Title", chapter | {"font": BLACK}),
    ]  # fmt: skip


def _texts(look: Look) -> list[tuple[str, str, dict[str, Any]]]:
    size = look.size
    return [
        ("BodyText", "Body Text", {"size": size, "before": 2, "after": 2, "first": 2 * size * (size > 12)}),
        ("Lead", "Lead", {"font": BLACK, "size": size, "before": size * look.line * 0.5, "after": 2, "keep": True}),
        ("Cover", "Cover", {"size": 14, "before": 4, "after": 4, "align": "center"}),
        ("Chart", "Chart", {"size": size, "align": "center", "before": 6, "line": 1.0}),
        ("CodeBlock", "Code Block", {"size": look.table, "line": 1.0}),
        ("TOC1", "toc 1", {"font": BLACK, "size": 12, "before": 6, "tab": True}),
        ("TOC2", "toc 2", {"size": 11, "left": 1, "tab": True}),
        ("Header", "header", {"size": 9, "color": SOFT}),
        ("Footer", "footer", {"size": 14 if look.margins[0] > 30 else 8}),
    ]


def _tables(look: Look) -> list[tuple[str, str, dict[str, Any]]]:
    small = {"size": look.table, "line": 1.3 if look.is_exact else 1.1, "before": 1, "after": 1}
    return [
        ("TableText", "Table Text", small),
        ("TableHead", "Table Head", small | {"font": BLACK, "keep": True}),
        *([("CellItem", "Cell Item", small | {"left": 0.6, "hanging": 216, "stop": 216})] if look.is_exact else []),
        ("AfterTable", "After Table", {"size": 6, "line": 1.0}),
    ]


def _style(id_: str, name: str, given: dict[str, Any]) -> str:
    """A paragraph style; ``left`` counts the levels of a list, whose dash hangs."""
    size, east = given["size"], given.get("font", BODY)
    left = given.get("left", 0)
    line = (
        f'{int(20 * size * given["line"])}" w:lineRule="exact'
        if given["exact"]
        else f'{int(240 * given["line"])}" w:lineRule="auto'
    )
    lines = "".join((
        "<w:keepNext/><w:keepLines/>" if given.get("outline", "") != "" or given.get("keep") else "",
        "<w:pageBreakBefore/>" if given.get("break") else "",
        f'<w:numPr><w:ilvl w:val="{given["list"] - 1}"/><w:numId w:val="2"/></w:numPr>' if "list" in given else "",
        f'<w:pBdr><w:top w:val="single" w:sz="8" w:space="4" w:color="{LINE}"/></w:pBdr>' if given.get("top") else "",
        '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8840"/></w:tabs>' if given.get("tab") else "",
        f'<w:tabs><w:tab w:val="left" w:pos="{given["stop"]}"/></w:tabs>' if "stop" in given else "",
        f'<w:spacing w:before="{int(given.get("before", 0) * 20)}" w:after="{int(given.get("after", 0) * 20)}" w:line="{line}"/>',
        f'<w:ind w:left="{int(left * 360)}" w:hanging="{given.get("hanging", 0)}"/>' if left else "",
        f'<w:ind w:firstLine="{int(given["first"] * 20)}"/>' if given.get("first") else "",
        f'<w:jc w:val="{given["align"]}"/>' if "align" in given else "",
        f'<w:outlineLvl w:val="{given["outline"]}"/>' if given.get("outline") is not None else "",
    ))  # fmt: skip
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:qFormat/><w:pPr>{lines}</w:pPr><w:rPr>{_fonts(east)}<w:color w:val="{given.get("color", INK)}"/>'
        f'<w:sz w:val="{int(size * 2)}"/><w:szCs w:val="{int(size * 2)}"/></w:rPr></w:style>'
    )


def _table_style() -> str:
    edge = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:styleId="Registry"><w:name w:val="Registry Table"/>'
        f'<w:tblPr><w:tblBorders>{edge}</w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'
        f'</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{HEAD}"/>'
        f"</w:tcPr></w:tblStylePr></w:style>"
    )


def _lists(document: Any) -> None:
    """Headings counted 第一章, 一、, （一）, and lists of dashes: both carried by their styles."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    chapters = "".join(
        _level(level, "chineseCountingThousand", text, gap, f"Heading{level + 1}", 0)
        for level, (text, gap) in enumerate((("第%1章", "space"), ("%2、", "nothing"), ("（%3）", "nothing")))
    )
    dashes = "".join(_level(level, "bullet", "–", "tab", f"Item{level + 1}", 360 * (level + 1)) for level in range(3))
    for number, levels in ((1, chapters), (2, dashes)):
        numbering.append(parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}'
            "</w:abstractNum>"
        ))  # fmt: skip
    for number in (1, 2):
        numbering.append(parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        ))  # fmt: skip


def _level(level: int, kind: str, text: str, gap: str, style: str, left: int) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:suff w:val="{gap}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{min(left, 360)}"/></w:pPr></w:lvl>'
    )


def _count_headings(document: Any) -> None:
    for level in range(3):
        style = document.styles.element.find(f'{qn("w:style")}[@{qn("w:styleId")}="Heading{level + 1}"]')
        style.find(qn("w:pPr")).find(qn("w:spacing")).addprevious(parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        ))  # fmt: skip


def _parts(data: bytes) -> dict[str, bytes]:
    """What is in a package: how it is packed differs from one zlib to the next."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def main() -> None:
    """Write the documents, or with ``check`` say which differ."""
    made = {ROOT / "templates" / name: reference(look) for name, look in LOOKS.items()}
    if sys.argv[1:] == ["check"]:
        old = [
            str(path) for path, data in made.items() if not path.exists() or _parts(path.read_bytes()) != _parts(data)
        ]
        sys.exit(f"python tools/word_references.py: {', '.join(old)}" if old else 0)
    for path, data in made.items():
        path.write_bytes(data)


if __name__ == "__main__":
    main()
