"""statutory-limit-without-basis: a statutory limit names its article."""

import pytest
from tests.support.check import check, findings

RULE = "statutory-limit-without-basis"
PATH = "workflows/w.yaml"
STEP = "id: S1, name: 批准, post: levy-head"


@pytest.mark.parametrize(
    ("head", "step", "spots"),
    [
        ("statutory_limit: 20日\n", "", [(2, 18)]),
        ("statutory_limit: 20日\nbasis: []\n", "", [(2, 18)]),
        ("statutory_limit: 20日\n", ", basis: [levy-law/31]", [(2, 18)]),
        ("", ", statutory_limit: 20日", [(3, 58)]),
        ("statutory_limit: 20日\nbasis: [levy-law/31]\n", "", []),
        ("statutory_limit: 20日\npower: {name: 批准, kind: approval, basis: [levy-law/31]}\n", "", []),
        ("", ", statutory_limit: 20日, basis: [levy-law/31]", []),
        ("basis: [levy-law/31]\n", ", statutory_limit: 20日", []),
        ("time_limit: 20日\n", ", time_limit: 20日", []),
        ("statutory_limit: soon\n", "", []),
        ("statutory_limit: 20日\nbasis: levy-law/31\n", "", []),
        ("statutory_limit: 20日\nbasis: [nowhere/31]\n", "", []),
    ],
)
def test_limits(head: str, step: str, spots: list[tuple[int, int]]) -> None:
    text = f"name: 流程\n{head}steps:\n  - {{{STEP}{step}}}\n"
    assert check({PATH: text}, RULE) == [(PATH, line, column, RULE) for line, column in spots]


def test_the_words() -> None:
    (found,) = findings({PATH: f"name: 流程\nsteps: [{{{STEP}, statutory_limit: 20日}}]\n"}, RULE)
    assert str(found.message) == "The statutory limit of step `S1` has no legal basis"
