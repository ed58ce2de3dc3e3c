"""Pointing at a rule is no measure; acting on one is."""

import pytest
from tests.support.check import check, findings
from tests.support.measures import FILLED, FIRST_LINE, TEXT_COLUMN, risk

RULE = "restated-regulation"
PATH = "risks/R-001.yaml"


@pytest.mark.parametrize(
    "text",
    [
        "严格按照《税收征收管理法》有关规定执行。",
        "认真贯彻执行各项规章制度，依法办理欠税公告。",
        "按照法律法规和上级文件精神做好公告工作。",
    ],
)
@pytest.mark.parametrize("fields", ["", FILLED])
def test_restated(text: str, fields: str) -> None:
    assert check({PATH: risk(text, fields=fields)}, RULE) == [(PATH, FIRST_LINE, TEXT_COLUMN, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "严格执行《税收征收管理法》第四十五条，公告前系统逐户比对欠税余额，少一户锁定发布按钮并推送内控办。",
        "按照规定程序盖章前，保管员先扫首页编号，接不上的退回拟稿人重新登记。",
        "强化内部监督，扎实推进廉政风险防控各项工作。",
    ],
)
def test_not_restated(text: str) -> None:
    assert check({PATH: risk(text)}, RULE) == []


def test_one_warning_for_one_measure() -> None:
    text = risk("严格按照有关规定执行，层层审批，逐级把关，切实加强管理。")
    rules = {"restated-regulation", "boilerplate-measure", "layering-only"}
    assert [finding.rule for rule in rules for finding in findings({PATH: text}, rule)] == ["layering-only"]


LAW = """\
title: 中华人民共和国税收征收管理法
articles: 94
clauses: {45: 县级以上税务机关应当定期在办税场所公告纳税人的欠缴税款情况}
"""


@pytest.mark.parametrize(
    ("text", "basis", "fires"),
    [
        ("税务机关定期公告纳税人的欠缴税款情况", "levy-law/45", True),
        ("税务机关定期公告纳税人的欠缴税款情况", "levy-law/45.1", True),
        ("税务机关定期公告纳税人的欠缴税款情况", "levy-law/44", False),
        ("公告前夜由两名非经办人逐户打勾，漏一户次日补挂并写明原因", "levy-law/45", False),
    ],
)
def test_what_a_cited_article_demands_is_no_measure(text: str, basis: str, fires: bool) -> None:
    files = {"regulations/levy-law.yaml": LAW, PATH: risk(text).replace("levy-law/45", basis)}
    places = check(files, RULE)
    assert places == ([(PATH, FIRST_LINE, TEXT_COLUMN, RULE)] if fires else [])
