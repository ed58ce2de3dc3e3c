"""The page of a preview: the built page and what is added to it, and which scripts belong to it."""

import base64
import hashlib

import pytest
from tests.render.page import Page, rendered
from tests.support.book import BOOK, book
from tests.support.small import SMALL, as_bytes

from neikong.findings import Finding, Severity
from neikong.messages import Message, in_english, literal, msg
from neikong.render.environment import TemplateFailed
from neikong.render.given import Given
from neikong.render.live_html import LivePage, live_html
from neikong.views.handbook.notes import Notes, notes

VIEW = book()
NONE = Notes()
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202e"


def live(found: Notes = NONE, *troubles: Message, own: dict[str, str] | None = None) -> LivePage:
    state = as_bytes({f"templates/{name}": text for name, text in (own or {}).items()})
    return live_html(VIEW, found, troubles, Given(state, in_english, "en"))


def about(entity: str | None, text: str = "a mistake", path: str = "risks/R-002.yaml") -> Notes:
    finding = Finding("some-rule", path, literal(text), hint=literal("a `hint`"), entity=entity, code="NK000")
    return notes([finding], VIEW)


def digest(script: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


def test_all_of_the_built_page_is_in_it_and_nothing_else_is_changed() -> None:
    built = rendered(BOOK)
    page = live(about("R-002")).content.decode()
    before, end, after = built.rpartition("</body>")
    assert page.startswith(before)
    assert page.endswith(end + after)


def test_a_built_page_knows_nothing_of_previews() -> None:
    assert "_live" not in rendered(BOOK)
    assert "EventSource" not in rendered(BOOK)


def test_a_note_has_its_part_and_everything_that_it_says() -> None:
    page = Page(live(about("R-002")).content.decode())
    assert "R-002" in page.attributes("data-at")
    assert "✕ error a mistake → a hint risks/R-002.yaml:1:1 NK000 some-rule" in page.text


def test_what_has_no_part_is_listed_and_open_where_it_is_grave() -> None:
    page = live(about("p01")).content.decode()
    assert '<details class="notes" data-at="" open>' in page
    light = notes([Finding("x", "a.yaml", msg("m"), severity=Severity.INFO)], VIEW)
    assert '<details class="notes" data-at="">' in live(light).content.decode()


def test_without_findings_it_says_so() -> None:
    assert "Nothing found" in Page(live().content.decode()).text


def test_a_trouble_is_told_and_counted() -> None:
    page = Page(live(NONE, msg("The template {name} fails", name="x")).content.decode())
    assert "The preview is not up to date The template x fails" in page.text
    assert "1 error" in page.text


def test_what_findings_say_is_text() -> None:
    page = live(about("R-002", HOSTILE, f"risks/{HOSTILE}.yaml")).content.decode()
    assert "<img" not in page
    assert "alert(1)</script>" not in page
    assert "\u202e" not in page
    assert Page(page).text.count("onerror=alert(1)") == 2


@pytest.mark.parametrize(
    ("text", "marked"), [("`a` and `<b>`", "<code>a</code> and <code>&lt;b&gt;</code>"), ("a ` b", "a ` b")]
)
def test_what_stands_between_backticks_is_code(text: str, marked: str) -> None:
    assert f"</b> {marked}</p>" in live(about("R-002", text)).content.decode()


def test_every_script_of_the_page_is_known() -> None:
    page = live(about("R-002"))
    data, *scripts = Page(page.content.decode()).scripts
    assert data.startswith("{")
    assert [digest(script) for script in scripts] == list(page.scripts)


def test_a_script_that_comes_with_a_text_is_not_known() -> None:
    own = {"handbook/glossary.html.jinja": "{{ '<script>alert(1)</script>' | safe if book.risks }}"}
    page = live(own=own)
    assert "<script>alert(1)</script>" in page.content.decode()
    assert digest("alert(1)") not in page.scripts


def test_a_script_of_an_own_template_is_known() -> None:
    page = live(own={"handbook/glossary.html.jinja": "<script>own()</script>"})
    assert digest("own()") in page.scripts


def test_an_own_frame_has_findings_too_whether_or_not_it_can_show_an_empty_book() -> None:
    page = live(about("R-002"), own={"handbook.html.jinja": "<p>{{ book.risks[0].name }}</p>"})
    assert page.content.decode().startswith("<p>")
    assert 'data-at="R-002"' in page.content.decode()
    assert page.scripts


@pytest.mark.parametrize("name", ["handbook.html.jinja", "handbook/live.html.jinja"])
def test_a_template_that_fails_is_named(name: str) -> None:
    with pytest.raises(TemplateFailed, match="nothing"):
        live(own={name: "{{ nothing }}"})


def test_the_version_changes_with_everything_that_can_be_seen() -> None:
    pages = [
        live(),
        live(about("R-002")),
        live(about("R-003")),
        live(NONE, msg("x")),
        live(own={"handbook/page.css": "a {}"}),
        live(own={"handbook/live.css": "a {}"}),
        live_html(book(SMALL), NONE, (), Given({}, in_english, "en")),
    ]
    assert len({page.version for page in pages}) == len(pages)
    assert live().version == live().version
    assert f'data-version="{live().version}"' in live().content.decode()
