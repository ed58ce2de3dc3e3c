"""Somebody else's text is text: it cannot become markup, style, script or template."""

import json
from functools import cache

import pytest
from tests.render.page import Page, card, rendered
from tests.support.book import BOOK
from tests.support.small import as_bytes

from neikong.load import load
from neikong.messages import in_english
from neikong.render.given import Given
from neikong.render.handbook_html import handbook_html
from neikong.views.handbook import Marks, Wanted, handbook
from neikong.views.handbook.marks import ChangeLine, ChangeSection, FieldLine, Mark

HOSTILE = [
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{# gone #}",
    "</style>",
    "</script><!--<script>",
    "</title><h1>x",
    "<!-- x",
    '" onmouseover="x',
    "' onload='x",
    "&lt;b&gt;",
    "<img src=x onerror=y>",
    "javascript:alert(1)",
    "a{b}c",
    "{0}",
    "%s%(x)s",
    "]]>",
    "\\",
    "\\u003c",
    "<b>粗</b>",
    "#let x = 1",
    "𠮷𰻝龘",
    "👩‍⚖️🏛️",
    "字" * 900,
    "W" * 900,
]
PLAIN_TAGS = Page(rendered(BOOK)).tags | Page(card(BOOK, "arrears")).tags | {"br", "del", "ins", "time"}
PLAIN_NAMES = {
    "lang", "charset", "name", "content", "class", "href", "id", "title", "type", "role", "for", "hidden", "tabindex",
    "style", "scope", "colspan", "value", "width", "autocomplete", "spellcheck", "placeholder", "viewport",
}  # fmt: skip


def poisoned(text: str) -> dict[str, str]:
    """The small registry with the text in every place that takes free text."""
    quoted = json.dumps(text, ensure_ascii=False)
    waivers = f"waivers: [{{rule: {quoted}, reason: {quoted}, until: 2027-01-31, approved_by: P}}]\n"
    return {
        "registry.yaml": f"organization: {quoted}\ndomains: {{enforcement: {quoted}}}\nkey_areas: {{levy: {quoted}}}\n"
        f"gates: {{approval: {quoted}}}\n"
        f"grading: {{anchors: {{likelihood: {{3: {quoted}}}}},\n"
        f"  grades: [{{grade: 1, label: {quoted}, score_at_least: 1}}]}}\n"
        "review: {post: [section_head]}\noffice: {control_office: D, coordinator: D, leading_group: [P]}\n",
        "departments/D.yaml": f"name: {quoted}\ndomain: enforcement\nhead: P\nduties: [{{id: D1, text: {quoted}}}]\n"
        + waivers,
        "posts/P.yaml": f"name: {quoted}\ndepartment: D\nduties: [{{id: D1, text: {quoted}, basis: [L/1]}}]\n"
        f"goals: [{{id: G1, duty: D1, text: {quoted}, metric: {quoted}, target: {quoted}, set_by: P}}]\n"
        f"encouraged: [{quoted}]\nrestricted: [{quoted}]\n" + waivers,
        "posts/Q.yaml": f"name: 空岗\ndepartment: D\nduties: [{{id: D1, text: x}}]\nno_risk: {{D1: {quoted}}}\n",
        "workflows/W.yaml": f"name: {quoted}\ndepartment: D\nkey_area: levy\nbasis: [L/2]\n"
        f"power: {{code: {quoted}, name: {quoted}, kind: other, gate: approval, published: {quoted}}}\nsteps:\n"
        f"  - {{id: S1, name: {quoted}, external: {quoted}, form: {quoted}, system: {quoted}, basis: [L/3],\n"
        f"     next: [{{when: {quoted}, to: S1}}]}}\n"
        f"  - {{id: S2, name: {quoted}, post: P, form: {quoted}}}\n"
        f"compensations: [{{functions: [verify], control: R/C1, reason: {quoted},\n"
        "  until: 2027-01-31, approved_by: P}]\n" + waivers,
        "risks/R.yaml": f"name: {quoted}\nposts: [P]\nsteps: [W/S2]\nduties: [P/D1]\nkey_area: levy\nbasis: [L/1]\n"
        f"domain: enforcement\nlikelihood: 3\nimpact: 4\ncauses: {quoted}\n"
        f"manifestations: [{{kind: illegal, text: {quoted}}}]\ngrade: {{approved: 1, reason: {quoted}}}\n"
        f"controls: [{{id: C1, text: {quoted}, evidence: {quoted}, owner: P, checker: D, step: W/S2, basis: [L/4]}}]\n"
        + waivers,
        "regulations/L.yaml": f"title: {quoted}\nnumber: {quoted}\nissuer: {quoted}\nversion: {quoted}\n"
        "superseded_by: L\n",
        "rounds/1.yaml": f"title: {quoted}\nopened: 2024-01-01\n",
    }


@cache
def page_of(text: str) -> Page:
    """The book in which everything says this."""
    return Page(rendered(poisoned(text)))


def names(page: Page) -> set[str]:
    """The names of all attributes, without those of the page's own scripts and of accessibility."""
    found = {name for _, attributes in page.elements for name in attributes}
    return {name for name in found if not name.startswith(("data-", "aria-"))}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    page = page_of(text)
    assert page.text.count(text) >= 90
    assert page.tags <= PLAIN_TAGS
    assert page.open == []
    assert names(page) <= PLAIN_NAMES
    assert len(page.scripts) == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_it_is_text_in_the_search_index(text: str) -> None:
    page = page_of(text)
    entries = {entry[1]: entry for entry in page.index["entries"]}
    assert set(entries) == {"D", "P", "Q", "R", "W", "L"}
    assert entries["P"][2] == text
    assert entries["R"][5].count(text) == 5
    assert page.index["grades"]["1"] == text
    assert not any(sign in page.scripts[0] for sign in "<>&")


@pytest.mark.parametrize("text", HOSTILE)
def test_it_is_text_on_a_card(text: str) -> None:
    page = Page(card(poisoned(text), "P"))
    assert page.text.count(text) >= 20
    assert page.tags <= PLAIN_TAGS
    assert names(page) <= PLAIN_NAMES
    assert page.open == []


@pytest.mark.parametrize("text", HOSTILE)
def test_it_is_text_among_the_changes(text: str) -> None:
    field = FieldLine(text, ((text, ""), (text, "deleted"), (text, "inserted")), (text,), (text,))
    line = ChangeLine("R", text, text, text, text, text, text, text, (field,))
    mark = Mark("changed", (text,))
    section = ChangeSection("D", text, ((text, (line,)),))
    marks = Marks(
        state=text,
        entities={"R": mark, "P": mark},
        items={("R", "C1"): mark},
        gone={"R": (text,)},
        sections=(section,),
        totals=((text, 1, 2),),
    )
    state = as_bytes(poisoned(text))
    page = Page(handbook_html(handbook(load(state)[0], Wanted(marks=marks)), Given({}, in_english, "en")).decode())
    assert page.text.count(text) >= 100
    assert page.tags <= PLAIN_TAGS
    assert names(page) <= PLAIN_NAMES
    assert page.open == []


UNSEEN = {
    "right-to-left": ("a\u202eb", "a�b"),
    "isolate": ("a\u2066b\u2069", "a�b�"),
    "escape": ("a\x1b[31mb", "a�[31mb"),
    "bell": ("a\x07b", "a�b"),
    "zero width": ("a\u200bb", "a�b"),
    "line separator": ("a\u2028b", "a�b"),
    "several lines": ("a\nb", "a b"),
    "a joined pictograph": ("👩\u200d⚖️", "👩\u200d⚖️"),
    "a joiner between letters": ("a\u200db", "a�b"),
    "a rare name character": ("𬎆\U000e0100", "𬎆\U000e0100"),
}


@pytest.mark.parametrize(("text", "shown"), UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees_is_made_visible(text: str, shown: str) -> None:
    quoted = json.dumps(text, ensure_ascii=max(text) < "\uffff")  # else it would be two halves
    files = {"registry.yaml": "organization: x\n", "departments/D.yaml": f"name: {quoted}\n"}
    page = Page(rendered(files))
    assert f"{shown} D" in page.text
    assert " ".join(page.index["entries"][0][2].split()) == shown


def test_a_hostile_title_of_the_page_stays_inside() -> None:
    page = Page(rendered({"registry.yaml": "organization: </title><script>x</script>\n"}))
    assert "</title><script>x</script>" in page.text
    assert len(page.scripts) == 2
