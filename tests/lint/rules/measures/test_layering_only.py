"""More signatures are no check."""

import pytest
from tests.support.check import check
from tests.support.measures import FILLED, FIRST_LINE, TEXT_COLUMN, risk

RULE = "layering-only"
PATH = "risks/R-001.yaml"


@pytest.mark.parametrize(
    "text",
    [
        "层层审批，逐级把关，杜绝违规行为。",
        "在现有流程基础上再增加分局、科室、局领导三级审核环节。",
        "增设一道分管领导审核，严格把关。",
        "清税核查表由管理员、分局长、征管科科长、分管副局长、局长逐级签字审批。",
    ],
)
@pytest.mark.parametrize("fields", ["", FILLED])
def test_layers(text: str, fields: str) -> None:
    assert check({PATH: risk(text, fields=fields)}, RULE) == [(PATH, FIRST_LINE, TEXT_COLUMN, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "取消原科长、副科长逐级审批两道签字，改由一名独立复核人对100万元以上退税抽50%复算并填写复算表。",
        "解锁须分管副局长和内控办主任双签，签字页扫描进卷，缺一人系统不放行。",
        "加强管理，落实责任。",
    ],
)
def test_no_layers(text: str) -> None:
    assert check({PATH: risk(text)}, RULE) == []
