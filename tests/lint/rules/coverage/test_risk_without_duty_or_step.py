"""risk-without-duty-or-step: one of the two is enough."""

import pytest
from tests.support.check import check

RULE = "risk-without-duty-or-step"
PATH = "risks/R-001.yaml"
HEAD = "name: 漏报\nposts: [arrears]\n"


@pytest.mark.parametrize(
    ("more", "spots"),
    [
        ("", [(1, 1)]),
        ("duties: []\n", [(3, 1)]),
        ("steps: []\nduties:\n", [(4, 1)]),
        ("steps: []\n", [(1, 1)]),
        ("duties: [arrears/D1]\n", []),
        ("steps: [deferral/S2]\n", []),
        ("steps: [deferral]\n", []),
        ("steps: [deferral/S9]\n", []),
        ("steps: deferral/S2\n", []),
        ("step: [deferral/S2]\n", []),
        ("duty: [arrears/D1]\n", []),
        ("status: retired\n", []),
    ],
)
def test_risks(more: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: HEAD + more}, RULE) == [(PATH, *spot, RULE) for spot in spots]
