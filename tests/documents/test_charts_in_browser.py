"""The charts of the shipped registry in a real browser: what was measured must hold where text is really set."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.cli.run import process

pytestmark = pytest.mark.documents

PROJECT = Path(__file__).parents[2]
OUTSIDE = """() => {
  const boxes = [...document.querySelectorAll('.box, .badge, rect.head, rect.paper')].map(box => box.getBBox());
  const found = [];
  for (const text of document.querySelectorAll('text.name, text.detail, text.risk-text, text.lane-name, text.when')) {
    const t = text.getBBox();
    const holds = b => b.x <= t.x + 1 && t.x + t.width <= b.x + b.width + 6 && b.y <= t.y + 4
      && t.y + t.height <= b.y + b.height + 4;
    if (!boxes.some(holds)) found.push(text.textContent);
  }
  return found;
}"""
"""Texts that are in no box as the browser sets them; the squares of signs at the ends may stick out, their ink not."""


@pytest.fixture(scope="module")
def charts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("charts")
    outcome = process("-C", str(PROJECT), "--lang", "zh", "flow", "draw", "--all", "--output", str(folder), cwd=PROJECT)
    assert outcome.code == 0, outcome.err
    return sorted(folder.iterdir())


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1000, "height": 1200})
    yield opened
    opened.close()


def test_every_text_is_inside_as_the_browser_sets_it(page: Page, charts: list[Path]) -> None:
    assert charts
    for file in charts:
        page.goto(file.as_uri())
        assert page.evaluate(OUTSIDE) == [], file.name


def test_nothing_is_wrong_and_nothing_else_is_loaded(page: Page, charts: list[Path]) -> None:
    said: list[str] = []
    requested: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: requested.append(request.url))
    page.goto(charts[0].as_uri())
    assert said == []
    assert requested == [charts[0].as_uri()]


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(20, 24, 30)")])
def test_it_is_dark_where_the_reader_wants_it_dark(
    browser: Browser, charts: list[Path], scheme: str, paper: str
) -> None:
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(charts[0].as_uri())
    assert page.evaluate("getComputedStyle(document.querySelector('rect.paper')).fill") == paper
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('rect.paper')).fill") == "rgb(255, 255, 255)"
    page.close()


def test_a_page_lends_a_chart_its_colours(page: Page, charts: list[Path]) -> None:
    chart = charts[0].read_text(encoding="utf-8")
    page.set_content(f"<style>:root {{ --paper: rgb(1, 2, 3) }} p {{ width: 300px }}</style><p>{chart}</p>")
    assert page.evaluate("getComputedStyle(document.querySelector('rect.paper')).fill") == "rgb(1, 2, 3)"
    box = page.locator("svg").bounding_box()
    assert box is not None
    assert box["width"] == 300
