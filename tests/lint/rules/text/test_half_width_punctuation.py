"""half-width-punctuation: after Chinese characters, in pairs of brackets, and nowhere else."""

import pytest
from tests.support.wording import PLACE, found, mended, places

RULE = "half-width-punctuation"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("编制名单,报科长", "编制名单，报科长"),
        ("编制名单, 报科长", "编制名单，报科长"),
        ("编制名单;报科长", "编制名单；报科长"),
        ("时间:12:30", "时间：12:30"),
        ("真的吗?", "真的吗？"),
        ("立即停办!", "立即停办！"),
        ("见《办法》,按季", "见《办法》，按季"),
        ("超过1,000户,即报告", "超过1,000户，即报告"),
        ("超过95%,即报告", "超过95%，即报告"),
        ("名单(含非正常户)", "名单（含非正常户）"),
        ("名单(含非正常户（注销）)", "名单（含非正常户（注销））"),
        ("附件(1)", "附件（1）"),
        ("名单 (含非正常户) 报送", "名单（含非正常户）报送"),
        ("CT(检测)", "CT（检测）"),
        ("名单（含非正常户)", "名单（含非正常户）"),
        ("名单(QS),报送", "名单（QS），报送"),
        ("名单,,报送", "名单，，报送"),
    ],
)
def test_chinese_texts(text: str, right: str) -> None:
    assert places(found(text, RULE)) == [PLACE]
    assert mended(text, RULE) == right
    assert found(right, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "编制名单，报科长", "1,000户以上", "12:30前办结", "比例为3:1", "S1:S3", "a,b两类", "ISO,GB", "f(x)",
        "用 SELECT(a, b) 取数", "见 https://例.cn/查询?名单:甲", "见 www.chinatax.gov.cn/a,b", "发至 a.b@例.cn",
        "存于报表(1).xlsx", "税总发(2015)12号", "1)编制", "名单)报送", "名单(报送", "版本3.0;", "第3,4款", "......",
    ],
)  # fmt: skip
def test_what_keeps_its_signs(text: str) -> None:
    assert found(text, RULE) == []


def test_only_the_signs_that_change_are_named() -> None:
    (finding,) = found("超过1,000户的(含非正常户)：12:30前", RULE)
    assert str(finding.message) == "Half-width punctuation in a Chinese text: ( )"
    assert str(finding.hint) == "Write （ ）"
    assert finding.severity.value == "info"


def test_a_long_line_costs_no_more_than_its_length() -> None:
    assert found("名单" * 50_000 + ".", RULE) == []
    assert found("(" * 50_000 + "名单", RULE) == []
