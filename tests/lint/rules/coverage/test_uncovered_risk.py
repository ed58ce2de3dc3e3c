"""uncovered-risk: the grade, and what the grade asks for."""

import pytest
from tests.support.base import SETTINGS
from tests.support.check import check, findings

PATH = "risks/R-001.yaml"
HEAD = "name: 漏报\nposts: [arrears, levy-head]\nbasis: [levy-law/45]\n"
THREE = "grading:\n  grades:\n" + "".join(
    f"    - {{grade: {grade}, label: {label}级, score_at_least: 1, min_controls: {count}, require: [{types}]}}\n"
    for grade, label, count, types in (
        (1, "一", 3, "preventive, detective"),
        (2, "二", 2, "corrective"),
        (3, "三", 0, ""),
    )
)


def risk(grade: str, *controls: str, more: str = "") -> str:
    lines = "".join(f"  - {{id: C{number}, text: 控, {fields}}}\n" for number, fields in enumerate(controls, 1))
    return HEAD + (f"grade: {grade}\n" if grade else "") + f"controls:\n{lines}"[: None if lines else -1] + more + "\n"


ONE = "grade: 1, type: preventive"
TWO = "grade: 2, type: detective"
BARE = "type: preventive"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (risk("1", ONE), ["5:1 1 of 2 controls"]),
        (risk("1", TWO, TWO), ["5:1 no preventive control, no control of 一级 or higher"]),
        (risk("1", "grade: 1, type: detective", TWO), ["5:1 no preventive control"]),
        (risk("1", "grade: 1", "grade: 1"), ["5:1 no preventive control"]),
        (risk("1", BARE, BARE), ["5:1 no control of 一级 or higher"]),
        (risk("1", "grade: 2, type: 预防性", TWO), ["5:1 no control of 一级 or higher"]),
        (risk("1", TWO), ["5:1 1 of 2 controls, no preventive control, no control of 一级 or higher"]),
        (risk("1", ONE, TWO + ", status: retired"), ["5:1 1 of 2 controls"]),
        (risk("1", ONE + ", status: 已退出", TWO, TWO), ["5:1 no preventive control, no control of 一级 or higher"]),
        (risk("1", ONE + ", status: retired"), ["5:1 it has no control"]),
        (risk("2", "grade: 3, type: preventive"), ["5:1 no control of 二级 or higher"]),
        (risk("3"), ["5:1 it has no control"]),
        (HEAD + "grade: 2\n", ["1:1 it has no control"]),
        (HEAD + "grade: 2\ncontrols: []\n", ["5:1 it has no control"]),
        (risk("", ONE, TWO), ["1:1 no approved grade"]),
        (risk("", ONE), ["1:1 no approved grade"]),
        (risk("~", ONE, TWO), ["4:8 no approved grade"]),
        (HEAD + "grade:\ncontrols: []\n", ["4:1 no approved grade", "5:1 it has no control"]),
        (risk("{self: 1}", ONE, TWO), ["4:1 no approved grade"]),
        (risk("{self: 1, reason: 待批}", TWO), ["4:1 no approved grade"]),
        (HEAD, ["1:1 no approved grade", "1:1 it has no control"]),
        (HEAD + "grade: {self: 2}\ncontrols: ~\n", ["4:1 no approved grade", "5:1 it has no control"]),
    ],
)
def test_not_covered(text: str, places: list[str]) -> None:
    found = findings({PATH: text}, "uncovered-risk")
    said = [f"{one.span.line}:{one.span.column} {one.message}" for one in found if one.span]
    assert len(said) == len(places)
    for place in places:
        where, _, words = place.partition(" ")
        assert any(line.startswith(f"{where} ") and line.endswith(words) for line in said), said


@pytest.mark.parametrize(
    "text",
    [
        risk("1", ONE, TWO),
        risk("一级", ONE, TWO),
        risk("{self: 2, approved: 1, reason: 上调}", ONE, TWO),
        risk("{approved: 1}", ONE, "mode: manual"),
        risk("2", "grade: 2"),
        risk("2", "grade: 1"),
        risk("3", "grade: 3"),
        risk("3", "grade: 3, status: active", "grade: 1, status: retired"),
        HEAD + "status: retired\nretired: {round: 1, reason: 并入}\n",
        risk("1", TWO, more="status: 注销"),
    ],
)
def test_covered(text: str) -> None:
    assert check({PATH: text}, "uncovered-risk") == []


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        (risk("1", ONE, TWO), False),
        (risk("1", ONE, TWO, BARE), True),
        (risk("1", ONE, ONE, ONE), False),
        (risk("二级", "grade: 3, type: corrective", "grade: 2"), True),
        (risk("2", "grade: 3, type: corrective", "grade: 3"), False),
        (risk("2", "grade: 1", "grade: 1"), False),
        (risk("3", "grade: 3"), True),
        (risk("3", "type: corrective"), False),
        (risk("3"), False),
    ],
)
def test_the_bureaus_own_grades(text: str, covered: bool) -> None:
    places = check({"registry.yaml": SETTINGS + THREE, PATH: text}, "uncovered-risk")
    assert places == ([] if covered else [(PATH, 5, 1, "uncovered-risk")])
