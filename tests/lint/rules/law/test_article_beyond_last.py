"""article-beyond-last: every article exists, in fields and in texts."""

import pytest
from tests.lint.rules.law.law import DEPARTMENT, LAW, PATH, TITLE, causes, department
from tests.support.check import check, findings, hint

RULE = "article-beyond-last"


@pytest.mark.parametrize("place", ["95", "98", "９８", "98.2", "第九十八条", "九十五", "95-1", "0"])
def test_citations(place: str) -> None:
    assert check({DEPARTMENT: department(f"levy-law/{place}")}, RULE) == [(DEPARTMENT, 10, 39, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        "违反《税收征收管理法》第九十八条",
        "违反《中华人民共和国税收征收管理法》第98条",
        "违反《税收征收管理法》第９８条的规定",
        "违反《税收征收管理法》（2015年修正）第九十八条第二款",
        "违反《税收征收管理法》第四十五条、第九十八条",
        "违反《税收征收管理法》第九十至九十八条",
        "违反《税收征收管理法》第零条",
    ],
)
def test_texts(text: str) -> None:
    assert check({PATH: causes(text)}, RULE) == [(PATH, 1, 9, RULE)]


@pytest.mark.parametrize("place", ["94", "1", "94-1", "31.2", "全文"])
def test_right_citations(place: str) -> None:
    assert check({DEPARTMENT: department(f"levy-law/{place}")}, RULE) == []


@pytest.mark.parametrize(
    "text",
    [
        "违反《税收征收管理法》第九十四条",
        "违反《会计法》第九十八条",
        "违反《税收征收管理法》第四十五条，第98次检查未发现",
        "《欠税公告台账》第98页",
        "违反《税收征收管理法》和《会计法》第九十八条",
    ],
)
def test_right_texts(text: str) -> None:
    assert check({PATH: causes(text)}, RULE) == []


@pytest.mark.parametrize(
    "law", ["title: 税收征收管理法\n", TITLE.replace("94", "九十四"), f"{TITLE}renumbered: {{98: 45}}\n"]
)
def test_an_unknown_end_and_an_old_number_say_nothing(law: str) -> None:
    assert (
        check({LAW: law, DEPARTMENT: department("levy-law/98"), PATH: causes("《税收征收管理法》第九十八条")}, RULE)
        == []
    )


def test_two_regulations_of_one_title_say_nothing_unless_one_is_repealed() -> None:
    text, other = causes("《税收征收管理法》第九十八条"), "regulations/law-2001.yaml"
    assert check({PATH: text, other: "title: 税收征收管理法\n"}, RULE) == []
    assert check({PATH: text, other: "title: 税收征收管理法\nstatus: repealed\n"}, RULE) == [(PATH, 1, 9, RULE)]


def test_the_words() -> None:
    beyond, zero = (findings({DEPARTMENT: department(f"levy-law/{place}")}, RULE)[0] for place in ("98", "0"))
    assert str(beyond.message) == "《中华人民共和国税收征收管理法》 has 94 articles, so there is no article 98"
    assert hint(beyond) == "Look the article up; if the law has grown, correct `articles` of `levy-law`"
    assert hint(zero) == "Articles are counted from 1; where the whole is meant, write `levy-law` alone"
