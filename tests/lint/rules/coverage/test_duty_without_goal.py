"""duty-without-goal: the part of the work at which nobody looks."""

import pytest
from tests.support.check import check, findings

RULE = "duty-without-goal"
PATH = "posts/arrears.yaml"
HEAD = """\
name: 欠税管理岗
department: levy
duties:
  - {id: D1, text: 按季编制欠税公告名单}
  - {id: D2, text: 催缴已公告的欠税}
  - {id: D3, text: 核销已入库的欠税}
"""


def goals(*duties: str) -> str:
    lines = (f"  - {{id: G{number}, text: 按期{duty}}}\n" for number, duty in enumerate(duties, 1))
    return HEAD + "goals:\n" + "".join(lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (goals(", duty: D1"), [5, 6]),
        (goals(", duty: D1", ", duty: D1"), [5, 6]),
        (goals(", duty: D3", ", duty: D1"), [5]),
        (goals(", duty: Ｄ２"), [4, 6]),
    ],
)
def test_found(text: str, lines: list[int]) -> None:
    assert check({PATH: text}, RULE) == [(PATH, line, 6, RULE) for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD + "goals: []\n",
        goals(", duty: D1", ", duty: D2", ", duty: D3"),
        goals(", duty: D3, metric: 率", ", duty: D2", ", duty: D1", ", duty: D1"),
        goals(", duty: D1", ""),
        goals(", duty: D1", ", duty: ~"),
        goals(", duty: D1", ", duty: D9"),
        goals(", duty: D1", ", dutty: D2"),
        goals(", duty: D1", ", duty: [D2]"),
        goals(", duty: D1").replace("id: D2, ", ""),
        goals(", duty: D1").replace("D2", "D 2").replace("D3", "D1"),
        goals(", duty: D1", ", duty: D2").replace("核销已入库的欠税", "完成领导交办的其他工作"),
    ],
)
def test_not_found(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_the_duty_is_named() -> None:
    [finding] = findings({PATH: goals(", duty: D1", ", duty: D2")}, RULE)
    assert str(finding.message) == "No goal measures the duty `D3`"
    assert "`duty: D3`" in str(finding.hint)
