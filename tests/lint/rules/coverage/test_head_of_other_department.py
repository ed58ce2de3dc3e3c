"""head-of-other-department: who signs for posts that are not his."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import LEVY_HEAD

RULE = "head-of-other-department"
PATH = "departments/audit.yaml"
Files = dict[str, Text | None]


def department(text: str) -> Files:
    return {PATH: f"name: 稽查局\n{text}\n"}


def head(old: str, new: str) -> Files:
    assert old in LEVY_HEAD
    return {**department("head: chief"), "posts/chief.yaml": LEVY_HEAD.replace(old, new)}


@pytest.mark.parametrize(
    "files",
    [
        department("head: levy-head"),
        department("head: arrears"),
        {**department("head: levy-head\nparent: leadership"), "departments/x.yaml": "name: 科\nparent: levy\n"},
        head("rank: section_head", "rank: staff"),
    ],
)
def test_found(files: Files) -> None:
    assert check(files, RULE) == [(PATH, 2, 7, RULE)]


@pytest.mark.parametrize(
    "files",
    [
        {},
        department(""),
        department("head: deputy"),
        department("head: nobody"),
        department("head: [levy-head]"),
        department("head: levy-head\nparent: levy"),
        department("head: levy-head\nparent: nowhere"),
        head("department: levy", "department: audit"),
        head("department: levy", "department: nowhere"),
        head("department: levy\n", ""),
        head("rank: section_head", "rank: leader"),
        head("rank: section_head", "rank: 正科"),
        {**head("department: levy", "department: part"), "departments/part.yaml": "name: 股\nparent: audit\n"},
    ],
)
def test_not_found(files: Files) -> None:
    assert check(files, RULE) == []


def test_where_the_head_belongs_is_told() -> None:
    [finding] = findings(department("head: levy-head"), RULE)
    assert str(finding.message) == "The head `levy-head` belongs to the department `levy`"
    assert "`department` of `levy-head`" in str(finding.hint)
