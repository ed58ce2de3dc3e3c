"""grade-differs-from-self: the post's own grade and the approved one."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.sound import SETTINGS

RULE = "grade-differs-from-self"
PATH = "risks/R-002.yaml"


def risk(grade: str, more: str = "") -> str:
    return f"name: 违规核准延期缴纳税款\nposts: [levy-head]\ngrade: {grade}\n" + more


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (risk("{self: 1, approved: 2}"), 28),
        (risk("{self: 三级, approved: 一级}"), 29),
        (risk("{approved: 3, self: 2}"), 19),
        (risk("{self: 2, approved: 1}", "likelihood: 4\nimpact: 5\n"), 28),
        (risk("{self: 2, approved: 3}", "likelihood: 4\n"), 28),
    ],
)
def test_unexplained(text: str, column: int) -> None:
    assert check({PATH: text}, RULE) == [(PATH, 3, column, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        risk("{self: 2, approved: 2}"),
        risk("{self: 二级, approved: 2}"),
        risk("{self: 1, approved: 2, reason: 名单已由系统取数}"),
        risk("{self: 1}"),
        risk("2"),
        risk("{approved: 2}"),
        risk("~"),
        risk("{self: 1, approved: 2}", "likelihood: 4\nimpact: 5\n"),
        risk("{self: 1, approved: 2}", "status: retired\n"),
        risk("{self: 9, approved: 2}"),
        risk("{self: 1, approved: 2, reason: ''}"),
        risk("{self: 1, approved: 2, raeson: 名单已由系统取数}"),
    ],
)
def test_explained_or_another_rules_cause(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_grades_that_contradict_each_other_are_no_measure() -> None:
    overlay = {PATH: risk("{self: 1, approved: 2}"), "registry.yaml": SETTINGS.replace("grade: 3", "grade: 2")}
    assert check(overlay, RULE) == []


def test_both_grades_are_named() -> None:
    [finding] = findings({PATH: risk("{self: 1, approved: 2}")}, RULE)
    assert "gave itself 一级, 二级 was approved" in str(finding.message)
    assert "`grade.reason`" in hint(finding)
