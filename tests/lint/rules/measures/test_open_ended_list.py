"""A register is closed."""

import pytest
from tests.support.check import check
from tests.support.measures import FIRST_LINE, TEXT_COLUMN, risk

RULE = "open_ended_list".replace("_", "-")
PATH = "risks/R-001.yaml"


@pytest.mark.parametrize(
    "text",
    ["核对名单、余额、地址等", "核对名单、余额等。", "查看名单、余额等材料后签字", "登记名单、余额等等"],
)
def test_open(text: str) -> None:
    assert check({PATH: risk(text)}, RULE) == [(PATH, FIRST_LINE, TEXT_COLUMN, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "评为一等的名单公示",
        "平等对待两户",
        "等名单公示满七天再发",
        "同等条件下先到先办",
        "等级由系统算出",
        "优等，当日公示",
    ],
)
def test_closed(text: str) -> None:
    assert check({PATH: risk(text)}, RULE) == []


def test_duties_and_names() -> None:
    post = "name: 欠税管理岗\ndepartment: levy\nduties:\n  - {id: D1, text: 负责公告、催缴等工作}\n"
    assert check({"posts/arrears.yaml": post}, RULE) == [("posts/arrears.yaml", 4, 20, RULE)]
    named = risk("每季核对名单").replace("欠税公告漏报", "欠税公告漏报、迟报等")
    assert check({PATH: named}, RULE) == [(PATH, 1, 7, RULE)]
    department = "name: 征收科\nduties:\n  - {id: D1, text: 管理欠税、滞纳金等事项}\n"
    assert check({"departments/levy.yaml": department}, RULE) == [("departments/levy.yaml", 3, 20, RULE)]
