"""The handbook of the shipped registry in a real browser, opened as a reader would: from the disk."""

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.documents

PHONE, DESK = 390, 1280


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wrong_and_nothing_else_is_loaded(browser: Browser, book: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    said: list[str] = []
    requested: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: requested.append(request.url))
    page.goto(book, wait_until="load")
    page.keyboard.press("/")
    page.keyboard.type("qsgl")
    page.keyboard.press("Enter")
    page.locator("select[name=grade]").select_option("1")
    page.locator("#_theme").click()
    assert said == []
    assert requested == [book]
    page.close()


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


TARGETS = ["R-001", "SY-03", "ZG-02", "WF-01", "ZG", "ZGF", "_by_area"]


@pytest.mark.parametrize("target", TARGETS)
def test_links_lead_to_their_place(page: Page, book: str, target: str) -> None:
    page.goto(book)
    page.locator(f'main a[href="#{target}"], nav > ul a[href="#{target}"]').first.click()
    box = page.locator(f'[id="{target}"]').bounding_box()
    assert page.url.endswith(f"#{target}")
    assert box is not None
    assert 0 <= box["y"] < 200


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("target", TARGETS)
def test_a_heading_is_not_hidden_under_the_top_bar(page: Page, book: str, target: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{book}#{target}")
    bar = page.locator("header.top").bounding_box()
    heading = page.locator(f'[id="{target}"] :is(h2, h3, h4, h5)').first.bounding_box()
    assert bar is not None
    assert heading is not None
    assert bar["y"] + bar["height"] <= heading["y"] < 844


def test_every_link_has_its_place(page: Page, book: str) -> None:
    page.goto(book)
    lost = page.eval_on_selector_all(
        "a[href]", "links => links.map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))"
    )
    assert lost == []


def test_without_scripts_everything_can_be_read(browser: Browser, book: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(book)
    assert page.locator("article.post").count() == 108
    assert page.locator('[id="R-001"] .prevented li').first.is_visible()
    assert page.locator("nav details summary").first.is_visible()
    for tool in ("#_search_form", "#_filters", "#_theme", "#_print", "#_menu"):
        assert not page.locator(tool).is_visible()
    page.close()


def test_the_contents_follow_the_reader(page: Page, book: str) -> None:
    page.goto(f"{book}#ZG-02")
    current = page.locator("nav a[aria-current]")
    current.and_(page.locator('[href="#ZG-02"]')).wait_for()
    assert current.count() == 1
    assert page.locator("nav details[open]").count() == 1
    page.locator("nav details summary").nth(3).click()
    assert page.locator("nav details[open]").count() == 2


def test_the_contents_open_on_a_phone(page: Page, book: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 844})
    page.goto(book)
    menu, nav = page.locator("#_menu"), page.locator("nav")
    assert not nav.is_visible()
    menu.click()
    assert (nav.is_visible(), menu.get_attribute("aria-expanded")) == (True, "true")
    page.keyboard.press("Escape")
    assert not nav.is_visible()
    menu.click()
    nav.locator('a[href="#_glossary"]').click()
    assert not nav.is_visible()
    assert page.url.endswith("#_glossary")


def background(page: Page) -> str:
    found: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dark_and_light(browser: Browser, book: str, scheme: str) -> None:
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(book)
    toggle, first = page.locator("#_theme"), background(page)
    assert toggle.get_attribute("aria-pressed") == str(scheme == "dark").lower()
    toggle.click()
    second = background(page)
    assert second != first
    page.reload()
    assert background(page) == second  # kept
    page.emulate_media(media="print")
    assert background(page) == "rgb(255, 255, 255)"
    page.close()


def test_the_skip_link_leads_past_the_contents(page: Page, book: str) -> None:
    page.goto(book)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_main"
