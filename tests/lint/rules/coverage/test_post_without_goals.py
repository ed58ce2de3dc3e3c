"""post-without-goals: a duty without a result."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.sound import ARREARS, DEPUTY

RULE = "post-without-goals"
PATH = "posts/arrears.yaml"
HEAD = "# 岗位\nname: 欠税管理岗\ndepartment: levy\n"
DUTIES = "duties:\n  - {id: D1, text: 按季编制欠税公告名单}\n"
GOAL = "goals: [{id: G1, text: 不漏一户}]\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (HEAD + DUTIES, 2),
        (HEAD + DUTIES + "goals: []\n", 6),
        (HEAD + DUTIES + "goals:\n", 6),
        (HEAD + "goals: ~\n" + DUTIES, 4),
        (HEAD + "rank: leader\nstaff: 0\n" + DUTIES, 2),
    ],
)
def test_found(text: str, line: int) -> None:
    assert check({PATH: text}, RULE) == [(PATH, line, 1, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        ARREARS,
        HEAD + DUTIES + GOAL,
        HEAD,
        HEAD + "duties: []\n",
        HEAD + "dutys: []\n",
        HEAD + DUTIES + "goals: 不漏一户\n",
        HEAD + DUTIES + "goal: []\n",
        HEAD + DUTIES + "goals: [不漏一户]\n",
    ],
)
def test_not_found(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_each_post_once() -> None:
    bare = DEPUTY.replace("goals:\n", "encouraged:\n").replace("{id: G1", "x #")
    found = findings(
        {PATH: HEAD + DUTIES + DUTIES.removeprefix("duties:\n").replace("D1", "D2"), "posts/b.yaml": bare}, RULE
    )
    assert [finding.path for finding in found] == [PATH, "posts/b.yaml"]
    assert hint(found[0]).startswith("Add `goals:`")
