"""unknown-item: the part after the slash, and items of the same file."""

import pytest
from tests.support.base import BASE
from tests.support.check import Text, check, findings, hint

RULE = "unknown-item"
POST, RISK, FLOW = "posts/arrears.yaml", "risks/R-001.yaml", "workflows/deferral.yaml"
GOAL = "goals: [{id: G1, duty: D2, text: 目标}]\n"


@pytest.mark.parametrize(
    ("path", "old", "new", "line", "column", "words", "advice"),
    [
        (RISK, "arrears/D1", "arrears/D9", 3, 10, "`arrears` has no item `D9`", "Its items are D1"),
        (RISK, "arrears/D1", "arrears/d1", 3, 10, "`arrears` has no item `d1`", "Its items are D1"),
        (RISK, "arrears/D1", "arrears", 3, 10, "`arrears` needs an item after a slash", "Its items are D1"),
        (RISK, "arrears/D1", "arrears/", 3, 10, "`arrears` needs an item after a slash", "Its items are D1"),
        (RISK, "arrears/D1", "arrears/D1, arrears/D1/x", 3, 22, "has no item `D1/x`", "Its items are D1"),
        (RISK, "deferral/S2", "deferral/S4", 4, 9, "`deferral` has no item `S4`", "Its items are S"),
        (RISK, "deferral/S2", "deferral/", 4, 9, "`deferral` needs an item", "Its items are S1, S2, S3"),
        (POST, "parent: levy/D1", "parent: levy/D2", 5, 40, "`levy` has no item `D2`", "Its items are D1"),
        (POST, "parent: levy/D1", "parent: leadership/D1", 5, 40, "has no item `D1`", "It has no items yet"),
        (POST, "rank: staff\n", GOAL, 3, 24, "`arrears` has no item `D2`", "Its items are D1"),
        (POST, "rank: staff\n", "no_risk: {D7: 无}\n", 3, 11, "`arrears` has no item `D7`", "Its items are D1"),
        (FLOW, "function: verify}", "function: verify, next: [S9]}", 6, 66, "no item `S9`", "Its items are S"),
        (FLOW, "function: accept}", "next: [{when: 齐, to: S2}, {when: 否, to: Z}]}", 5, 79, "no item `Z`", "Its"),
    ],
)  # fmt: skip
def test_wrong(path: str, old: str, new: str, line: int, column: int, words: str, advice: str) -> None:
    [finding] = findings({path: BASE[path].replace(old, new)}, RULE)
    assert finding.span is not None
    assert (finding.path, finding.span.line, finding.span.column) == (path, line, column)
    assert words in str(finding.message)
    assert hint(finding).startswith(advice)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (RISK, "deferral/S2", "deferral"),
        (RISK, "deferral/S2", "deferral/S1, deferral/S3"),
        (RISK, "arrears/D1", "' arrears / D1 '"),
        (RISK, "levy-law/45", "levy-law/45.2"),
        (POST, "rank: staff\n", GOAL.replace("D2", "D1")),
        (POST, "rank: staff\n", "no_risk: {D1: 无}\n"),
        (FLOW, "function: accept}", "next: [S2]}"),
        (FLOW, "function: approve}", "next: [{when: 退回, to: S1}, {when: 同意, to: S4}]}\n  - {id: S4, name: 送达}"),
    ],
)
def test_right(path: str, old: str, new: str) -> None:
    assert check({path: BASE[path].replace(old, new)}) == []


@pytest.mark.parametrize("target", ["nobody/D1", "levy/D1", "R-001/C1"])
def test_of_an_entity_that_is_wrong_itself_no_item_is_asked_for(target: str) -> None:
    places = check({RISK: BASE[RISK].replace("arrears/D1", target)})
    assert places == [(RISK, 3, 10, "unknown-reference")]


@pytest.mark.parametrize("data", ["name: '", "", b"\xff", "- a\n"])
def test_of_an_unreadable_entity_no_item_is_missed(data: Text) -> None:
    assert check({POST: data}, RULE) == []


def test_at_most_eight_items_are_listed() -> None:
    duties = "".join(f"  - {{id: 职{number}, text: x}}\n" for number in range(10, 22))
    clerk = f"name: 甲\ndepartment: levy\nduties:\n{duties}"
    [finding] = findings({"posts/clerk.yaml": clerk, RISK: BASE[RISK].replace("arrears/D1", "clerk/Z")}, RULE)
    assert hint(finding) == f"Its items are {', '.join(f'职{number}' for number in range(10, 18))}"
