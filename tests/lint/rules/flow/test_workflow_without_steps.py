"""workflow-without-steps: where power-without-workflow does not speak."""

import pytest
from tests.support.check import check, findings, hint

RULE = "workflow-without-steps"
PATH = "workflows/w.yaml"


@pytest.mark.parametrize(("text", "line"), [("", 1), ("steps:\n", 2), ("steps: []\n", 2), ("type: enforcement\n", 1)])
def test_no_steps(text: str, line: int) -> None:
    assert check({PATH: "name: 流程\n" + text}, RULE) == [(PATH, line, 1, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "steps:\n  - {id: S1, name: 办}\n",
        "steps: 办\n",
        "steps: [办]\n",
        "power: {name: 退税, kind: other}\n",
        "power: 退税\n",
    ],
)
def test_steps_or_told_already(text: str) -> None:
    assert check({PATH: "name: 流程\n" + text}, RULE) == []


def test_what_to_do() -> None:
    [finding] = findings({PATH: "name: 流程\n"}, RULE)
    assert str(finding.message) == "The workflow has no steps"
    assert hint(finding) == "Add `steps:` in the order in which the work is done, or remove the file"
