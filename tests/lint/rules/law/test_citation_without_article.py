"""citation-without-article: a law is cited by its article."""

import pytest
from tests.lint.rules.law.law import DEPARTMENT, LAW, department
from tests.support.check import check, findings, hint

RULE = "citation-without-article"


@pytest.mark.parametrize(
    ("citation", "law", "spots"),
    [
        ("levy-law", "articles: 94", [(10, 39)]),
        ("levy-law/45", "articles: 94", []),
        ("levy-law/", "articles: 94", []),
        ("levy-law", "version: 2015", []),
        ("levy-law", "articles: many", []),
        ("nowhere", "articles: 94", []),
    ],
)
def test_citations(citation: str, law: str, spots: list[tuple[int, int]]) -> None:
    files = {DEPARTMENT: department(citation), LAW: f"title: 税收征收管理法\n{law}\n"}
    assert check(files, RULE) == [(DEPARTMENT, line, column, RULE) for line, column in spots]


def test_the_words() -> None:
    (found,) = findings({DEPARTMENT: department("levy-law")}, RULE)
    assert str(found.message) == "`levy-law` is cited without an article"
    assert hint(found) == "Add the article, such as `levy-law/31`, unless the whole is meant"
