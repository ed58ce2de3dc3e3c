"""kin-in-line: relatives above, below and beside each other."""

import pytest
from tests.support.check import check, findings, hint

RULE = "kin-in-line"
Files = dict[str, str | bytes | None]
CLERK = "name: 文书岗\ndepartment: levy\nduties: [{id: D1, text: 收发}]\n"
APART: Files = {
    "departments/audit.yaml": "name: 审计科\nhead: audit-head\n",
    "posts/audit-head.yaml": CLERK.replace("levy", "audit"),
    "posts/clerk.yaml": CLERK,
}


def people(one: str, other: str, *, both: bool = False, kin: str = "p2", relation: str = "spouse") -> Files:
    """The kin stand in line 4, its first key in column 6."""
    back = "kin:\n  - {person: p1, relation: 配偶}\n" if both else ""
    return {
        "people/p1.yaml": f"name: 甲\nposts: [{one}]\nkin:\n  - {{person: {kin}, relation: {relation}}}\n",
        "people/p2.yaml": f"name: 乙\nposts: [{other}]\n{back}",
        **APART,
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("levy-head", "arrears"),
        ("arrears", "levy-head"),
        ("deputy", "arrears"),
        ("arrears", "deputy"),
        ("arrears", "clerk"),
        ("arrears", "arrears"),
        ("audit-head, arrears", "levy-head"),
    ],
)
def test_in_line(one: str, other: str) -> None:
    assert check(people(one, other), RULE) == [("people/p1.yaml", 4, 6, RULE)]


@pytest.mark.parametrize("relation", ["spouse", "父母", "collateral", "in_law"])
def test_every_kinship_counts(relation: str) -> None:
    assert len(check(people("deputy", "arrears", relation=relation), RULE)) == 1


@pytest.mark.parametrize(
    "files",
    [
        people("audit-head", "arrears"),
        people("audit-head", "deputy"),
        people("audit-head", "audit-head, arrears, levy-head"),
        people("", "arrears"),
        people("deputy", ""),
        people("deputy", "nobody"),
        people("deputy", "arrears", kin="p9"),
        people("deputy", "arrears", kin="p1"),
        people("deputy", "arrears", relation="friend"),
        {**people("deputy", "arrears"), "departments/levy.yaml": "name: 科\n"},
    ],
)
def test_apart_or_told_already(files: Files) -> None:
    assert check(files, RULE) == []


def test_a_circle_of_leaders_ends() -> None:
    circle: Files = {"departments/leadership.yaml": "name: 局领导\nhead: deputy\nleader_in_charge: levy-head\n"}
    assert len(check({**people("deputy", "arrears"), **circle}, RULE)) == 1


def test_both_files_name_the_other_and_it_is_one_offence() -> None:
    [finding] = findings(people("arrears", "deputy", both=True), RULE)
    assert (finding.path, [place.path for place in finding.related]) == ("people/p1.yaml", ["people/p2.yaml"])
    assert str(finding.message) == "Relatives in one line: `deputy` is a superior of `arrears`"
    assert hint(finding) == "Move one of the two to a post in another line"


def test_beside_each_other() -> None:
    [finding] = findings(people("arrears", "clerk"), RULE)
    assert str(finding.message) == "Relatives under one superior: `arrears` and `clerk` both answer to `levy-head`"
