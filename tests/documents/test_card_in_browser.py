"""The personal card: one page on paper, or the smallest readable letters and a second page."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.documents.conftest import PROJECT, build
from tests.documents.paper import is_a4, pages, printed
from tests.support.git import write
from tests.support.small import changed, risk

pytestmark = pytest.mark.documents

SMALLEST, LARGEST = "9pt", "12pt"


def size(page: Page) -> str:
    found: str = page.evaluate("document.documentElement.style.fontSize")
    return found


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Cards of the shipped registry, from few risk points to many."""
    posts = ("ZG-02", "SY-02", "LD-01", "BG-05", "XX-01")
    return build(PROJECT, tmp_path_factory.mktemp("cards"), *(word for id_ in posts for word in ("--post", id_)))


@pytest.mark.parametrize("post", ["ZG-02", "LD-01", "BG-05", "XX-01"])
def test_one_page(page: Page, cards: Path, post: str) -> None:
    page.goto((cards / f"card-{post}.html").as_uri())
    pdf = printed(page)
    assert (pages(pdf), is_a4(pdf)) == (1, True)


def test_many_risk_points_take_the_smallest_letters_and_a_second_page(page: Page, cards: Path) -> None:
    page.goto((cards / "card-SY-02.html").as_uri())
    assert (size(page), pages(printed(page))) == (SMALLEST, 2)


@pytest.mark.parametrize(
    ("risks", "expected", "number"), [(0, LARGEST, 1), (1, LARGEST, 1), (12, SMALLEST, None), (40, SMALLEST, None)]
)
def test_from_nothing_to_far_too_much(
    page: Page, tmp_path: Path, risks: int, expected: str, number: int | None
) -> None:
    text = "名单由系统按季取数，手工剔除一户须法制审核岗会签说明单，缺一张的不予公告。" * 3
    files = {
        f"risks/R-{place:03}.yaml": risk(
            f"风险{place}",
            f"manifestations: [{{kind: illegal, text: {text}}}]",
            f"controls: [{{id: C1, text: {text}}}]",
        )
        for place in range(1, risks + 1)
    }
    write(tmp_path / "registry", changed({"risks/R-001.yaml": None}, files))
    folder = build(tmp_path, tmp_path / "out", "--post", "arrears")
    page.goto((folder / "card-arrears.html").as_uri())
    found = pages(printed(page))
    assert size(page) == expected
    assert found == number if number else found > 1


def test_nothing_is_wrong_and_nothing_else_is_loaded(page: Page, cards: Path) -> None:
    said: list[str] = []
    requested: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: requested.append(request.url))
    address = (cards / "card-ZG-02.html").as_uri()
    page.goto(address)
    assert (said, requested) == ([], [address])


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_nothing_sticks_out_at_the_side(page: Page, cards: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto((cards / "card-ZG-02.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_answers_the_three_questions(page: Page, cards: Path) -> None:
    page.goto((cards / "card-ZG-02.html").as_uri())
    risks = page.locator("article.risk")
    assert risks.count() == 2
    for place in range(2):
        assert risks.nth(place).locator("h3").count() == 3
        assert risks.nth(place).locator(".checks li").count() == 2
    assert page.locator(".checks li.mine").count() == 2
    assert page.locator(".places strong").count() == 3
    assert page.locator(".signatures span").count() == 3
