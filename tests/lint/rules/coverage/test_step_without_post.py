"""step-without-post: somebody must do it."""

import pytest
from tests.support.check import check, findings
from tests.support.flow import HEAD, PATH

RULE = "step-without-post"


@pytest.mark.parametrize(
    ("fields", "column"),
    [
        ("", 6),
        (", function: accept", 6),
        (", post: ~", 30),
        (", external: ~", 6),
        (", post: arrears", None),
        (", external: 纳税人", None),
        (", post: arrears, external: 纳税人", None),
        (", post: nobody", None),
        (", post: []", None),
        (", post: ''", None),
        (", external: []", None),
        (", extrenal: 纳税人", None),
        (", pots: arrears", None),
    ],
)
def test_steps(fields: str, column: int | None) -> None:
    text = f"{HEAD}  - {{id: S1, name: 受理{fields}}}\n"
    assert check({PATH: text}, RULE) == ([(PATH, 3, column, RULE)] if column else [])


def test_each_step_is_named() -> None:
    text = f"{HEAD}  - {{id: S1, name: 受理}}\n  - {{id: S2, name: 批准, next: [S9]}}\n"
    assert [str(finding.message) for finding in findings({PATH: text}, RULE)] == [
        "Nobody does step `S1`",
        "Nobody does step `S2`",
    ]
