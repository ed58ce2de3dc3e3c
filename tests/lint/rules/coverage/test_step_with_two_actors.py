"""step-with-two-actors: one action, one actor."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import HEAD, PATH

RULE = "step-with-two-actors"


@pytest.mark.parametrize(
    ("fields", "column"),
    [
        ("post: arrears, external: 纳税人", 49),
        ("external: 纳税人, post: arrears", 34),
        ("post: arrears", None),
        ("external: 纳税人", None),
        ("post: arrears, external: ~", None),
        ("post: ~, external: 纳税人", None),
        ("post: arrears, external: ''", None),
        ("post: [], external: 纳税人", None),
        ("function: accept", None),
    ],
)
def test_steps(fields: str, column: int | None) -> None:
    text = f"{HEAD}  - {{id: S1, name: 受理, {fields}}}\n"
    assert check({PATH: text}, RULE) == ([(PATH, 3, column, RULE)] if column else [])


def test_both_are_named() -> None:
    [finding] = findings({PATH: f"{HEAD}  - {{id: S1, name: 受理, post: arrears, external: 纳税人}}\n"}, RULE)
    assert str(finding.message) == "Step `S1` is done by `arrears` and by 纳税人"
