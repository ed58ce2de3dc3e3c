"""renumbered-article: citations use the numbers of the version in force."""

import pytest
from tests.lint.rules.law.law import DEPARTMENT, LAW, PATH, TITLE, causes, department
from tests.support.check import check, files, findings, hint

from neikong.lint import validate
from neikong.lint.fixing import fixed_files

RULE = "renumbered-article"


def law(renumbered: str) -> dict[str, str]:
    return {LAW: f"{TITLE}renumbered: {renumbered}\n"}


@pytest.mark.parametrize(
    ("renumbered", "citation", "fixed"),
    [
        ("{37: 35}", "levy-law/37", "levy-law/35"),
        ("{37: 35}", "levy-law/37.2", "levy-law/35.2"),
        ("{37: 35}", "levy-law/第三十七条", "levy-law/35"),
        ("{第三十七条: 第三十五条}", "levy-law/37", "levy-law/35"),
        ("{37: 35-1}", "levy-law/37", "levy-law/35-1"),
        ("{98: 90}", "levy-law/98", "levy-law/90"),
        ("{37: 35、36}", "levy-law/37", None),
    ],
)
def test_citations(renumbered: str, citation: str, fixed: str | None) -> None:
    (found,) = findings({**law(renumbered), DEPARTMENT: department(citation)}, RULE)
    assert (found.path, found.span and (found.span.line, found.span.column)) == (DEPARTMENT, (10, 39))
    assert (found.rewrite.text if found.rewrite else None) == fixed


@pytest.mark.parametrize(
    ("renumbered", "citation"),
    [
        ("{37: 35}", "levy-law/35"),
        ("{37: 35}", "levy-law/37, levy-law/35"),
        ("{37: 35}", "levy-law"),
        ("{37: 35}", "levy-law/全文"),
        ("{37: 35, 39: 37}", "levy-law/37"),
        ("{}", "levy-law/37"),
    ],
)
def test_new_numbers_pairs_and_doubtful_ones(renumbered: str, citation: str) -> None:
    assert check({**law(renumbered), DEPARTMENT: department(citation)}, RULE) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("违反《税收征收管理法》第三十七条", "违反《税收征收管理法》第三十五条"),
        ("违反《税收征收管理法》第37条第二款", "违反《税收征收管理法》第35条第二款"),
        ("违反《税收征收管理法》第一条、第３７条", "违反《税收征收管理法》第一条、第35条"),
        ("违反《税收征收管理法》第三十五条（原第三十七条）", None),
        ("违反《税收征收管理法》第三十七条、第三十五条", None),
        ("违反《会计法》第三十七条", None),
        ("违反《税收征收管理法》第三十八条", None),
        ("违反《税收征收管理法》（2001年修订）第三十七条", None),
    ],
)
def test_texts(text: str, fixed: str | None) -> None:
    found = findings({**law("{37: 35}"), PATH: causes(text)}, RULE)
    assert [one.rewrite.text if one.rewrite else None for one in found] == ([fixed] if fixed else [])


def test_the_fix_is_made_only_when_asked_for_and_once() -> None:
    state = files({**law("{44: 45}"), PATH: causes("'违反 #1 《税收征收管理法》第四十四条'")})
    found = validate(state).findings
    assert fixed_files(state, found, unsafe=False) == {}
    mended = {**state, **fixed_files(state, found, unsafe=True)}
    assert mended[PATH].decode().startswith("causes: '违反 #1 《税收征收管理法》第四十五条'\n")
    assert RULE in {one.rule for one in found}
    assert RULE not in {one.rule for one in validate(mended).findings}


def test_the_words() -> None:
    (found,) = findings({**law("{37: 35}"), DEPARTMENT: department("levy-law/37")}, RULE)
    assert str(found.message) == "Article 37 of 《中华人民共和国税收征收管理法》 is now article 35"
    assert hint(found) == "Look the new text up and cite article 35"


def test_what_is_known_of_a_text_need_not_be_registered() -> None:
    accounting = "title: 中华人民共和国会计法\narticles: {}\n"
    for articles, places in ((51, 1), (52, 0)):
        files_ = {"regulations/kjf.yaml": accounting.format(articles), DEPARTMENT: department("kjf/37")}
        assert len(check(files_, RULE)) == places
