"""duty-of-other-department: a post works for its own department or for those above it."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import LEVY

RULE = "duty-of-other-department"
PATH = "posts/clerk.yaml"
Files = dict[str, Text | None]
AUDIT: Files = {"departments/audit.yaml": "name: 稽查局\nduties:\n  - {id: D1, text: 查处案件}\n"}


def post(parent: str, department: str = "levy") -> Files:
    return {PATH: f"name: 收发岗\ndepartment: {department}\nduties:\n  - {{id: D1, text: 登记, parent: {parent}}}\n"}


def part(parent: str) -> Files:
    return {"departments/part.yaml": f"name: 股\n{parent}\nduties: [{{id: D1, text: 催缴}}]\n"}


@pytest.mark.parametrize(
    "files",
    [
        post("leadership/D1"),
        {**AUDIT, **post("audit/D1")},
        {**AUDIT, **post("levy/D1", "audit")},
        {**AUDIT, **part("parent: levy"), **post("audit/D1", "part")},
        {**part("parent: levy"), **post("part/D1", "levy")},
        {**part(""), **post("levy/D1", "part")},
    ],
)
def test_found(files: Files) -> None:
    assert check(files, RULE) == [(PATH, 4, 32, RULE)]


@pytest.mark.parametrize(
    "files",
    [
        post("levy/D1"),
        post("levy / D1"),
        post("~"),
        {**part("parent: levy"), **post("levy/D1", "part")},
        {
            **part("parent: levy"),
            **post("leadership/D1", "part"),
            "departments/levy.yaml": LEVY + "parent: leadership\n",
        },
        {**part("head: clerk"), **post("part/D1")},
        {**part("leader_in_charge: clerk"), **post("part/D1", "leadership")},
        post("leadership/D9"),
        post("nowhere/D1"),
        post("leadership"),
        post("levy/D1", "nowhere"),
        {**part("parent: nowhere"), **post("levy/D1", "part")},
        {**part("parent: [levy]"), **post("levy/D1", "part")},
        {**part("parent: part"), **post("levy/D1", "part")},
        {PATH: "name: 收发岗\nduties:\n  - {id: D1, text: 登记, parent: levy/D1}\n"},
    ],
)
def test_not_found(files: Files) -> None:
    assert check(files, RULE) == []


def test_both_departments_are_named() -> None:
    [finding] = findings(post("leadership/D1"), RULE)
    assert "`leadership`" in str(finding.message)
    assert str(finding.hint) == "Name a duty of `levy`, or give the duty to a post of `leadership`"
