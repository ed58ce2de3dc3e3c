"""unreachable-step: what no way from the first step leads to."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import PATH, workflow

RULE = "unreachable-step"


@pytest.mark.parametrize(
    ("picture", "lines"),
    [
        ("S1>S3 S2 S3", [4]),
        ("S1. S2", [4]),
        ("S1. S2 S3", [4, 5]),
        ("S1>S2 S2>S4 S3>S4 S4", [5]),
        ("S1>S2,S4 S2. S3 S4", [5]),
        ("S1>S1 S2", [4]),
        ("S1>S4 S2>S3 S3>S2 S4", [4, 5]),
        ("S1 S2>S1,S4 S3 S4", [5]),
        ("S1 S2. S3>S1", [5]),
    ],
)
def test_unreached(picture: str, lines: list[int]) -> None:
    assert check({PATH: workflow(picture)}, RULE) == [(PATH, line, 10, RULE) for line in lines]


@pytest.mark.parametrize(
    "picture",
    [
        "",
        "S1",
        "S1 S2 S3",
        "S1 S2 S3.",
        "S1>S3 S2. S3>S2",
        "S1>S2,S3 S2>S4 S3 S4",
        "S1 S2>S1,S3 S3",
        "S1>S1,S2 S2",
        "S1>S3 S2>S1,S4 S3>S2 S4",
        "S1 S2>S1",
    ],
)
def test_reached(picture: str) -> None:
    assert check({PATH: workflow(picture)}, RULE) == []


def test_the_step_is_named() -> None:
    [finding] = findings({PATH: workflow("S1>审批 S2 审批")}, RULE)
    assert str(finding.message) == "No step leads to `S2`"
