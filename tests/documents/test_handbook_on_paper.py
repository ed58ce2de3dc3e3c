"""The handbook printed: A4, without tools, a post on a page of its own."""

import pytest
from playwright.sync_api import Page
from tests.documents.paper import is_a4, pages, printed

pytestmark = pytest.mark.documents


def test_paper(page: Page, book: str) -> None:
    page.goto(book)
    pdf = printed(page)
    assert is_a4(pdf)
    assert 150 < pages(pdf) < 300


def test_tools_are_not_printed(page: Page, book: str) -> None:
    page.goto(book)
    page.emulate_media(media="print")
    for tool in ("header.top", "nav", ".skip"):
        assert not page.locator(tool).first.is_visible()


def test_a_post_begins_on_a_new_page_and_a_card_is_never_split(page: Page, book: str) -> None:
    page.goto(book)
    page.emulate_media(media="print")
    styles = "parts => Array.from(new Set(parts.map(p => getComputedStyle(p)[%r])))"
    assert page.eval_on_selector_all("article.post", styles % "breakBefore") == ["page"]
    assert page.eval_on_selector_all("article.card", styles % "breakInside") == ["avoid"]
    assert page.eval_on_selector_all("h2, h3, h4, h5, h6", styles % "breakAfter") == ["avoid"]


def test_only_what_is_shown_is_printed(page: Page, book: str) -> None:
    page.goto(book)
    whole = pages(printed(page))
    page.locator("select[name=department]").select_option("ZG")
    assert pages(printed(page)) < whole / 3
