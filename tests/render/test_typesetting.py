"""What typst makes of sources, and what becomes of those that it fails at itself."""

import re

import pypdfium2
import pytest
from tests.support.forms import plain

from neikong.flow.speech import speech
from neikong.messages import in_english
from neikong.render.apart import document_apart
from neikong.render.faces import faces
from neikong.render.given import Given
from neikong.render.glyphs import GlyphsMissing
from neikong.render.typesetting import GaveUp, document
from neikong.render.typst_chart import chart_code
from neikong.render.typst_page import typst_page
from neikong.render.typst_values import literal, quoted

FAMILIES = ",".join(map(quoted, faces("packaged")["black"]))
TALL = ",".join(f'table.cell(breakable: false, "{text}")' for text in ("x", "字" * 160, "x", "字" * 30))
FAILS = f"""\
#let floats = true
#set document(title: "t")
#set page(width: 200pt, height: 200pt, margin: 20pt)
#set text(size: 9pt)
#v(99pt)
#table(columns: (auto, 1fr), table.header("a", "b"), {TALL})
#figure(rect(height: 53pt), placement: if floats {{ auto }}, alt: "a", caption: [b])
#table(columns: (auto, 1fr), table.header("a", "b"), "x", table.cell(breakable: false, "{"字" * 200}"))
"""
"""A picture that floats between tables with rows nearly as high as a page: typst 0.15.1 fails at its tags."""


@pytest.mark.parametrize("made", [document, document_apart])
def test_typst_fails_without_a_word_on_the_terminal(made: object, capfd: pytest.CaptureFixture[str]) -> None:
    assert callable(made)
    with pytest.raises(GaveUp):
        made(FAILS, "packaged")
    assert capfd.readouterr() == ("", "")


def test_what_fails_with_floating_charts_is_set_without_them() -> None:
    state = {"templates/own.typ.jinja": FAILS.encode()}
    made = typst_page("own.typ.jinja", Given(state, in_english, "en"))
    assert len(pypdfium2.PdfDocument(made)) > 1


def chart(text: str) -> str:
    """A drawing with one line of text, as ours have it."""
    said = speech(in_english)(text).replace("&", "&amp;").replace("<", "&lt;")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40">'
        '<text class="name ink" fill="#1b2430" x="150" y="20" font-size="12" font-weight="600" text-anchor="middle">'
        f"{said}</text></svg>"
    )


@pytest.mark.parametrize(
    "text", ["字🇨🇳", "字👍🏽<b>", "字1\ufe0f\u20e3", "ก็", "क्ष", "e\u0301", "字\u0338", "😀", '\\#x 字😀"', "字龘𠮷"]
)
def test_texts_of_a_chart_are_set_whatever_their_script(text: str) -> None:
    source = (
        f'#set document(title: "t")\n#set text(font: ({FAMILIES}))\n#let chart = {chart_code(chart(text))}\n'
        '#for line in chart.texts { line.last() }\n#image(bytes(chart.svg), format: "svg", alt: "a")'
    )
    page = pypdfium2.PdfDocument(document(source, "packaged"))[0]
    wanted = re.sub("[\ufe0f]", "", plain(text))
    assert sorted(plain(page.get_textpage().get_text_bounded())) == sorted(wanted)


def test_what_svg_can_set_stays_in_the_drawing() -> None:
    drawing = chart("第3步 复核（30万元以上）→ “办结”")
    assert chart_code(drawing).endswith("texts: ())")
    assert "复核" in chart_code(drawing)


def test_all_signs_without_a_glyph_are_named() -> None:
    source = f'#set document(title: "t")\n#set text(font: ({FAMILIES}))\n#"\ue000字\U00030000甲\ue001"'
    state = {"templates/own.typ.jinja": source.encode()}
    with pytest.raises(GlyphsMissing) as missing:
        typst_page("own.typ.jinja", Given(state, in_english, "en"))
    assert missing.value.signs == ("\ue000", "\ue001", "\U00030000")


@pytest.mark.parametrize(
    ("text", "shown"), [("\u034f\ufe0f", '"�"'), ("", '""'), ("👨\u200d👩", '"👨👩"'), ('a\\"b', '"a\\\\\\"b"')]
)
def test_a_text_is_a_literal_and_never_becomes_nothing(text: str, shown: str) -> None:
    assert literal(text) == shown
