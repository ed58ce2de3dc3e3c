"""step-without-function: what the rules on separation cannot see."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import HEAD, PATH

RULE = "step-without-function"


@pytest.mark.parametrize(
    ("fields", "column"),
    [
        ("post: arrears", 6),
        ("post: arrears, function: ~", 49),
        ("post: arrears, time_limit: 1日", 6),
        ("post: arrears, function: accept", None),
        ("post: arrears, function: 受理", None),
        ("post: arrears, function: 看看", None),
        ("post: arrears, functoin: accept", None),
        ("external: 纳税人", None),
        ("time_limit: 1日", None),
    ],
)
def test_steps(fields: str, column: int | None) -> None:
    text = f"{HEAD}  - {{id: S1, name: 受理, {fields}}}\n"
    assert check({PATH: text}, RULE) == ([(PATH, 3, column, RULE)] if column else [])


def test_the_step_is_named() -> None:
    [finding] = findings({PATH: f"{HEAD}  - {{id: S1, name: 受理, post: arrears}}\n"}, RULE)
    assert str(finding.message) == "Step `S1` does not say what it does with the power"
