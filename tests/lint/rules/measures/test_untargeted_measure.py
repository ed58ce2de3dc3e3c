"""A measure speaks of what its risk point is about."""

import pytest
from tests.support.check import check

RULE = "untargeted-measure"
PATH = "risks/R-001.yaml"
CAUSES = "名单靠经办人手工汇总，与征管系统没有连接，编完以后没有第二个人看"
STRANGE = "车辆加装定位，夜间轨迹与派车条逐条对照"


def risk(measure: str, causes: str = CAUSES, more: str = "") -> str:
    return (
        "name: 欠税公告漏报\nposts: [arrears]\nduties: [arrears/D1]\nsteps: [deferral/S2]\n"
        f"causes: {causes}\ncontrols:\n  - {{id: C1, text: {measure}{more}}}\n"
    )


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (risk(STRANGE), [(PATH, 7, 20, RULE)]),
        (risk(STRANGE + "，名单另附"), []),
        (risk("下乡时把公告贴到村口，回来交照片"), []),
        (risk("实地看过的门牌拍下来，附在材料后面"), []),
        (risk("双人办理"), []),
        (risk(STRANGE, more=", evidence: 征管系统日志"), []),
        (risk(STRANGE, more=", status: retired"), []),
        (risk(STRANGE, causes="忙"), [(PATH, 7, 20, RULE)]),
        (f"name: 漏\nposts: []\ncontrols:\n  - {{id: C1, text: {STRANGE}}}\n", []),
    ],
)
def test_targets(text: str, places: list[object]) -> None:
    assert check({PATH: text}, RULE) == places
