"""branch-without-condition: every fork says when which way is taken."""

import pytest
from tests.support.check import check, findings, hint

RULE = "branch-without-condition"
PATH = "workflows/w.yaml"
REST = "  - {id: S2, name: 办}\n  - {id: S3, name: 办}\n"


def fork(ways: str) -> str:
    """The ways begin in line 3, column 30."""
    return f"name: 流程\nsteps:\n  - {{id: S1, name: 办, next: [{ways}]}}\n{REST}"


@pytest.mark.parametrize(
    ("ways", "column"),
    [
        ("S2, S3", 30),
        ("{to: S2}, {to: S3}", 31),
        ("{when: 不符, to: S3}, S2, S3", 50),
        ("{when: 不符, to: S3}, {to: S2}, S1", 51),
        ("S1, {when: 属实, to: S3}, S2", 30),
    ],
)
def test_open_choice(ways: str, column: int) -> None:
    assert check({PATH: fork(ways)}, RULE) == [(PATH, 3, column, RULE)]


@pytest.mark.parametrize(
    "ways",
    [
        "",
        "S2",
        "{to: S2}",
        "{when: 属实, to: S2}",
        "{when: 属实, to: S2}, {when: 其他情形, to: S3}",
        "{when: 属实, to: S2}, {wenn: 否, to: S3}",
    ],
)
def test_no_choice_or_a_measured_one(ways: str) -> None:
    assert check({PATH: fork(ways)}, RULE) == []


def test_one_step_is_one_offence() -> None:
    [finding] = findings({PATH: fork("S1, {when: 属实, to: S2}, S3")}, RULE)
    assert str(finding.message) == "Nobody says when step S1 goes on to S1"
    assert hint(finding) == "Write `{when: condition, to: S1}`"
    assert [place.span and place.span.column for place in finding.related] == [54]
