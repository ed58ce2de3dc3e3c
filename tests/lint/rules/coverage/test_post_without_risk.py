"""post-without-risk: where there are duties there is power."""

import pytest
from tests.support.base import RISK
from tests.support.check import Place, Text, check

RULE = "post-without-risk"
CLERK = "name: 收发岗\ndepartment: levy\nduties:\n  - {id: D1, text: 登记}\n  - {id: D2, text: 分送}\n"
PATH = "posts/clerk.yaml"
FOUND = [(PATH, 3, 1, RULE)]


def risk(posts: str, more: str = "") -> dict[str, Text | None]:
    return {"risks/R-002.yaml": RISK.replace("[arrears, levy-head]", posts) + more}


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        ({PATH: CLERK}, FOUND),
        ({PATH: CLERK + "no_risk: {D1: 单纯收发}\n"}, FOUND),
        ({PATH: CLERK + "no_risk: {D1: 单纯收发, D3: 无}\n"}, FOUND),
        ({PATH: CLERK + "no_risk: {}\n"}, FOUND),
        ({PATH: CLERK, **risk("[clerk]", "status: retired\n")}, FOUND),
        ({PATH: CLERK, **risk("[arrears]")}, FOUND),
        ({PATH: "rank: staff\n" + CLERK}, [(PATH, 4, 1, RULE)]),
        ({PATH: CLERK, **risk("[clerk]")}, []),
        ({PATH: CLERK, **risk("[arrears, clerk]")}, []),
        ({PATH: CLERK + "no_risk: {D1: 单纯收发, D2: 同上}\n"}, []),
        ({PATH: CLERK + "no_risk: {D1: x}\n", **risk("[clerk]")}, []),
        ({PATH: "name: 收发岗\ndepartment: levy\nduties: []\n"}, []),
    ],
)
def test_posts(overlay: dict[str, Text | None], places: list[Place]) -> None:
    assert check(overlay, RULE) == places


def test_a_retired_risk_leaves_every_post_it_weighed_on() -> None:
    assert check({"risks/R-001.yaml": RISK + "status: 已退出\n"}) == [
        ("posts/arrears.yaml", 4, 1, RULE),
        ("posts/levy-head.yaml", 4, 1, RULE),
    ]
