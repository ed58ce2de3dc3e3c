"""unbalanced-marks: the first mark without a partner."""

import pytest
from tests.support.wording import PLACE, found, places

RULE = "unbalanced-marks"


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("编制《名单", "《"),
        ("编制名单》", "》"),
        ("编制名单（含注销户", "（"),
        ("编制名单(含注销户", "（"),
        ("编制名单含注销户）", "）"),
        ("所谓“非正常户", "“"),
        ("所谓”非正常户”", "”"),
        ("编制《名单（甲》", "（"),
        ("编制（《名单）", "《"),
        ("编制》名单《", "》"),
        ("见〔2011〕12号〔", "〔"),
        ("见【注", "【"),
        ("称「名单", "「"),
    ],
)
def test_lonely_marks(text: str, mark: str) -> None:
    (finding,) = found(text, RULE)
    assert places([finding]) == [PLACE]
    assert str(finding.message).startswith(f"{mark} has no ")
    assert finding.fix is None


@pytest.mark.parametrize(
    "text",
    [
        "编制《名单》", "编制《名单（甲）》和《名单》", "名单(含注销户)", "名单（含注销户)", "所谓“非正常户”",
        "所谓“《名单》”", "国税发〔2011〕12号", "1）编制名单", "一）编制；二）公告", "（一）编制", "a)编制",
        "it's", "5'10\"", "大于>小于<", "甲；2）乙",
    ],
)  # fmt: skip
def test_balanced(text: str) -> None:
    assert found(text, RULE) == []


def test_message_and_hint() -> None:
    (finding,) = found("编制《名单", RULE)
    assert str(finding.message) == "《 has no 》"
    assert str(finding.hint) == "Write 》 where it belongs, or delete 《"
    assert finding.severity.value == "warning"
