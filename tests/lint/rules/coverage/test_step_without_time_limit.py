"""step-without-time-limit: what the bureau's posts do must have an end."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import HEAD, PATH

RULE = "step-without-time-limit"


@pytest.mark.parametrize(
    ("fields", "column"),
    [
        ("post: arrears", 6),
        ("post: arrears, function: accept", 6),
        ("post: arrears, time_limit: ~", 51),
        ("post: nobody", 6),
        ("post: arrears, time_limit: 1个工作日", None),
        ("post: arrears, time_limit: 即时", None),
        ("post: arrears, statutory_limit: 30日", None),
        ("post: arrears, time_limit: 很快", None),
        ("post: arrears, statutory_limit: 很快", None),
        ("post: arrears, time_limt: 3日", None),
        ("external: 纳税人", None),
        ("post: arrears, external: 纳税人", None),
        ("function: accept", None),
        ("post: []", None),
    ],
)
def test_steps(fields: str, column: int | None) -> None:
    text = f"{HEAD}  - {{id: S1, name: 受理, {fields}}}\n"
    assert check({PATH: text}, RULE) == ([(PATH, 3, column, RULE)] if column else [])


def test_the_limit_of_the_whole_is_none_of_the_step() -> None:
    text = f"time_limit: 20日\n{HEAD}  - {{id: S1, name: 受理, post: arrears}}\n"
    [finding] = findings({PATH: text}, RULE)
    assert str(finding.message) == "Step `S1` has no time limit"
    assert "`time_limit: 3个工作日`" in hint(finding)
