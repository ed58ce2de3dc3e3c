"""Two risk points that say the same are one, or one was never searched."""

import pytest
from tests.support.check import check, findings

RULE = "copied-risk"
ONE, TWO = "risks/R-001.yaml", "risks/R-002.yaml"
DEED = "把关系户从欠税公告名单里手工删去"


def risk(name: str, *deeds: str, more: str = "") -> str:
    lines = "".join(f"  - {{kind: irregular, text: {deed}}}\n" for deed in deeds)
    return f"name: {name}\nposts: [arrears]\nmanifestations:\n{lines}" + more


@pytest.mark.parametrize(
    ("one", "two", "places"),
    [
        (risk("漏报", DEED), risk("催缴不力", DEED), [(ONE, 4, 29), (TWO, 4, 29)]),
        (risk("漏报", DEED), risk("催缴不力", "迟迟不上门", DEED + "。"), [(ONE, 4, 29), (TWO, 5, 29)]),
        (risk("欠税公告漏报"), risk("欠税公告漏报。"), [(ONE, 1, 7), (TWO, 1, 7)]),
        (risk("漏报", DEED), risk("催缴不力", "收到举报以后迟迟不上门核实"), []),
        (risk("漏报", DEED, DEED), risk("催缴不力"), []),
        (risk("漏报", "不公告"), risk("催缴不力", "不公告"), []),
        (risk("漏报", DEED), risk("催缴", DEED, more="status: retired\nretired: {round: 1, reason: 已并}\n"), []),
    ],
)
def test_copies(one: str, two: str, places: list[tuple[str, int, int]]) -> None:
    assert check({ONE: one, TWO: two}, RULE) == [(*place, RULE) for place in places]


def test_the_others_are_named() -> None:
    files = {ONE: risk("漏报", DEED), TWO: risk("瞒报", DEED), "risks/R-003.yaml": risk("谎报", DEED)}
    assert str(findings(files, RULE)[0].message) == "The risk points R-002, R-003 say the same here"
