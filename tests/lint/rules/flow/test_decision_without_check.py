"""decision-without-check: nobody decides alone, and no leader signs what one clerk says."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting

RULE = "decision-without-check"
NURSE = "name: 核实岗\ndepartment: levy\nduties: [{id: D1, text: 核实}]\n"
OTHER = {"posts/nurse.yaml": NURSE}


@pytest.mark.parametrize(
    ("steps", "lines"),
    [
        (("arrears accept", "levy-head approve"), [4]),
        (("arrears propose", "levy-head approve"), [4]),
        (("arrears accept", "arrears record", "levy-head adjudicate"), [5]),
        (("- propose", "levy-head approve"), [4]),
        (("arrears accept next=S2,S3", "arrears verify", "levy-head approve"), [5]),
        (("arrears accept", "levy-head approve", "arrears execute", "levy-head approve"), [4]),
        (("arrears accept", "levy-head approve", "deputy approve"), [4]),
        (("arrears accept next=S3", "arrears verify", "levy-head approve next=S2,S4", "arrears notify"), [5]),
        (("levy-head accept", "levy-head approve"), [4]),
    ],
)
def test_nobody_examines(steps: tuple[str, ...], lines: list[int]) -> None:
    found = check({PATH: acting(*steps)}, RULE)
    assert [(path, line) for path, line, _, _ in found] == [(PATH, line) for line in lines]


@pytest.mark.parametrize(
    "steps",
    [
        ("arrears verify", "deputy approve"),
        ("nurse accept", "arrears verify", "deputy approve"),
        ("arrears propose", "arrears verify", "arrears record", "deputy approve"),
        ("arrears inspect", "arrears review", "deputy adjudicate"),
        ("arrears verify next=S2,S3", "levy-head review", "deputy approve"),
        ("- propose", "arrears verify", "deputy approve"),
    ],
)
def test_a_level_is_passed_over(steps: tuple[str, ...]) -> None:
    found = check({PATH: acting(*steps), **OTHER}, RULE)
    assert [(path, line) for path, line, _, _ in found] == [(PATH, 2 + len(steps))]


@pytest.mark.parametrize(
    "steps",
    [
        ("arrears verify", "levy-head approve"),
        ("arrears accept", "levy-head verify", "deputy approve"),
        ("arrears verify", "levy-head review", "deputy approve"),
        ("arrears verify", "nurse verify", "deputy approve"),
        ("arrears verify", "nurse propose", "deputy approve"),
        ("nurse accept", "arrears review", "deputy approve"),
        ("arrears select_case", "levy-head approve"),
        ("arrears", "levy-head approve"),
        ("arrears verify", "arrears", "deputy approve"),
        ("arrears verify", "nurse", "deputy approve"),
        ("arrears accept", "- review", "levy-head approve"),
        ("arrears verify", "-", "deputy approve"),
        ("arrears accept", "levy-head verify", "levy-head approve"),
        ("arrears accept", "arrears propose", "arrears approve"),
        ("levy-head approve", "arrears execute"),
        ("levy-head approve",),
        ("arrears accept", "- approve"),
        ("arrears accept", "levy-head review"),
        ("arrears accept next=S2,S3", "arrears verify next=S4", "levy-head review", "deputy approve next=S9"),
        ("arrears accept colour=red", "levy-head approve"),
        ("deputy verify", "levy-head approve"),
        ("arrears accept next=S3", "levy-head approve next=", "arrears notify"),
    ],
)
def test_examined(steps: tuple[str, ...]) -> None:
    assert check({PATH: acting(*steps), **OTHER}, RULE) == []


def test_a_clerk_outside_the_line_is_independent() -> None:
    apart = {"posts/nurse.yaml": NURSE.replace("levy", "audit"), "departments/audit.yaml": "name: 审计科\n"}
    assert check({PATH: acting("nurse verify", "deputy approve"), **apart}, RULE) == []


def test_the_function_is_marked_and_the_posts_are_named() -> None:
    [finding] = findings({PATH: acting("arrears accept", "arrears verify", "deputy approve")}, RULE)
    assert (finding.span and finding.span.column) == 47
    assert str(finding.message) == (
        "`deputy` decides in step S3 what only `arrears` has examined; `levy-head` is passed over"
    )
    assert hint(finding) == "Let a post that has no part in the matter `review` it before"


def test_without_any_examination() -> None:
    [finding] = findings({PATH: acting("arrears accept", "levy-head approve")}, RULE)
    assert str(finding.message) == "`levy-head` decides in step S2 what no other post has examined"
