"""repealed-regulation: citations rest on what is law."""

import pytest
from tests.lint.rules.law.law import DEPARTMENT, PATH, causes, department
from tests.support.check import check, findings, hint
from tests.support.sound import RISK

RULE = "repealed-regulation"
OLD = "regulations/old-rule.yaml"


def old(*lines: str) -> str:
    return "\n".join(("title: 欠税公告办法（试行）", *lines)) + "\n"


@pytest.mark.parametrize(
    "law", [("status: repealed",), ("superseded_by: levy-law",), ("status: amended", "superseded_by: levy-law")]
)
@pytest.mark.parametrize("citation", ["old-rule", "old-rule/5"])
def test_citations(law: tuple[str, ...], citation: str) -> None:
    assert check({OLD: old(*law), DEPARTMENT: department(citation)}, RULE) == [(DEPARTMENT, 10, 39, RULE)]


@pytest.mark.parametrize("law", [(), ("status: amended",), ("status: in_force", "superseded_by: levy-law")])
def test_what_is_law_or_contradicts_itself(law: tuple[str, ...]) -> None:
    assert check({OLD: old(*law), DEPARTMENT: department("old-rule/5")}, RULE) == []


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("依据《欠税公告办法》第五条剔除", [(1, 9)]),
        ("依据《欠税公告办法（试行）》第五条剔除", [(1, 9)]),
        ("原始资料不符合《欠税公告办法》第五条", [(1, 9)]),
        ("沿用原《欠税公告办法》第五条的口径", []),
        ("《欠税公告办法》第五条已废止", []),
        ("参照《欠税公告办法》", []),
        ("依据《税收征收管理法》第四十五条", []),
    ],
)
def test_texts(text: str, spots: list[tuple[int, int]]) -> None:
    places = check({OLD: old("status: repealed"), PATH: causes(text)}, RULE)
    assert places == [(PATH, line, column, RULE) for line, column in spots]


def test_a_retired_risk_rested_on_the_law_of_its_time() -> None:
    text = RISK.replace("levy-law/45", "old-rule/5")
    assert check({OLD: old("status: repealed"), PATH: text}, RULE) == [(PATH, 9, 9, RULE)]
    assert check({OLD: old("status: repealed"), PATH: f"{text}status: retired\n"}, RULE) == []


def test_the_words() -> None:
    gone, followed = (
        findings({OLD: old("status: repealed", *more), DEPARTMENT: department("old-rule/5")}, RULE)[0]
        for more in ((), ("superseded_by: levy-law",))
    )
    assert (str(gone.message), hint(gone)) == (
        "《欠税公告办法（试行）》 is repealed",
        "Cite the regulation that holds today, or take the citation away",
    )
    assert hint(followed) == "Cite its successor `levy-law`, 《中华人民共和国税收征收管理法》"
