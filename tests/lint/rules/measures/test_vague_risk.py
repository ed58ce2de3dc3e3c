"""A risk point names a deed."""

import pytest
from tests.support.check import check

RULE = "vague-risk"
PATH = "risks/R-001.yaml"


@pytest.mark.parametrize(
    ("name", "fires"),
    [
        ("欠税公告工作中存在廉政风险", True),
        ("廉政风险", True),
        ("可能产生一定的执法风险", True),
        ("按季编制欠税公告名单", True),
        ("按季编制欠税公告名单风险", True),
        ("注销登记风险", True),
        ("履职不到位", True),
        ("未按规定办理注销登记", True),
        ("欠税公告漏报或人情剔除", False),
        ("资金被挪用的风险", False),
        ("未按规定办理注销登记，为欠税户放行", False),
        ("隐瞒存在的执法风险点不报", False),
        ("审核不到位、多退税款", False),
    ],
)
def test_names(name: str, fires: bool) -> None:
    text = f"name: {name}\nposts: [arrears]\nduties: [arrears/D1]\n"
    assert check({PATH: text}, RULE) == ([(PATH, 1, 7, RULE)] if fires else [])


def test_a_retired_risk_point_may_be_vague() -> None:
    text = "name: 廉政风险\nstatus: retired\nretired: {round: 1, reason: 并入}\n"
    assert check({PATH: text}, RULE) == []
