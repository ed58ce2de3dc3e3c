"""The handbook as Markdown, read back by a parser of the dialect that forges speak."""

import json
import re
from collections.abc import Iterator, Mapping

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.support.book import BOOK
from tests.support.small import SMALL, as_bytes, changed

from neikong.load import load
from neikong.messages import in_english
from neikong.render.card_md import card_md
from neikong.render.given import Given
from neikong.render.handbook_md import handbook_md
from neikong.views.handbook import Drawing, Wanted, handbook

_ANCHOR = re.compile(r'<a id="([^"]+)">')


def page(files: Mapping[str, str], wanted: Wanted | None = None) -> str:
    state = as_bytes(files)
    return handbook_md(handbook(load(state)[0], wanted), Given(state, in_english, "en")).decode()


def parsed(text: str) -> list[Token]:
    """Every token, those inside of paragraphs and cells too."""
    parser = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    return [each for token in parser.parse(text) for each in (token, *(token.children or ()))]


def shown(text: str) -> str:
    """What a reader sees."""
    return " ".join(token.content for token in parsed(text) if token.type in ("text", "code_inline", "fence"))


def targets(text: str) -> Iterator[str]:
    for token in parsed(text):
        if token.type == "link_open":
            yield str(token.attrs["href"])


@pytest.mark.parametrize(
    "files", [BOOK, SMALL, {"registry.yaml": "organization: 局\n"}], ids=["rich", "small", "empty"]
)
def test_links_lead_to_anchors_of_the_page(files: Mapping[str, str]) -> None:
    text = page(files)
    assert {target.removeprefix("#") for target in targets(text)} <= set(_ANCHOR.findall(text))


def test_tables_are_whole() -> None:
    """A row that is cut off from its table would stand as a paragraph that begins with a bar."""
    tokens = parsed(page(BOOK))
    assert sum(token.type == "table_open" for token in tokens) > 10
    assert not [token.content for token in tokens if token.type == "text" and token.content.startswith("|")]


def test_a_chart_is_a_fence_of_its_own() -> None:
    tokens = parsed(page(SMALL, Wanted(charts={"notice": Drawing("<svg/>", "flowchart TB\n  s0 --> s1\n")})))
    fences = [token for token in tokens if token.type == "fence"]
    assert [(fence.info, fence.content) for fence in fences] == [("mermaid", "flowchart TB\n  s0 --> s1\n")]


HOSTILE = "<script>x</script> {{ 7*7 }} {% raw %} | a `b` **c** [d](http://e) #import $x$ \\| ~~f~~ &lt; \u202eg 1. 😀"


def test_what_an_author_wrote_is_shown_and_marks_nothing_up() -> None:
    name = json.dumps(HOSTILE, ensure_ascii=False)
    risk = f"name: {name}\nposts: [arrears]\ncauses: |\n  {HOSTILE}\n  ---\n  # h\n"
    text = page(changed({"risks/R-001.yaml": risk}))
    tokens = parsed(text)
    assert HOSTILE.replace("\u202e", "�") in shown(text).replace("  ", " ")
    assert {token.content for token in tokens if token.type.startswith("html")} <= {
        html
        for token in tokens
        if (html := token.content) and re.fullmatch(r"</?a(?: id=\"[^\"]+\")?>(?:</a>)?\s*", html)
    }
    assert not [target for target in targets(text) if not target.startswith("#")]


def test_lines_of_prose_stay_lines() -> None:
    files = changed({"risks/R-001.yaml": "name: 违规\nposts: [arrears]\ncauses: |\n  第一行\n  - 第二行\n"})
    found = [token.type for token in parsed(page(files)) if token.type == "hardbreak" or "行" in token.content]
    assert "第一行\\\n  \\- 第二行" in page(files)
    assert found.count("hardbreak") == 1


def test_a_card_is_complete() -> None:
    state = as_bytes(SMALL)
    book = handbook(load(state)[0])
    post = next(one for one in book.posts if one.id == "arrears")
    text = shown(card_md(book.edition, post, Given(state, in_english, "en")).decode())
    for question in ("Where is the risk?", "How big is it?", "How is it prevented?", "Signature of the holder"):
        assert question in text
    for card in post.risks:
        assert card.name in text
        assert all(control.text in text for control in card.controls)
