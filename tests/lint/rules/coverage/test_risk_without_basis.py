"""risk-without-basis: every active risk point cites a norm."""

import pytest
from tests.support.base import RISK
from tests.support.check import check

RULE = "risk-without-basis"
PATH = "risks/R-001.yaml"


@pytest.mark.parametrize(
    ("old", "new", "spots"),
    [
        ("basis: [levy-law/45]\n", "", [(1, 1)]),
        ("basis: [levy-law/45]", "basis: []", [(7, 1)]),
        ("basis: [levy-law/45]", "basis:", [(7, 1)]),
        ("basis: [levy-law/45]", "basis: ~  # 待查", [(7, 1)]),
        ("basis: [levy-law/45]\n", "status: active\n", [(1, 1)]),
        ("    owner: arrears\n", "    owner: arrears\n    basis: []\n", []),
        ("basis: [levy-law/45]\n", "status: retired\n", []),
        ("basis: [levy-law/45]", "basis: [levy-law]", []),
        ("basis: [levy-law/45]", "basis: [nowhere/1]", []),
        ("basis: [levy-law/45]", "basis: levy-law/45", []),
    ],
)
def test_risks(old: str, new: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: RISK.replace(old, new)}, RULE) == [(PATH, line, column, RULE) for line, column in spots]


def test_a_basis_of_a_control_is_not_the_risks() -> None:
    text = RISK.replace("basis: [levy-law/45]\n", "").replace("    owner: arrears\n", "    basis: [levy-law/45]\n")
    assert check({PATH: text}, RULE) == [(PATH, 1, 1, RULE)]
