"""The handbook of the shipped registry in a real browser, opened as a reader would: from the disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.cli.run import process

pytestmark = pytest.mark.documents

PROJECT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
PHONE, DESK = 390, 1280


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("book")
    outcome = process("-C", str(PROJECT), "--lang", "zh", "handbook", "build", "--output", str(folder), cwd=PROJECT)
    assert outcome.code == 0, outcome.err
    return (folder / "handbook.html").as_uri()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": DESK, "height": 900})
    yield opened
    opened.close()


def test_nothing_is_wrong_and_nothing_else_is_loaded(page: Page, book: str) -> None:
    said: list[str] = []
    requested: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: requested.append(request.url))
    page.goto(book, wait_until="load")
    assert said == []
    assert requested == [book]


@pytest.mark.parametrize("width", [PHONE, 768, DESK])
def test_nothing_sticks_out_at_the_side(page: Page, book: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(book)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_posts_are_visible(page: Page, book: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(book)
    posts = page.locator("article.post")
    assert posts.count() == 108
    for index in (0, 50, 107):
        heading = posts.nth(index).locator("h3")
        assert heading.is_visible()
        assert posts.nth(index).locator("ol.duties li").first.is_visible()
        assert heading.inner_text().strip()


@pytest.mark.parametrize("target", ["R-001", "SY-03", "WF-02", "_regulations"])
def test_links_lead_to_their_place(page: Page, book: str, target: str) -> None:
    page.goto(book)
    page.locator(f'a[href="#{target}"]').first.click()
    box = page.locator(f'[id="{target}"]').bounding_box()
    assert page.url.endswith(f"#{target}")
    assert box is not None
    assert box["y"] < 900
    assert box["y"] + box["height"] > 0


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("target", ["SY-03", "WF-02", "R-001", "_risks"])
def test_a_heading_is_not_hidden_under_the_top_bar(page: Page, book: str, target: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{book}#{target}")
    bar, heading = (
        page.locator("header.top").bounding_box(),
        page.locator(f'[id="{target}"] :is(h2, h3)').bounding_box(),
    )
    assert bar is not None
    assert heading is not None
    assert heading["y"] >= bar["y"] + bar["height"] or bar["y"] + bar["height"] <= 0


def test_every_link_has_its_place(page: Page, book: str) -> None:
    page.goto(book)
    lost = page.eval_on_selector_all(
        "a[href]", "links => links.map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))"
    )
    assert lost == []
