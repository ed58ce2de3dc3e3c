"""Education alone stops nobody."""

import pytest
from tests.support.check import check
from tests.support.measures import risk

RULE = "education-only"
PATH = "risks/R-001.yaml"
PLACE = [(PATH, 6, 1, RULE)]
LESSON = "每年开展两次廉政学习，组织观看警示教育片。"
TALK = "每季度开展一次廉政谈话，做好记录。"
DEED = "公告名单由系统按季取数，删去一户须法制审核岗签字，没有签字的不予发布。"


@pytest.mark.parametrize(
    ("measures", "fields", "places"),
    [
        ((LESSON,), "", PLACE),
        ((LESSON, TALK), "", PLACE),
        ((DEED,), "channel: education", PLACE),
        ((LESSON, DEED), "", []),
        ((LESSON,), "status: retired", []),
        ((), "", []),
        (("上岗前闭卷考欠税政策，不满八十分的账号不开通，补考前由他人代岗。",), "", []),
        (("考察谈话名单按花名册随机抽三分之一，谈话人两人签字。",), "", []),
    ],
)
def test_education(measures: tuple[str, ...], fields: str, places: list[object]) -> None:
    assert check({PATH: risk(*measures, fields=fields)}, RULE) == places


def test_a_retired_risk_point_needs_no_answer() -> None:
    assert check({PATH: "status: retired\nretired: {round: 1, reason: 已取消}\n" + risk(LESSON)}, RULE) == []
