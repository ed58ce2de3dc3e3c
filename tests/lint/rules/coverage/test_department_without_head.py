"""department-without-head: nobody signs first."""

import pytest
from tests.support.check import check, findings, hint

RULE = "department-without-head"
PATH = "departments/audit.yaml"
HEAD = "# 部门\nname: 稽查局\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 2),
        ("kind: direct\n", 2),
        ("kind: leadership\n", 2),
        ("parent: levy\n", 2),
        ("kind: branch\nhead:\n", 4),
        ("head: ~\nkind: branch\n", 3),
    ],
)
def test_found(text: str, line: int) -> None:
    assert check({PATH: HEAD + text}, RULE) == [(PATH, line, 1, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "head: levy-head",
        "head: [levy-head]",
        "haed: levy-head",
        "head: nobody",
    ],
)
def test_not_found(text: str) -> None:
    assert check({PATH: f"{HEAD}{text}\n"}, RULE) == []


def test_what_to_write() -> None:
    [finding] = findings({PATH: HEAD}, RULE)
    assert hint(finding).startswith("Name the post that heads it")
