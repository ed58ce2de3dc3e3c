"""endless-workflow: steps from which no way leads to an end."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import PATH, workflow

RULE = "endless-workflow"


@pytest.mark.parametrize(
    ("picture", "line", "column"),
    [
        ("S1>S1", 3, 23),
        ("S1 S2>S1", 4, 23),
        ("S1 S2>S1,S2", 4, 23),
        ("S1 S2 S3>S2", 5, 23),
        ("S1>S2,S3 S2>S2 S3.", 4, 23),
        ("S1>S2,S4 S2 S3>S2 S4", 5, 23),
        ("S1>S3 S2. S3>S1", 5, 23),
        ("S1>S2 S2>S3 S3>S1 S4", 5, 23),
    ],
)
def test_endless(picture: str, line: int, column: int) -> None:
    assert check({PATH: workflow(picture)}, RULE) == [(PATH, line, column, RULE)]


@pytest.mark.parametrize(
    "picture",
    [
        "",
        "S1",
        "S1 S2 S3",
        "S1.",
        "S1 S2>S1,S3 S3",
        "S1>S1,S2 S2",
        "S1>S3 S2. S3>S1,S2",
        "S1>S2,S3 S2>S1,S3 S3>S1,S2,S4 S4.",
        "S1. S2>S2",
        "S1. S2>S3 S3>S2",
    ],
)
def test_ending(picture: str) -> None:
    assert check({PATH: workflow(picture)}, RULE) == []


def test_each_workflow_is_told_once() -> None:
    files = {PATH: workflow("S1 S2>S2 S3>S3"), "workflows/v.yaml": workflow("A>B,C B>B C>C")}
    assert [(path, line) for path, line, _, _ in check(files, RULE)] == [("workflows/v.yaml", 5), (PATH, 4)]


def test_the_step_is_named() -> None:
    [finding] = findings({PATH: workflow("S1 复核>S1")}, RULE)
    assert "From step `复核`" in str(finding.message)
