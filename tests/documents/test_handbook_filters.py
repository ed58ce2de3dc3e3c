"""Filters by grade, department and key area: on cards, posts, indexes and contents alike."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.documents


@pytest.fixture
def opened(page: Page, book: str) -> Page:
    page.goto(book)
    return page


def choose(page: Page, **wanted: str) -> None:
    for name, value in wanted.items():
        page.locator(f"#_filters select[name={name}]").select_option(value)


def shown(page: Page, selector: str) -> list[str]:
    """What of these risk points is to be seen, by an attribute of theirs."""
    found: list[str] = page.eval_on_selector_all(
        selector, "parts => parts.filter(p => p.checkVisibility()).map(p => p.id || p.querySelector('.id').textContent)"
    )
    return found


def values(page: Page, selector: str, name: str) -> set[str]:
    found: list[str] = page.eval_on_selector_all(
        selector, f"parts => parts.filter(p => p.checkVisibility()).map(p => p.dataset.{name})"
    )
    return set(found)


def test_by_grade(opened: Page) -> None:
    choose(opened, grade="2")
    assert len(shown(opened, "article.card")) == 25
    for selector in ("article.card", "#_by_grade tr[data-risk]", "#_by_area tr[data-risk]"):
        assert values(opened, selector, "grade") == {"2"}
    assert opened.locator("#_shown").inner_text().split()[0] == "25"


def test_the_indexes_have_what_matches(opened: Page) -> None:
    choose(opened, grade="1", area="levy", department="ZG")
    matching: list[str] = opened.eval_on_selector_all("article.card:not([hidden])", "cards => cards.map(c => c.id)")
    assert matching
    assert sorted(shown(opened, "#_by_grade tr[data-risk]")) == sorted(matching)
    assert sorted(shown(opened, "#_by_area tr[data-risk]")) == sorted(matching)
    assert opened.locator("#_shown").inner_text().split()[0] == str(len(matching))
    assert opened.locator("#_by_grade [data-count]:visible").inner_text() == f"{len(matching)} / 72"


def test_groups_and_posts_without_anything_are_hidden(opened: Page) -> None:
    choose(opened, area="property")
    assert opened.locator("#_by_area .group:visible").count() == 1
    posts = opened.locator("article.post:visible")
    assert 0 < posts.count() < 108
    assert opened.eval_on_selector_all(
        "article.post",
        "posts => posts.filter(p => p.checkVisibility()).every(p => p.querySelector('[data-risk]:not([hidden])'))",
    )


def test_by_department(opened: Page) -> None:
    choose(opened, department="ZG")
    assert opened.locator("section.department:visible").count() == 1
    assert opened.locator("nav details:visible").count() == 1
    assert opened.locator("article.post:visible").count() == 4


def test_reset_shows_everything_again(opened: Page) -> None:
    choose(opened, grade="2", area="levy")
    opened.locator("#_filters button[type=reset]").click()
    opened.wait_for_function("document.querySelectorAll('[data-risk][hidden]').length === 0")
    assert len(shown(opened, "article.card")) == 97
    assert opened.locator("article.post:visible").count() == 108


def test_what_is_linked_to_is_shown_whatever_is_filtered(opened: Page) -> None:
    choose(opened, department="ZG")
    assert not opened.locator('[id="R-001"]').is_visible()
    opened.evaluate("location.hash = '#R-001'")
    opened.locator('[id="R-001"]').wait_for(state="visible")
    choose(opened, department="ZG")
    opened.locator("#_search").fill("R-002")
    opened.keyboard.press("Enter")
    opened.locator('[id="R-002"]').wait_for(state="visible")


def test_a_page_that_is_opened_again_filters_nothing(opened: Page) -> None:
    choose(opened, grade="2")
    opened.reload()
    assert len(shown(opened, "article.card")) == 97
