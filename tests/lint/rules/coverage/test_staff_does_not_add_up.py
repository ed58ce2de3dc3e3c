"""staff-does-not-add-up: the posts have more people than their department."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import ARREARS, LEVY, LEVY_HEAD

RULE = "staff-does-not-add-up"
PATH = "departments/levy.yaml"
ONE = "posts/clerk.yaml"
Files = dict[str, Text | None]


def department(staff: str) -> Files:
    return {PATH: LEVY.replace("staff: 3\n", staff)}


def clerk(staff: str, department: str = "levy") -> Files:
    return {ONE: f"name: 收发岗\ndepartment: {department}\n{staff}\nduties:\n  - {{id: D1, text: 登记}}\n"}


@pytest.mark.parametrize(
    "files", [department("staff: 2\n"), department("staff: 0\n"), clerk("staff: 1"), clerk("staff: １０")]
)
def test_found(files: Files) -> None:
    assert check(files, RULE) == [(PATH, 7, 8, RULE)]


@pytest.mark.parametrize(
    "files",
    [
        {},
        department("staff: 4\n"),
        department(""),
        department("staff: 两人\n"),
        clerk("staff: 0"),
        clerk("rank: staff"),
        clerk("staff: 两人"),
        clerk("stafff: 9"),
        clerk("staff: 9", "nowhere"),
        {**department("staff: 2\n"), ONE: "name: [\n"},
        {**department("staff: 2\n"), "posts/levy-head.yaml": LEVY_HEAD.replace("staff: 1\n", "")},
        {**clerk("staff: 9", "part"), "departments/part.yaml": "name: 股\nparent: levy\n"},
    ],
)
def test_not_found(files: Files) -> None:
    assert check(files, RULE) == []


def test_both_numbers_and_the_posts_are_told() -> None:
    [finding] = findings({"posts/arrears.yaml": ARREARS.replace("staff: 2", "staff: 7")}, RULE)
    assert str(finding.message) == "The department has 3 people, its posts have 8 together"
    assert [place.path for place in finding.related] == ["posts/arrears.yaml", "posts/levy-head.yaml"]
