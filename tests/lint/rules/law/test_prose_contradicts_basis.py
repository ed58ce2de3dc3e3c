"""prose-contradicts-basis: a text and the basis beside it cite the same article."""

import pytest
from tests.lint.rules.law.law import DEPARTMENT, LAW, PATH, TITLE, causes, duty
from tests.support.check import check, findings, hint
from tests.support.sound import DEFERRAL, RISK

RULE = "prose-contradicts-basis"


@pytest.mark.parametrize(
    ("text", "basis", "spots"),
    [
        ("依据《税收征收管理法》第三十一条", "levy-law/45", [(3, 20)]),
        ("依据《税收征收管理法》第３１条", "levy-law/45.2", [(3, 20)]),
        ("依据《税收征收管理法》第三十一条", "levy-law/45, levy-law/46", [(3, 20)]),
        ("依据《税收征收管理法》第四十五条", "levy-law/45", []),
        ("依据《税收征收管理法》第四十五条第一款", "levy-law/45.2", []),
        ("依据《税收征收管理法》第四十五条、第三十一条", "levy-law/45", []),
        ("依据《税收征收管理法》第四十条至第四十六条", "levy-law/45", []),
        ("依据《税收征收管理法》第三十一条", "levy-law/45, levy-law/31", []),
        ("依据《税收征收管理法》第三十一条", "levy-law", []),
        ("依据《税收征收管理法》第三十一条", "", []),
        ("依据《税收征收管理法》第九十八条", "levy-law/45", []),
        ("依据《税收征收管理法》", "levy-law/45", []),
        ("依据《会计法》第三十一条", "levy-law/45", []),
    ],
)
def test_duties(text: str, basis: str, spots: list[tuple[int, int]]) -> None:
    places = check({DEPARTMENT: duty(text, basis)}, RULE)
    assert places == [(DEPARTMENT, line, column, RULE) for line, column in spots]


@pytest.mark.parametrize(("old", "new"), [("31", "45"), ("45", "31")])
def test_old_and_new_number_of_an_article_are_no_contradiction(old: str, new: str) -> None:
    files = {LAW: f"{TITLE}renumbered: {{{old}: {new}}}\n", DEPARTMENT: duty("依据《税收征收管理法》第三十一条")}
    assert check(files, RULE) == []


def test_a_text_without_a_basis_of_its_own_has_the_entitys() -> None:
    assert check({PATH: causes("违反《税收征收管理法》第三十一条")}, RULE) == [(PATH, 1, 9, RULE)]


def test_an_items_own_basis_comes_first() -> None:
    text = RISK.replace("关系户从", "关系户不顾《税收征收管理法》第三十一条从")
    assert check({PATH: text}, RULE) == [(PATH, 8, 29, RULE)]
    step = DEFERRAL.replace("name: 实地核实", "name: 依据《税收征收管理法》第三十一条核实, basis: [levy-law/31]")
    whole = step.replace("steps:", "basis: [levy-law/45]\nsteps:")
    assert check({"workflows/deferral.yaml": whole}, RULE) == []


def test_the_words() -> None:
    (found,) = findings(
        {DEPARTMENT: duty("依据《税收征收管理法》第三十一、三十二条", "levy-law/45, levy-law/46")}, RULE
    )
    assert str(found.message) == (
        "The text cites article 31, 32 of 《中华人民共和国税收征收管理法》, the basis article 45, 46"
    )
    assert hint(found) == "Correct the text, or add the article to `basis`"
