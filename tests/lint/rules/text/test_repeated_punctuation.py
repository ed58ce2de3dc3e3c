"""repeated-punctuation: what editing leaves behind, and no ellipsis."""

import pytest
from tests.support.wording import PLACE, found, mended, places

RULE = "repeated-punctuation"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("编制名单，，报科长", "编制名单，报科长"),
        ("编制名单。。", "编制名单。"),
        ("甲、、乙", "甲、乙"),
        ("编制名单；；报科长", "编制名单；报科长"),
        ("编制名单，。", "编制名单。"),
        ("编制名单；。报科长，，", "编制名单。报科长，"),
        ("编制名单，，，报科长", "编制名单，报科长"),
    ],
)
def test_repeated(text: str, right: str) -> None:
    assert places(found(text, RULE)) == [PLACE]
    assert mended(text, RULE) == right
    assert found(right, RULE) == []


@pytest.mark.parametrize("text", ["编制名单。，报科长", "甲，、乙", "编制名单。。。", "编制名单，；报科长。。"])
def test_where_it_is_not_clear_which_is_meant(text: str) -> None:
    assert places(found(text, RULE)) == [PLACE]
    assert mended(text, RULE, unsafe=True) == text


@pytest.mark.parametrize(
    "text", ["编制名单……", "停！！", "真的？！", "“编制名单。”，", "甲，乙，丙。", "见（甲）、（乙）。", "...", ",,"]
)
def test_no_repetition(text: str) -> None:
    assert found(text, RULE) == []


def test_message() -> None:
    (finding,) = found("甲，，乙。。", RULE)
    assert str(finding.message) == "Repeated punctuation: ，，, 。。"
    assert finding.severity.value == "info"
