"""retired-yet-active: a reason for the retirement of what still counts."""

import pytest
from tests.support.check import Place, Text, check

RULE = "retired-yet-active"
PATH = "risks/R-002.yaml"
HEAD = "name: 险\nposts: [arrears]\n"
REASON = "retired: {round: 1, reason: 并入}\n"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (HEAD + REASON, [(PATH, 3, 1, RULE)]),
        (HEAD + "status: active\n" + REASON, [(PATH, 4, 1, RULE)]),
        (HEAD + REASON + "status: 有效\n", [(PATH, 3, 1, RULE)]),
        (HEAD + REASON + "status: retired\n", []),
        (HEAD + "retired: ~\n", []),
        (HEAD, []),
        (HEAD + REASON + "status: 停用\n", []),
        (HEAD + REASON + "staus: retired\n", []),
        (HEAD + "retired: {round: 一, reason: 并入}\n", []),
        (HEAD + "retired: {round: 1}\n", []),
    ],
)
def test_risk_points(text: Text, places: list[Place]) -> None:
    assert check({PATH: text}, RULE) == places
