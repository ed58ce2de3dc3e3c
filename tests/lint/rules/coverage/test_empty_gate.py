"""empty-gate: gates that no workflow goes through."""

import pytest
from tests.support.check import Text, check, findings, hint
from tests.support.sound import SETTINGS

RULE = "empty-gate"
PATH = "registry.yaml"


def gates(text: str) -> dict[str, Text | None]:
    return {PATH: SETTINGS.replace("gates: {approval: 行政审批}\n", text)}


def flow(power: str) -> dict[str, Text | None]:
    return {"workflows/w.yaml": f"name: 稽查\npower: {power}\n"}


TWO = gates("gates: {approval: 行政审批, audit: 税务稽查}\n")
POWER = "{name: 稽查, kind: inspection"


@pytest.mark.parametrize(
    "overlay",
    [
        TWO,
        TWO | flow(POWER + "}"),
        TWO | flow(POWER + ", gate: approval}"),
        TWO | flow(POWER + ", gate: 行政审批}"),
        TWO | flow("~"),
    ],
)
def test_empty(overlay: dict[str, Text | None]) -> None:
    assert check(overlay, RULE) == [(PATH, 5, 25, RULE)]


@pytest.mark.parametrize(
    "overlay",
    [
        {},
        TWO | flow(POWER + ", gate: audit}"),
        TWO | flow(POWER + ", gate: 税务稽查}"),
        gates(""),
        gates("gates: {}\n"),
        gates("gates: [audit]\n"),
        TWO | {"workflows/deferral.yaml": None},
        TWO | {"workflows/deferral.yaml": "name: 延期\n"},
        TWO | flow("稽查"),
        TWO | flow(POWER + ", gate: []}"),
        TWO | flow("{name: 稽查}"),
        TWO | {"workflows/w.yaml": "- 稽查\n"},
    ],
)
def test_silent(overlay: dict[str, Text | None]) -> None:
    assert check(overlay, RULE) == []


def test_message_and_advice() -> None:
    [finding] = findings(TWO, RULE)
    assert str(finding.message) == "No workflow goes through the gate `audit` (税务稽查)"
    assert hint(finding).startswith("Write `gate: audit` under the `power`")
