"""department-without-risk: a department that nobody searched, said once."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import RISK

from neikong.findings import Span

RULE = "department-without-risk"
ARCHIVE = "departments/archive.yaml"
KEEPER, DESK = "posts/keeper.yaml", "posts/desk.yaml"
POST = "name: 档案岗\ndepartment: archive\nduties:\n  - {id: D1, text: 保管档案}\n"
EXCUSED = POST + "no_risk: {D1: 库房双锁}\n"
FILES: dict[str, Text | None] = {ARCHIVE: "kind: office\nname: 档案科\n", KEEPER: POST, DESK: POST}
FOUND = [(ARCHIVE, 2, 7, RULE)]
Files = dict[str, Text | None]


def risk(posts: str, more: str = "") -> Files:
    return {"risks/R-002.yaml": RISK.replace("[arrears, levy-head]", posts) + more}


@pytest.mark.parametrize(
    "files",
    [
        {},
        {DESK: EXCUSED},
        {ARCHIVE: "kind: direct\nname: 档案科\n"},
        {ARCHIVE: "kind: 税务所\nname: 档案科\n"},
        {"posts/third.yaml": POST},
        risk("[arrears]"),
        risk("[keeper]", "status: retired\n"),
    ],
)
def test_found(files: Files) -> None:
    assert check({**FILES, **files}, RULE) == FOUND


@pytest.mark.parametrize(
    "files",
    [
        {KEEPER: EXCUSED, DESK: EXCUSED},
        {KEEPER: None},
        {KEEPER: None, DESK: None},
        {ARCHIVE: "kind: leadership\nname: 档案科\n"},
        {ARCHIVE: "kind: 科室组\nname: 档案科\n"},
        {ARCHIVE: "kind: office\n"},
        {ARCHIVE: None},
        {ARCHIVE: "name: [\n"},
        {"posts/third.yaml": "name: [\n"},
        {"posts/third.yaml": POST + "no_risk: 无\n"},
        {"posts/third.yaml": POST.partition("duties:")[0] + "duties: 保管\n"},
        {KEEPER: POST.partition("duties:")[0], DESK: POST.partition("duties:")[0]},
        risk("[keeper]"),
        risk("keeper"),
        risk("[keper]"),
        {"risks/R-002.yaml": "name: [\n"},
    ],
)
def test_not_found(files: Files) -> None:
    assert check({**FILES, **files}, RULE) == []


def test_the_posts_are_named_and_not_told_again() -> None:
    [finding] = findings({**FILES, DESK: EXCUSED, "posts/third.yaml": POST}, RULE)
    assert str(finding.message) == "No post of the department has a risk point: keeper, third"
    assert [(place.path, place.span) for place in finding.related] == [
        (KEEPER, Span(3, 1, 3, 7)),
        ("posts/third.yaml", Span(3, 1, 3, 7)),
    ]
    assert check(FILES, "post-without-risk") == []


def test_posts_of_a_department_that_is_not_told_are_told_each() -> None:
    leaders: Files = {**FILES, ARCHIVE: "kind: leadership\nname: 档案科\n"}
    assert [path for path, *_ in check(leaders, "post-without-risk")] == [DESK, KEEPER]
