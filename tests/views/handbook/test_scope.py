"""Extracts: what a department or a post brings with it, and what it does not."""

import pytest
from tests.support.book import BOOK, book, facts
from tests.support.small import edited

from neikong.messages import msg
from neikong.views.handbook import Handbook, Scope, Wanted


def extract(*departments: str, posts: tuple[str, ...] = ()) -> Handbook:
    return book(BOOK, Wanted(scope=Scope(departments, posts)))


def ids(found: Handbook) -> dict[str, list[str]]:
    return {
        "departments": [part.id for part in found.departments],
        "posts": [post.id for post in found.posts],
        "workflows": [flow.id for part in found.departments for flow in part.workflows],
        "risks": [card.id for card in found.risks],
        "regulations": [law.id for law in found.regulations],
    }


WHOLE = {
    "departments": ["lead", "levy", "office"],
    "posts": ["chief", "levy-head", "arrears", "clerk"],
    "workflows": ["deferral", "notice"],
    "risks": ["R-002", "R-001", "R-005", "R-003"],
    "regulations": ["levy-law", "old-law"],
}
ARREARS = {
    "departments": ["levy"],
    "posts": ["arrears"],
    "workflows": ["deferral", "notice"],
    "risks": ["R-002", "R-001", "R-005"],
    "regulations": ["levy-law"],
}
OFFICE = {"departments": ["office"], "posts": ["clerk"], "workflows": [], "risks": ["R-005"], "regulations": []}
CHIEF = {"departments": ["lead"], "posts": ["chief"], "workflows": [], "risks": [], "regulations": []}
BOTH = {**OFFICE, "departments": ["lead", "office"], "posts": ["chief", "clerk"]}


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (extract(), WHOLE),
        (extract(posts=("arrears",)), ARREARS),
        (extract("office"), OFFICE),
        (extract(posts=("clerk",)), OFFICE),
        (extract(posts=("chief",)), CHIEF),
        (extract("office", posts=("chief",)), BOTH),
        (
            extract("lead", "levy", "office"),
            {**WHOLE, "risks": ["R-002", "R-001", "R-005"], "regulations": ["levy-law"]},
        ),
    ],
)
def test_what_is_in_it(found: Handbook, expected: dict[str, list[str]]) -> None:
    assert ids(found) == expected


def test_workflows_of_departments_beyond_it_are_under_no_department_of_it() -> None:
    files = edited("workflows/notice.yaml", "department: levy", "department: office")
    found = book({**files, "departments/office.yaml": "name: 办公室\n"}, Wanted(scope=Scope(posts=("arrears",))))
    assert [(part.id, str(part.name), [flow.id for flow in part.workflows]) for part in found.departments] == [
        ("levy", "征收管理处", []),
        ("", str(msg("Workflows led by other departments")), ["notice"]),
    ]


def test_names_beyond_it_are_said_and_lead_nowhere() -> None:
    found = extract(posts=("arrears",))
    card = found.risks[0]
    assert [(name.id, name.text) for name in card.posts] == [("", "征管处处长"), ("arrears", "欠税管理岗")]
    assert card.home is not None
    assert card.home.id == "arrears"  # the first post that is in the book
    assert (card.controls[0].checker and card.controls[0].checker.id) == ""


def test_figures_are_those_of_the_extract() -> None:
    figures = {figure.measure: figure.number for figure in extract("office").glance.figures}
    assert (figures["posts"], figures["risk_points"], figures["departments"]) == (1, 1, 1)


def test_the_cover_names_it() -> None:
    assert [name.text for name in extract("office", posts=("chief", "chief")).edition.extract] == ["内控办", "局长"]
    assert extract().edition.extract == ()


def test_nothing_of_others_is_told() -> None:
    assert not any("违规核准延期" in fact for fact in facts(extract("office")))
