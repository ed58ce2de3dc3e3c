"""owner-checks-itself: the checker is never the owner."""

import pytest
from tests.support.check import check, findings, hint

RULE = "owner-checks-itself"
PATH = "risks/r.yaml"


def risk(*controls: str, head: str = "") -> str:
    lines = (f"  - {{id: C{number}, text: 核对, {control}}}\n" for number, control in enumerate(controls, 1))
    return f"name: 风险\n{head}controls:\n" + "".join(lines)


@pytest.mark.parametrize(
    ("controls", "line", "column"),
    [
        (("checker: arrears, owner: arrears",), 3, 33),
        (("owner: arrears, checker: arrears",), 3, 49),
        (("owner: arrears, checker: levy-head", "owner: deputy, checker: deputy"), 4, 48),
    ],
)
def test_the_same(controls: tuple[str, ...], line: int, column: int) -> None:
    assert check({PATH: risk(*controls)}, RULE) == [(PATH, line, column, RULE)]


@pytest.mark.parametrize(
    "control",
    [
        "owner: arrears, checker: levy-head",
        "owner: arrears, checker: levy",
        "owner: arrears",
        "checker: arrears",
        "",
        "owner: arrears, checker: arrears, status: retired",
        "owner: nobody, checker: nobody",
        "owner: [arrears], checker: arrears",
    ],
)
def test_another_or_told_already(control: str) -> None:
    assert check({PATH: risk(control)}, RULE) == []


def test_a_retired_risk_point_does_not_count() -> None:
    assert check({PATH: risk("owner: arrears, checker: arrears", head="status: retired\n")}, RULE) == []


def test_it_contradicts_the_data_model() -> None:
    [finding] = findings({PATH: risk("owner: arrears, checker: arrears")}, RULE)
    assert finding.severity.value == "error"
    assert str(finding.message) == "`arrears` both performs and checks control C1"
    assert hint(finding) == "Name another post or a department as `checker`"
