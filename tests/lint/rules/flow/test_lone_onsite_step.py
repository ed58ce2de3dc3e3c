"""lone-onsite-step: two persons at the taxpayer's place."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting

RULE = "lone-onsite-step"


@pytest.mark.parametrize(
    ("step", "column"),
    [("arrears onsite=true", 6), ("arrears onsite=是", 6), ("arrears onsite=true persons=1", 61)],
)
def test_alone(step: str, column: int) -> None:
    assert check({PATH: acting("arrears", step)}, RULE) == [(PATH, 4, column, RULE)]


@pytest.mark.parametrize(
    "step",
    [
        "arrears onsite=true persons=2",
        "arrears onsite=true persons=3",
        "arrears onsite=false",
        "arrears persons=1",
        "arrears",
        "- onsite=true",
        "arrears onsite=true persons=0",
        "arrears onsite=true persons=两人",
        "arrears onsite=yes",
    ],
)
def test_witnessed_or_not_on_site(step: str) -> None:
    assert check({PATH: acting(step)}, RULE) == []


def test_a_step_without_an_actor_counts() -> None:
    text = "name: 流程\nsteps:\n  - {id: S1, name: 办, onsite: true}\n"
    [finding] = findings({PATH: text}, RULE)
    assert str(finding.message) == "Step S1 is done on site by one person alone"
    assert hint(finding) == "Write `persons: 2`"
