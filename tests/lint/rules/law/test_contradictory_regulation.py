"""contradictory-regulation: one regulation holds, not two."""

import pytest
from tests.support.check import check, findings

RULE = "contradictory-regulation"
PATH = "regulations/old-rule.yaml"


@pytest.mark.parametrize(
    ("lines", "spots"),
    [
        ("superseded_by: levy-law\n", [(2, 16)]),
        ("status: in_force\nsuperseded_by: levy-law\n", [(3, 16)]),
        ("status: 现行有效\nsuperseded_by: levy-law\n", [(3, 16)]),
        ("status: repealed\nsuperseded_by: old-rule\n", [(3, 16)]),
        ("superseded_by: old-rule\n", [(2, 16)]),
        ("status: repealed\nsuperseded_by: levy-law\n", []),
        ("status: amended\nsuperseded_by: levy-law\n", []),
        ("status: repealed\n", []),
        ("status: in_force\n", []),
        ("superseded_by: nowhere\n", []),
        ("status: strange\nsuperseded_by: levy-law\n", []),
    ],
)
def test_regulations(lines: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: f"title: 旧办法\n{lines}"}, RULE) == [(PATH, line, column, RULE) for line, column in spots]


def test_the_words() -> None:
    (found,) = findings({PATH: "title: 旧办法\nsuperseded_by: levy-law\n"}, RULE)
    assert str(found.message) == "The regulation is in force, yet `levy-law` has superseded it"
