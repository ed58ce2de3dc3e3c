"""full-width-ascii: digits, letters and percent signs; never punctuation, never ids."""

import pytest
from tests.support.wording import PATH, PLACE, found, mended, places

RULE = "full-width-ascii"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("抽查１０份", "抽查10份"),
        ("不低于９５％", "不低于95%"),
        ("％", "%"),
        ("Ａ类、ｂ类", "A类、b类"),
        ("１，０００户（含）", "1，000户（含）"),
        ("国税发〔２０１１〕４５号", "国税发〔2011〕45号"),
    ],
)
def test_full_width(text: str, right: str) -> None:
    assert places(found(text, RULE)) == [PLACE]
    assert mended(text, RULE) == right
    assert found(right, RULE) == []


@pytest.mark.parametrize("text", ["抽查10份", "名单（含），：；！？", "三十日", "①②③", "㎡", "―～＋＝＃＆", "　"])
def test_what_stays(text: str) -> None:
    assert found(text, RULE) == []


def test_ids_and_references_are_no_texts() -> None:
    duty = "{id: Ｄ１, text: 登记, parent: levy/Ｄ１, basis: [levy-law/４５]}"
    text = f"name: 岗\ndepartment: ｌｅｖｙ\nduties:\n  - {duty}\n"
    assert found("", RULE, PATH, text) == []


def test_what_was_written_and_what_to_write() -> None:
    (finding,) = found("１０份、２０份、１０份、３０份和４０份", RULE)
    assert str(finding.message) == "Full-width digits or letters: １０, ２０, ３０"
    assert str(finding.hint) == "Write 10, 20, 30"
    assert finding.severity.value == "info"
