import re
from collections import Counter
from itertools import pairwise

import pytest
from tests.render.page import Page, card, rendered
from tests.support.book import BOOK
from tests.support.small import SMALL, changed, edited, registry, risk

from neikong.views.handbook import Drawing, Wanted

R1 = "risks/R-001.yaml"
LINKS = {
    "clean": SMALL,
    "something in every part": BOOK,
    "an unknown owner": edited(R1, "owner: arrears", "owner: nobody"),
    "an unknown post": edited(R1, "posts: [arrears]", "posts: [nobody]"),
    "an unknown workflow": edited(R1, "notice/S1", "gone/S1"),
    "an unknown head": edited("departments/levy.yaml", "head: levy-head", "head: nobody"),
    "a post of an unknown department": edited("posts/arrears.yaml", "department: levy", "department: gone"),
    "a risk point on several posts": edited(R1, "posts: [arrears]", "posts: [levy-head, arrears]"),
    "Chinese ids": changed({R1: None, "risks/风险一.yaml": SMALL[R1]}),
    "ids that the page uses itself": changed(
        {f"risks/{id_}.yaml": risk() for id_ in ("main", "cover", "search", "index", "hidden", "card", "post")}
    ),
}


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(rendered(BOOK))


def every_text() -> list[str]:
    """Everything in the registry that somebody wrote to be read."""
    loaded = registry(BOOK)
    texts = [
        one.name
        for table in (loaded.departments, loaded.posts, loaded.workflows, loaded.active_risks)
        for one in table.values()
    ]
    for post in loaded.posts.values():
        texts += [duty.text for duty in post.duties] + [*post.encouraged, *post.restricted, *post.no_risk.values()]
        texts += [text for goal in post.goals for text in (goal.text, goal.metric, goal.target) if text]
    texts += [duty.text for department in loaded.departments.values() for duty in department.duties]
    for flow in loaded.workflows.values():
        steps = ((step.name, step.form, step.system, step.external) for step in flow.steps)
        texts += [text for step in steps for text in step if text]
        texts += [branch.when for step in flow.steps for branch in step.next or () if branch.when]
        texts += [one.reason for one in flow.compensations]
        texts += (
            [text for text in (flow.power.name, flow.power.code, flow.power.published) if text] if flow.power else []
        )
    for one in loaded.active_risks.values():
        texts += [text for control in one.active_controls for text in (control.text, control.evidence) if text]
        texts += [way.text for way in one.manifestations]
        texts += [one.causes or "", one.grade.reason or "" if one.grade else ""]
    for entity in (*loaded.risks.values(), *loaded.departments.values()):
        texts += [text for waiver in entity.waivers for text in (waiver.rule, waiver.reason, str(waiver.until))]
    for law in loaded.regulations.values():
        texts += [text for text in (law.title, law.number, law.issuer, law.version) if text]
    return sorted(set(texts))


@pytest.mark.parametrize("text", every_text())
def test_everything_written_occurs(page: Page, text: str) -> None:
    assert text in page.text


@pytest.mark.parametrize(
    "text",
    [
        "税收执法类",
        "◆ 一级",
        "4 较常见",
        "16 /25",
        "20 working days",
        "by law",
        "every case",
        "section head",
        "取数日志",
        "↩ 2 核实",
    ],
)
def test_values_occur_in_words(page: Page, text: str) -> None:
    assert text in page.text


def test_what_no_longer_counts_is_not_shown() -> None:
    text = Page(rendered(BOOK)).text
    assert "已停用的抽查" not in text
    assert "已注销的风险" not in text


@pytest.mark.parametrize("files", LINKS.values(), ids=LINKS)
def test_every_link_leads_somewhere(files: dict[str, str]) -> None:
    page = Page(rendered(files))
    targets = {link.removeprefix("#") for link in page.attributes("href")}
    assert targets - set(page.attributes("id")) == set()


@pytest.mark.parametrize("files", LINKS.values(), ids=LINKS)
def test_no_id_stands_twice(files: dict[str, str]) -> None:
    assert [id_ for id_, number in Counter(Page(rendered(files)).attributes("id")).items() if number > 1] == []


@pytest.mark.parametrize("files", LINKS.values(), ids=LINKS)
def test_whatever_is_found_is_there(files: dict[str, str]) -> None:
    page = Page(rendered(files))
    assert {entry[1] for entry in page.index["entries"]} <= set(page.attributes("id"))


def test_every_label_and_description_has_its_element(page: Page) -> None:
    ids = set(page.attributes("id"))
    for name in ("for", "aria-controls", "aria-labelledby"):
        assert set(page.attributes(name)) <= ids


def test_headings_leave_no_level_out(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("source", [rendered(BOOK), card(BOOK, "arrears"), card(BOOK, "chief")])
def test_the_page_is_self_contained(source: str) -> None:
    page = Page(source)
    assert "http://" not in source
    assert "https://" not in source
    assert page.attributes("src") == []
    assert all(link.startswith("#") for link in page.attributes("href"))
    assert not re.search(r"url\(|@import", source)
    assert page.tags.isdisjoint({"link", "iframe", "img", "object", "base"})
    assert page.open == []


def test_a_drawing_stands_in_its_workflow() -> None:
    svg = '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    page = rendered(SMALL, wanted=Wanted(charts={"notice": Drawing(svg, "")}))
    assert f'<figure class="chart">{svg}</figure>' in page


def test_without_a_drawing_there_is_no_place_for_one() -> None:
    assert "<figure" not in rendered(SMALL)


def test_an_empty_registry_has_a_page() -> None:
    page = Page(rendered({"registry.yaml": "organization: 某局\n"}))
    assert "Handbook of internal control" in page.text
    assert page.open == []
    assert page.index["entries"] == []
