"""What was meant to be filled in, and actors that nobody is."""

import pytest
from tests.support.check import check, findings
from tests.support.measures import FIRST_LINE, TEXT_COLUMN, risk

RULE = "placeholder"
PATH = "risks/R-001.yaml"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("每季度由相关人员核对名单", "相关人员"),
        ("有关部门每月核对一次名单", "有关部门"),
        ("核对名单，报相关领导签字", "相关领导"),
        ("核对名单，责任人待定", "待定"),
        ("由×××每月核对名单", "×××"),
        ("由某某岗每月核对名单", "某某"),
        ("抽取XX户核对", "XX"),
        ("张三每月核对名单", "张三"),
        ("TODO 补充", "TODO"),
    ],
)
def test_left_over(text: str, word: str) -> None:
    [finding] = findings({PATH: risk(text)}, RULE)
    assert str(finding.message) == f"A placeholder was left: {word}"
    assert check({PATH: risk(text)}, RULE) == [(PATH, FIRST_LINE, TEXT_COLUMN, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "核对名单时向知情的相关人员逐一询问并记录",
        "等待定期开户通知后再核对",
        "公告所列纳税人和其他有关单位名称一致",
        "在TODOLIST系统登记",
        "编号以XXL开头的名单退回",
        "企业会计王某某自带申报表上门核对",
        "假借“张三”名义登记的名单退回",
    ],
)
def test_words_of_their_own(text: str) -> None:
    assert check({PATH: risk(text)}, RULE) == []


def test_every_kind_of_text() -> None:
    post = "name: 待定\ndepartment: levy\nduties:\n  - {id: D1, text: 按季编制名单}\n"
    assert check({"posts/arrears.yaml": post}, RULE) == [("posts/arrears.yaml", 1, 7, RULE)]


def test_a_bureau_adds_its_own() -> None:
    settings = "organization: 云川市税务局\nlint: {lexicon: {placeholders: [另定]}}\n"
    assert check({"registry.yaml": settings, PATH: risk("核对人另定，每季核对")}, RULE) == [
        (PATH, FIRST_LINE, TEXT_COLUMN, RULE)
    ]
