"""residual-above-inherent: controls never make a risk bigger."""

import pytest
from tests.support.check import check, findings

RULE = "residual-above-inherent"
PATH = "risks/R-002.yaml"


def risk(grade: str, residual: str, more: str = "") -> str:
    return f"name: 违规核准延期缴纳税款\nposts: [levy-head]\ngrade: {grade}\nresidual: {residual}\n" + more


@pytest.mark.parametrize(
    "text",
    [
        risk("2", "1"),
        risk("三级", "二级"),
        risk("{self: 1, approved: 3}", "1"),
        risk("2", "1", "controls: [{id: C1, text: 查, grade: 2}]\n"),
    ],
)
def test_higher(text: str) -> None:
    assert check({PATH: text}, RULE) == [(PATH, 4, 11, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        risk("2", "2"),
        risk("1", "3"),
        risk("2", "~"),
        risk("{self: 3}", "1"),
        risk("~", "1"),
        risk("9", "1"),
        risk("3", "9"),
        risk("2", "1", "status: retired\n"),
    ],
)
def test_not_higher_or_unknown(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_both_grades_are_named() -> None:
    [finding] = findings({PATH: risk("2", "1")}, RULE)
    assert str(finding.message) == "一级 is said to remain of a risk point of 二级"
