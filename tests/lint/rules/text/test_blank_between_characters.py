"""blank-between-characters: inside a text, not behind a label, and carefully where it may part words."""

import pytest
from tests.support.wording import PATH, PLACE, found, mended, places, post

from neikong.yamldoc import apply_edits

RULE = "blank-between-characters"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("按季编制欠税 公告名单", "按季编制欠税公告名单"),
        ("按季编制欠税　公告名单", "按季编制欠税公告名单"),
        ("按季编制欠税  公告名单，报科 长审核", "按季编制欠税公告名单，报科长审核"),
        ("附件一 按季编制的欠税 公告名单", "附件一 按季编制的欠税公告名单"),
    ],
)
def test_blanks(text: str, right: str) -> None:
    assert places(found(text, RULE)) == [PLACE]
    assert mended(text, RULE, unsafe=True) == right
    assert found(right, RULE) == []


@pytest.mark.parametrize(
    ("text", "right"), [("受理 审核 批准", "受理审核批准"), ("张 三", "张三"), ("名单 编制", "名单编制")]
)
def test_words_are_joined_only_when_asked_for(text: str, right: str) -> None:
    assert len(found(text, RULE)) == 1
    assert mended(text, RULE) == text
    assert mended(text, RULE, unsafe=True) == right


@pytest.mark.parametrize(
    "text",
    [
        "编制 10 份名单",
        "使用 OA 系统",
        "第一章 总则",
        "第三条 依法公告欠税",
        "附件一 欠税公告名单",
        "表二 汇总",
        "编制名单， 报科长",
        "《名单》 《清册》",
        "a b",
    ],
)
def test_other_blanks(text: str) -> None:
    assert found(text, RULE) == []


def test_a_text_that_was_broken_into_lines() -> None:
    text = post("x").replace('"x"', "按季编制辖区内的欠税公告\n      名单并报科长审核签字\n      后公告")
    (finding,) = found("", RULE, PATH, text)
    assert str(finding.message) == "Blanks between Chinese characters: `告 名`, `字 后`"
    assert finding.fix is not None
    assert not finding.fix.safe
    joined = text.replace("\n      名", "名").replace("\n      后", "后")
    assert apply_edits(text.encode(), finding.fix.edits) == joined.encode()
