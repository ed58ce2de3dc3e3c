"""Search in the handbook: what is found, by hand and by keyboard, and how fast in a large bureau."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.documents.conftest import PROJECT, build

pytestmark = pytest.mark.documents


def search(page: Page, words: str) -> list[str]:
    """The titles that are found."""
    page.locator("#_search").fill(words)
    found: list[str] = page.locator("#_found b").all_inner_texts()
    return found


@pytest.fixture
def opened(page: Page, book: str) -> Page:
    page.goto(book)
    return page


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("欠税管理岗", "欠税管理岗"),
        ("欠税管理", "欠税管理岗"),
        ("hjgl", "户籍管理岗"),
        ("HJGL", "户籍管理岗"),
        ("ｈｊｇｌ", "户籍管理岗"),
        ("jglg", "户籍管理岗"),
        ("ZG-02", "欠税管理岗"),
        ("zg-02", "欠税管理岗"),
        ("R-001", "典型调查走样、核定人情定额"),
        ("WF-01", "延期缴纳税款核准"),
        ("征收管理法", "中华人民共和国税收征收管理法"),
        ("香烟 购物卡", "典型调查走样、核定人情定额"),
        ("典型 10%", "典型调查走样、核定人情定额"),
    ],
)
def test_the_nearest_comes_first(opened: Page, words: str, title: str) -> None:
    assert search(opened, words)[0] == title


@pytest.mark.parametrize("words", ["没有这样的词", "欠税 没有这样的词", "qqqqqq", "<b>", "\\"])
def test_nothing_is_found(opened: Page, words: str) -> None:
    assert search(opened, words) == []
    assert opened.locator("#_results").is_visible()
    assert opened.locator("#_count").inner_text()


def test_hits_are_marked(opened: Page) -> None:
    search(opened, "香烟")
    assert opened.locator("#_found mark").all_inner_texts() == ["香烟"]


def test_keyboard(opened: Page) -> None:
    opened.keyboard.press("/")
    assert opened.evaluate("document.activeElement.id") == "_search"
    opened.keyboard.type("欠税")
    chosen = opened.locator('#_found [aria-selected="true"]')
    options = opened.locator("#_found li")
    ids = [options.nth(place).get_attribute("id") for place in range(3)]
    assert chosen.get_attribute("id") == ids[0]
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("ArrowDown")
    assert chosen.get_attribute("id") == ids[2]
    assert opened.locator("#_search").get_attribute("aria-activedescendant") == ids[2]
    opened.keyboard.press("ArrowUp")
    assert chosen.get_attribute("id") == ids[1]
    opened.keyboard.press("ArrowUp")
    opened.keyboard.press("ArrowUp")
    assert chosen.get_attribute("id") == options.last.get_attribute("id")  # round
    opened.keyboard.press("Escape")
    assert not opened.locator("#_results").is_visible()
    opened.keyboard.press("Escape")
    assert opened.evaluate("document.activeElement.id") != "_search"


def test_enter_leads_there(opened: Page) -> None:
    opened.keyboard.press("/")
    opened.keyboard.type("hjglg")
    opened.keyboard.press("Enter")
    assert opened.url.endswith("#ZG-03")
    assert not opened.locator("#_results").is_visible()
    box = opened.locator('[id="ZG-03"]').bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 200
    assert opened.evaluate("document.activeElement.id") == "ZG-03"


def test_a_click_leads_there(opened: Page) -> None:
    search(opened, "R-001")
    opened.locator("#_found li").first.click()
    assert opened.url.endswith("#R-001")


def test_a_slash_in_a_field_is_a_slash(opened: Page) -> None:
    search(opened, "a")
    opened.locator("#_search").press("/")
    assert opened.locator("#_search").input_value() == "a/"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The handbook of a bureau with 510 posts and a thousand risk points."""
    folder: Path = tmp_path_factory.mktemp("large")
    command = [sys.executable, str(PROJECT / "benchmarks/generate.py"), str(folder / "registry"), "1700"]
    subprocess.run(command, check=True)
    return (build(folder / "registry", folder / "book") / "handbook.html").as_uri()


@pytest.mark.parametrize("words", ["dy", "第5", "登记", "银行 3日", "zzzz", "qqqqqqqqqq"])
def test_it_takes_less_than_fifty_milliseconds_for_five_hundred_posts(page: Page, large: str, words: str) -> None:
    page.goto(large)
    assert page.locator("article.post").count() == 510
    times: list[float] = page.evaluate(
        """words => {
            const input = document.getElementById("_search");
            input.focus();
            return Array.from({ length: 5 }, () => {
                input.value = words;
                const start = performance.now();
                input.dispatchEvent(new Event("input", { bubbles: true }));
                document.getElementById("_found").getBoundingClientRect();
                return performance.now() - start;
            });
        }""",
        words,
    )
    assert sorted(times)[2] < 50, times
