"""risk-without-manifestation: a name alone is no conduct."""

import pytest
from tests.support.check import check

RULE = "risk-without-manifestation"
PATH = "risks/R-001.yaml"
HEAD = "name: 漏报\nposts: [arrears]\n"


@pytest.mark.parametrize(
    ("more", "spots"),
    [
        ("", [(1, 1)]),
        ("manifestations: []\n", [(3, 1)]),
        ("manifestations:\n", [(3, 1)]),
        ("causes: 名单由人工编制\n", [(1, 1)]),
        ("manifestations: [{kind: irregular, text: 手工删去}]\n", []),
        ("manifestations: [{kind: 违规, text: 手工删去}]\n", []),
        ("manifestations: [{text: 手工删去}]\n", []),
        ("manifestations: [手工删去]\n", []),
        ("manifestation: [{kind: irregular, text: 手工删去}]\n", []),
        ("status: retired\n", []),
    ],
)
def test_risks(more: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: HEAD + more}, RULE) == [(PATH, *spot, RULE) for spot in spots]
