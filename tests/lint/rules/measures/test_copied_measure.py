"""One sentence for several risk points was written for none."""

import pytest
from tests.support.check import check, findings
from tests.support.measures import FIRST_LINE, TEXT_COLUMN, risk

RULE = "copied-measure"
ONE, TWO, THREE = (f"risks/R-00{number}.yaml" for number in (1, 2, 3))
TEXT = "内控办每季度抽取凭证3%，核对事由和审批单，问题凭证15日内退款"


def places(*paths: str) -> list[tuple[str, int, int, str]]:
    return [(path, FIRST_LINE, TEXT_COLUMN, RULE) for path in paths]


@pytest.mark.parametrize(
    "other",
    [
        TEXT,
        TEXT + "。",
        TEXT.replace("，", "；"),
        TEXT.replace("3%", "5%"),
        TEXT.replace("凭证3%", "单据3%"),
        "纪检组" + TEXT.removeprefix("内控办"),
        TEXT.replace("退款", "追回"),
    ],
)
def test_copies(other: str) -> None:
    assert check({ONE: risk(TEXT), TWO: risk(other)}, RULE) == places(ONE, TWO)


@pytest.mark.parametrize(
    "other",
    [
        "内控办每季度抽取30户欠税与征管系统余额核对，差异户当日补公告",
        "每月5日前由会计岗直接向银行取对账单，未达账项超过30日的逐笔查明",
        "双人办理",
    ],
)
def test_other_sentences(other: str) -> None:
    assert check({ONE: risk(TEXT), TWO: risk(other)}, RULE) == []


def test_every_copy_is_told_and_names_the_others() -> None:
    found = findings({ONE: risk(TEXT), TWO: risk("每日核对", TEXT), THREE: risk(TEXT)}, RULE)
    assert [str(finding.message) for finding in found] == [
        "The same measure stands in R-002/C2, R-003/C1",
        "The same measure stands in R-001/C1, R-003/C1",
        "The same measure stands in R-001/C1, R-002/C2",
    ]


@pytest.mark.parametrize(
    "files",
    [
        {ONE: risk(TEXT, TEXT)},
        {ONE: risk(TEXT), TWO: risk(TEXT, fields="status: retired")},
        {ONE: risk(TEXT), TWO: "status: retired\nretired: {round: 1, reason: 已合并}\n" + risk(TEXT)},
        {ONE: risk("双人办理。"), TWO: risk("双人办理。")},
    ],
)
def test_what_is_no_copy(files: dict[str, str | bytes | None]) -> None:
    assert check(files, RULE) == []
