"""residual-lowered-without-control: only controls in force lower a grade."""

import pytest
from tests.support.check import check, findings

RULE = "residual-lowered-without-control"
PATH = "risks/R-002.yaml"
RETIRED = "controls: [{id: C1, text: 查, grade: 1, status: retired}]\n"


def risk(grade: str, residual: str, more: str = "") -> str:
    return f"name: 违规核准延期缴纳税款\nposts: [levy-head]\ngrade: {grade}\nresidual: {residual}\n" + more


@pytest.mark.parametrize(
    "text",
    [
        risk("1", "2"),
        risk("一级", "三级"),
        risk("2", "3", "controls: []\n"),
        risk("{self: 3, approved: 2}", "3", "controls:\n"),
        risk("1", "2", RETIRED),
    ],
)
def test_a_wish(text: str) -> None:
    assert check({PATH: text}, RULE) == [(PATH, 4, 11, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        risk("1", "1"),
        risk("2", "1"),
        risk("1", "2", "controls: [{id: C1, text: 查}]\n"),
        risk("1", "2", RETIRED.replace("]", ", {id: C2, text: 核}]")),
        risk("1", "2", "controls: 查\n"),
        risk("1", "2", "controlls: [{id: C1, text: 查}]\n"),
        risk("1", "2", "status: retired\n"),
        risk("{self: 1}", "2"),
        risk("1", "9"),
        risk("1", "~"),
    ],
)
def test_lowered_by_a_control_or_not_at_all(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_both_grades_are_named() -> None:
    [finding] = findings({PATH: risk("1", "3")}, RULE)
    assert str(finding.message) == "一级 falls to 三级 without a control in force"
