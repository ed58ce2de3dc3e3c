"""post-without-risk: where there are duties there is power."""

import pytest
from tests.support.base import ARREARS, RISK
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


@pytest.mark.parametrize("text", [RISK.replace("[arrears, levy-head]", "clerk"), "name: [\n"])
def test_where_a_risk_does_not_say_whom_it_weighs_on_nobody_is_blamed(text: str) -> None:
    assert check({PATH: CLERK, "risks/R-002.yaml": text}, RULE) == []


def test_a_retired_risk_leaves_every_post_it_weighed_on() -> None:
    alone = {"departments/desk.yaml": "name: 文书科\n", "posts/arrears.yaml": ARREARS.replace("levy\n", "desk\n")}
    assert check({"risks/R-001.yaml": RISK + "status: 已退出\n", **alone}, RULE) == [
        ("posts/arrears.yaml", 4, 1, RULE),
        ("posts/levy-head.yaml", 5, 1, RULE),
    ]


def test_a_whole_department_without_risk_is_told_once() -> None:
    files = {"risks/R-001.yaml": RISK + "status: retired\n"}
    assert check(files, RULE) == []
    assert check(files, "department-without-risk") == [("departments/levy.yaml", 1, 7, "department-without-risk")]
