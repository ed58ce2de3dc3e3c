"""power-without-workflow: a power needs steps."""

import pytest
from tests.support.check import check, findings

RULE = "power-without-workflow"
PATH = "workflows/w.yaml"
POWER = "name: 流程\npower: {name: 退税, kind: other}\n"


@pytest.mark.parametrize(("steps", "line"), [("", 1), ("steps:\n", 3), ("steps: []\n", 3)])
def test_no_steps(steps: str, line: int) -> None:
    assert check({PATH: POWER + steps}, RULE) == [(PATH, line, 1, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        POWER + "steps:\n  - {id: S1, name: 办}\n",
        POWER + "steps: 办\n",
        POWER + "steps: [办]\n",
        POWER + "setps:\n  - {id: S1, name: 办}\n",
        "name: 流程\n",
        "name: 流程\npower: 退税\n",
    ],
)
def test_steps_or_no_power(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_the_power_is_named() -> None:
    [finding] = findings({PATH: POWER}, RULE)
    assert str(finding.message) == "Nobody says how the power 退税 is used: it has no steps"
