"""power-without-department: one department leads."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import PATH, acting

RULE = "power-without-department"
POWER = "power: {name: 退税, kind: other}\n"


@pytest.mark.parametrize(("head", "line"), [(POWER, 1), (POWER + "department:\n", 3)])
def test_nobody_leads(head: str, line: int) -> None:
    assert check({PATH: acting("arrears", head=head)}, RULE) == [(PATH, line, 1, RULE)]


@pytest.mark.parametrize(
    "head",
    ["department: levy\n" + POWER, "department: nobody\n" + POWER, "department: [levy]\n" + POWER, "", "power: 退税\n"],
)
def test_somebody_leads(head: str) -> None:
    assert check({PATH: acting("arrears", head=head)}, RULE) == []


def test_the_power_is_named() -> None:
    [finding] = findings({PATH: acting("arrears", head=POWER)}, RULE)
    assert str(finding.message) == "No department is in the lead for the power 退税"
