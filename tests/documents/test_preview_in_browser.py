"""The preview in a real browser: it changes itself, under the reader's eyes and hands."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect
from tests.cli.serving import Served, served
from tests.documents.conftest import PROJECT
from tests.documents.test_accessible import AXE

pytestmark = pytest.mark.documents

CARD = "R-012"
DEADLINE = 20_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT / "registry", tmp_path / "registry"))


@pytest.fixture
def preview(root: Path) -> Iterator[Served]:
    with served(root, lang="zh") as preview:
        yield preview


@pytest.fixture
def opened(page: Page, preview: Served) -> Iterator[Page]:
    """The open page; what the browser complains about, as a script that may not run, fails the test."""
    told: list[ConsoleMessage] = []
    page.on("console", lambda message: told.append(message))
    page.goto(preview.address)
    yield page
    assert [message.text for message in told if message.type == "error"] == []


def edit(root: Path, old: str, new: str, path: str = f"risks/{CARD}.yaml") -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def renewed(page: Page, change: Callable[[], object]) -> None:
    """Make a change and wait until the page shows it."""
    version = page.locator("#_live").get_attribute("data-version")
    change()
    page.locator(f"#_live:not([data-version='{version}'])").wait_for(timeout=DEADLINE)
    page.wait_for_load_state()


def top(page: Page, id_: str = CARD) -> float:
    found: float = page.locator(f"[id='{id_}']").evaluate("part => part.getBoundingClientRect().top")
    return found


def go(page: Page, id_: str = CARD) -> None:
    page.locator(f"[id='{id_}']").evaluate("part => part.scrollIntoView()")


def test_the_page_changes_itself_where_it_is_read(opened: Page, root: Path) -> None:
    go(opened)
    before = top(opened)
    assert opened.evaluate("scrollY") > 1000
    renewed(opened, lambda: edit(root, "name: ", "name: 改过的"))
    expect(opened.locator(f"[id='{CARD}'] h5")).to_contain_text("改过的")
    assert top(opened) == pytest.approx(before, abs=2)


@pytest.mark.parametrize("fragment", ["", "#_glossary"])
def test_the_place_holds_although_what_stands_above_grows(opened: Page, root: Path, fragment: str) -> None:
    opened.evaluate("fragment => { if (fragment) { location.hash = fragment; } }", fragment)
    go(opened)
    opened.evaluate("scrollBy({ top: 120, behavior: 'instant' })")
    before = top(opened)
    renewed(opened, lambda: edit(root, "organization:", "unheard: of\norganization:", "registry.yaml"))
    expect(opened.locator("details.notes[open]")).to_contain_text("registry.yaml:3:1")
    assert top(opened) == pytest.approx(before, abs=2)


def test_the_reader_can_load_it_again_and_stay(opened: Page, root: Path) -> None:
    go(opened)
    renewed(opened, lambda: edit(root, "name: ", "name: 改过的"))
    opened.evaluate("scrollBy({ top: 500, behavior: 'instant' })")
    before = top(opened)
    opened.reload()
    assert top(opened) == pytest.approx(before, abs=2)


def test_a_finding_is_shown_at_its_card_and_goes_when_it_is_mended(opened: Page, root: Path) -> None:
    notes = opened.locator(f"[id='{CARD}'] > .notes")
    expect(notes).to_have_count(0)
    renewed(opened, lambda: edit(root, "posts: [FW-04]", "posts: [FW-44]"))
    expect(notes).to_contain_text(f"risks/{CARD}.yaml:2:9")
    expect(notes).to_be_visible()
    assert opened.locator(f"[id='{CARD}'] > *").nth(1).get_attribute("class") == "notes"
    renewed(opened, lambda: edit(root, "posts: [FW-44]", "posts: [FW-04]"))
    expect(notes).to_have_count(0)


def test_a_file_broken_in_the_middle_keeps_its_card(opened: Page, root: Path) -> None:
    renewed(opened, lambda: edit(root, "posts: [FW-04]", "posts: [FW-04"))
    expect(opened.locator(f"[id='{CARD}'] > .notes")).to_contain_text("↺")
    expect(opened.locator(f"[id='{CARD}'] h5")).to_contain_text("票证丢失跳号")


def test_the_count_leads_from_one_finding_to_the_next_and_round(opened: Page, root: Path) -> None:
    renewed(opened, lambda: edit(root, "posts: [FW-04]", "posts: [FW-44]"))
    notes = opened.locator(".note")
    count = notes.count()
    for turn in [*range(count), 0]:
        opened.locator("#_live [data-step='1']").click()
        expect(notes.nth(turn)).to_be_focused()
        expect(notes.nth(turn)).to_be_in_viewport(ratio=1)
    opened.locator("#_live [data-step='-1']").click()
    expect(notes.nth(count - 1)).to_be_focused()


def test_filters_search_folds_and_darkness_stay(opened: Page, root: Path) -> None:
    opened.locator("#_filters select[name=grade]").select_option("1")
    opened.locator("#_theme").click()
    opened.locator("nav details").nth(5).locator("summary").click()
    opened.locator("#_search").press_sequentially("发票")
    shown = opened.locator("#_shown").inner_text()
    found = opened.locator("#_found li").count()
    renewed(opened, lambda: edit(root, "name: ", "name: 改过的"))
    assert opened.locator("#_filters select[name=grade]").input_value() == "1"
    assert opened.locator("#_shown").inner_text() == shown
    assert opened.evaluate("document.documentElement.dataset.theme") == "dark"
    assert opened.locator("nav details").nth(5).get_attribute("open") is not None
    expect(opened.locator("#_search")).to_be_focused()
    expect(opened.locator("#_search")).to_have_value("发票")
    expect(opened.locator("#_found li")).to_have_count(found)
    opened.keyboard.type("领")
    expect(opened.locator("#_search")).to_have_value("发票领")


def test_a_finding_that_a_filter_hides_is_found_all_the_same(opened: Page, root: Path) -> None:
    renewed(opened, lambda: edit(root, "posts: [FW-04]", "posts: [FW-44]"))
    opened.locator("#_filters select[name=grade]").select_option("1")
    notes = opened.locator(".note")
    for turn in range(notes.count()):
        opened.locator("#_live [data-step='1']").click()
        expect(notes.nth(turn)).to_be_in_viewport()


def test_an_accessibility_checker_finds_nothing(opened: Page, root: Path) -> None:
    renewed(opened, lambda: edit(root, "posts: [FW-04]", "posts: [FW-44]"))
    for width, scheme in ((1280, "light"), (390, "dark")):
        opened.set_viewport_size({"width": width, "height": 900})
        opened.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        opened.evaluate(AXE)
        found = opened.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []


def test_the_end_of_the_preview_is_told_and_the_page_stays(page: Page, preview: Served) -> None:
    page.goto(preview.address)
    assert preview.end() == 0
    expect(page.locator("#_live .off")).to_be_visible(timeout=DEADLINE)
    expect(page.locator(f"[id='{CARD}']")).to_be_visible()


def test_a_script_that_came_with_a_text_does_not_run(root: Path, browser: Browser) -> None:
    cover = root / "templates/handbook/cover.html.jinja"
    cover.parent.mkdir(parents=True)
    cover.write_text("{% for one in book.departments[:1] %}{{ one.name | safe }}{% endfor %}", encoding="utf-8")
    hostile = "<script>document.title='taken'</script><img src=x onerror=document.title='taken'>"
    for file in (root / "departments").glob("*.yaml"):
        edit(root, "name: ", f"name: {hostile}", f"departments/{file.name}")
    with served(root, lang="zh") as preview:
        page = browser.new_page()
        page.goto(preview.address)
        expect(page.locator("main img")).to_have_count(1)
        assert "taken" not in page.title()
        page.close()
