import re
from collections import Counter

import pytest
from tests.render.page import Page, rendered
from tests.support.small import SMALL, changed, edited, registry, risk

R1 = "risks/R-001.yaml"
LINKS = {
    "clean": SMALL,
    "an unknown owner": edited(R1, "owner: arrears", "owner: nobody"),
    "an unknown post": edited(R1, "posts: [arrears]", "posts: [nobody]"),
    "an unknown workflow": edited(R1, "notice/S1", "gone/S1"),
    "an unknown head": edited("departments/levy.yaml", "head: levy-head", "head: nobody"),
    "a post of an unknown department": edited("posts/arrears.yaml", "department: levy", "department: gone"),
    "Chinese ids": changed({R1: None, "risks/风险一.yaml": SMALL[R1]}),
    "ids that the page uses itself": changed(
        {f"risks/{id_}.yaml": risk() for id_ in ("main", "figures", "risks", "regulations")}
    ),
}


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(rendered(SMALL))


def every_text() -> list[str]:
    """Everything in the small registry that somebody wrote to be read."""
    loaded = registry(SMALL)
    texts = [
        one.name
        for table in (loaded.departments, loaded.posts, loaded.workflows, loaded.risks)
        for one in table.values()
    ]
    for post in loaded.posts.values():
        texts += [duty.text for duty in post.duties] + [*post.encouraged, *post.restricted, *post.no_risk.values()]
        texts += [text for goal in post.goals for text in (goal.text, goal.metric, goal.target) if text]
    texts += [duty.text for department in loaded.departments.values() for duty in department.duties]
    texts += [
        text for flow in loaded.workflows.values() for step in flow.steps for text in (step.name, step.form) if text
    ]
    for one in loaded.risks.values():
        texts += [control.text for control in one.controls] + [way.text for way in one.manifestations]
        texts += [one.causes or "", one.grade.reason or "" if one.grade else ""]
    return texts + [law.title for law in loaded.regulations.values()]


@pytest.mark.parametrize("text", every_text())
def test_everything_written_occurs(page: Page, text: str) -> None:
    assert text in page.text


@pytest.mark.parametrize(
    "text",
    [
        "税收执法类",
        "二级",
        "征",
        "3 × Impact 4",
        "20 working days",
        "3 working days",
        "quarterly",
        "section head",
        "取数日志",
    ],
)
def test_values_occur_in_words(page: Page, text: str) -> None:
    assert text in page.text


def test_a_post_of_an_unknown_department_is_in_the_book() -> None:
    page = Page(rendered(LINKS["a post of an unknown department"]))
    assert "按季编制欠税公告名单" in page.text


def test_a_control_out_of_force_is_not_shown_as_if_it_counted() -> None:
    page = Page(rendered(changed({R1: SMALL[R1] + "  - {id: C2, text: 已停用的抽查, status: retired}\n"})))
    row = re.search(r'<td class="number">(\d+)</td>', page.source)
    assert row
    assert row.group(1) == "1"


@pytest.mark.parametrize("files", LINKS.values(), ids=LINKS)
def test_every_link_leads_somewhere(files: dict[str, str]) -> None:
    page = Page(rendered(files))
    targets = {link.removeprefix("#") for link in page.attributes("href")}
    assert targets - set(page.attributes("id")) == set()


@pytest.mark.parametrize("files", LINKS.values(), ids=LINKS)
def test_no_id_stands_twice(files: dict[str, str]) -> None:
    assert [id_ for id_, number in Counter(Page(rendered(files)).attributes("id")).items() if number > 1] == []


def test_the_page_is_self_contained(page: Page) -> None:
    assert "http://" not in page.source
    assert "https://" not in page.source
    assert page.attributes("src") == []
    assert all(link.startswith("#") for link in page.attributes("href"))
    assert not re.search(r"url\(|@import", page.source)
    assert page.tags.isdisjoint({"script", "link", "iframe", "img", "object", "base", "form"})


def test_every_element_is_closed(page: Page) -> None:
    assert page.open == []


def test_an_empty_registry_has_a_page() -> None:
    assert "Handbook of internal control" in Page(rendered({"registry.yaml": "organization: 某局\n"})).text
