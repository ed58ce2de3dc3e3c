"""goal-without-metric: what to count, and when it is reached."""

import pytest
from tests.support.check import check, findings, hint

RULE = "goal-without-metric"
PATH = "posts/arrears.yaml"
HEAD = """\
name: 欠税管理岗
department: levy
duties:
  - {id: D1, text: 按季编制欠税公告名单}
goals:
"""


def goals(*fields: str) -> str:
    return HEAD + "".join(f"  - {{id: G{number}, text: 提高质量{more}}}\n" for number, more in enumerate(fields, 1))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (goals(""), ["6:6 The goal `G1` has neither a metric nor a target"]),
        (goals(", duty: D1, metric: 按期率"), ["6:6 The goal `G1` has no target"]),
        (goals(", target: 99%以上"), ["6:6 The goal `G1` has no metric"]),
        (goals(", metric: ~, target: ~"), ["6:6 The goal `G1` has neither a metric nor a target"]),
        (goals(", metric: 率, target: 99%", ", metric: 率"), ["7:6 The goal `G2` has no target"]),
        (
            goals("", ", metric: 率"),
            ["6:6 The goal `G1` has neither a metric nor a target", "7:6 The goal `G2` has no target"],
        ),
    ],
)
def test_found(text: str, said: list[str]) -> None:
    found = findings({PATH: text}, RULE)
    assert [f"{one.span.line}:{one.span.column} {one.message}" for one in found if one.span] == said


@pytest.mark.parametrize(
    "text",
    [
        goals(", metric: 按期率, target: 99%以上"),
        goals(", metric: 汇报次数, target: 1"),
        goals(", metric: 按期率, targett: 99%"),
        goals(", metric: [按期率]"),
        goals(", metric: '', target: 99%"),
        HEAD,
        HEAD + "  - 提高质量\n",
    ],
)
def test_not_found(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_what_to_write() -> None:
    [finding] = findings({PATH: goals("")}, RULE)
    assert hint(finding).endswith("`metric: …, target: 95%以上`")
