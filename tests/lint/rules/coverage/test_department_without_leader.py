"""department-without-leader: whom the head answers to."""

import pytest
from tests.support.check import check, findings, hint

RULE = "department-without-leader"
PATH = "departments/audit.yaml"
HEAD = "# 部门\nname: 稽查局\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 2),
        ("kind: direct\nhead: levy-head\n", 2),
        ("kind: branch\nleader_in_charge:\n", 4),
        ("leader_in_charge: ~\nkind: office\n", 3),
        ("parent: leadership\n", 2),
        ("head: nobody\n", 2),
    ],
)
def test_found(text: str, line: int) -> None:
    assert check({PATH: HEAD + text}, RULE) == [(PATH, line, 1, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "leader_in_charge: deputy",
        "leader_in_charge: nobody",
        "leader_in_charge: [deputy]",
        "leader: deputy\nleader_in_charg: deputy",
        "kind: leadership",
        "kind: 局领导",
        "kind: 未定",
        "parent: levy",
        "parent: nowhere",
        "parent: [levy]",
        "head: deputy",
        "head: [deputy]",
    ],
)
def test_not_found(text: str) -> None:
    assert check({PATH: f"{HEAD}{text}\n"}, RULE) == []


def test_what_to_write() -> None:
    [finding] = findings({PATH: HEAD}, RULE)
    assert hint(finding) == "Name the bureau leader's post: `leader_in_charge: …`"
