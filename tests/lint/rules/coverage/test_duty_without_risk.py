"""duty-without-risk: risk points weigh on the post, but on its other duties."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import RISK

RULE = "duty-without-risk"
PATH = "posts/arrears.yaml"
POST = """\
name: 欠税管理岗
department: levy
duties:
  - {id: D1, text: 按季编制欠税公告名单}
  - {id: D2, text: 核销已入库的欠税}
  - {id: D3, text: 催缴已公告的欠税}
"""
Files = dict[str, Text | None]


def another(duties: str, posts: str = "[arrears]", more: str = "") -> Files:
    text = RISK.replace("[arrears, levy-head]", posts).replace("[arrears/D1, levy-head/D1]", duties)
    return {"risks/R-002.yaml": text + more}


@pytest.mark.parametrize(
    ("files", "lines"),
    [
        ({}, [5, 6]),
        ({PATH: POST + "no_risk: {D3: 由系统自动催报}\n"}, [5]),
        (another("[arrears/D2]"), [6]),
        (another("[arrears / D2]"), [6]),
        (another("[arrears/D2, arrears/D3]", more="status: retired\n"), [5, 6]),
        (another("[arrears/D2]", "[levy-head]"), [6]),
        (another("[levy-head/D1]", "[levy-head]"), [5, 6]),
        (another("[]", "[deputy]"), [5, 6]),
    ],
)
def test_found(files: Files, lines: list[int]) -> None:
    assert check({PATH: POST, **files}, RULE) == [(PATH, line, 6, RULE) for line in lines]


@pytest.mark.parametrize(
    "files",
    [
        {PATH: POST + "no_risk: {D2: 系统自动核销, D3: 由系统自动催报}\n"},
        another("[arrears/D2, arrears/D3]"),
        {"risks/R-001.yaml": RISK + "status: retired\n"},
    ],
)
def test_every_duty_is_seen_to(files: Files) -> None:
    assert check({PATH: POST, **files}, RULE) == []


@pytest.mark.parametrize(
    "files",
    [
        another("[]"),
        another("[levy-head/D1]", "[arrears, levy-head]"),
        another("[arrears/D9]"),
        another("[arrears/D1, arrears/D9]"),
        another("[arears/D2]"),
        another("[arrears]"),
        another("[arrears/D9]", "[levy-head]"),
        another("arrears/D2"),
        another("[arrears/D1]", "arrears"),
        another("[arrears/D1]", "[arears]"),
        {"risks/R-002.yaml": "name: [\n"},
        {PATH: POST + "no_risk: {D9: 系统自动核销}\n"},
        {PATH: POST + "no_risk: [D2, D3]\n"},
        {PATH: POST.replace("id: D2, ", "")},
        {PATH: POST.replace("核销已入库的欠税", "协助其他岗位工作").replace("催缴已公告的欠税", "完成领导交办事项")},
    ],
)
def test_what_cannot_be_told_is_not_said(files: Files) -> None:
    assert check({PATH: POST, **files}, RULE) == []


def test_a_post_without_any_risk_is_told_so_once() -> None:
    files: Files = {"posts/clerk.yaml": POST}
    assert check(files, RULE) == []
    assert len(check(files, "post-without-risk")) == 1


def test_both_ways_out_are_told() -> None:
    finding, _ = findings({PATH: POST}, RULE)
    assert str(finding.hint) == (
        "Name `arrears/D2` under `duties` of a risk point, or give the reason: `no_risk: {D2: …}`"
    )
