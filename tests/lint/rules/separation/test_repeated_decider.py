"""repeated-decider: two decisions of one post and nobody in between."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting

RULE = "repeated-decider"


@pytest.mark.parametrize(
    ("steps", "lines"),
    [
        (("deputy approve", "deputy approve"), [4]),
        (("deputy approve", "arrears execute", "- review", "deputy approve"), [6]),
        (("deputy approve", "arrears propose", "deputy adjudicate", "deputy approve"), [5]),
        (("deputy approve next=S2,S3", "arrears verify", "deputy approve"), [5]),
        (("deputy approve", "deputy review", "deputy approve"), [5]),
        (("deputy approve", "arrears verify", "deputy approve", "arrears execute", "deputy approve"), [7]),
        (("deputy approve", "deputy approve", "levy-head approve", "levy-head approve"), [4, 6]),
    ],
)
def test_twice(steps: tuple[str, ...], lines: list[int]) -> None:
    assert check({PATH: acting(*steps)}, RULE) == [(PATH, line, 29, RULE) for line in lines]


@pytest.mark.parametrize(
    "steps",
    [
        ("deputy approve",),
        ("deputy approve", "levy-head approve"),
        ("deputy approve", "arrears verify", "deputy approve"),
        ("deputy approve", "levy-head review", "arrears execute", "deputy approve"),
        ("deputy approve", "levy-head approve", "deputy approve"),
        ("deputy approve", "levy-head", "deputy approve"),
        ("arrears next=S2,S3", "deputy approve next=S4", "deputy approve", "arrears notify"),
        ("deputy approve next=S1,S2", "arrears notify"),
        ("arrears next=S3", "deputy approve next=", "deputy approve next=S2"),
        ("deputy approve", "deputy review"),
        ("- approve", "- approve"),
        ("deputy approve next=S9", "deputy approve"),
        ("deputy approve colour=red", "deputy approve"),
    ],
)
def test_once_or_looked_at_in_between(steps: tuple[str, ...]) -> None:
    assert check({PATH: acting(*steps)}, RULE) == []


def test_both_steps_are_named() -> None:
    steps = ("arrears propose", "deputy approve", "arrears execute", "deputy approve")
    [finding] = findings({PATH: acting(*steps)}, RULE)
    assert str(finding.message) == "`deputy` decides in step S2 and again in step S4; no other post examines between"
    assert hint(finding) == "Give one of the decisions to another post, or let one `review` in between"
