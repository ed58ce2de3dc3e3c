"""unregistered-regulation: what texts cite by the article has a file."""

import pytest
from tests.lint.rules.law.law import PATH, causes
from tests.support.check import check, findings, hint

RULE = "unregistered-regulation"


@pytest.mark.parametrize(
    ("text", "spots"),
    [
        ("违反《会计法》第四条", [(1, 9)]),
        ("违反《中华人民共和国会计法》第4条第二款", [(1, 9)]),
        ("违反《网络发票管理办法》第四条", [(1, 9)]),
        ("违反《会计法》", []),
        ("违反《税收征收管理法》第四条", []),
        ("违反《税收征管法》第四条", []),
        ("违反《实施细则》第四条", []),
        ("依据《岗位台账》第四条", []),
        ("依据《云川市税务局会议纪要》第四条", []),
    ],
)
def test_texts(text: str, spots: list[tuple[int, int]]) -> None:
    assert check({PATH: causes(text)}, RULE) == [(PATH, line, column, RULE) for line, column in spots]


def test_one_title_is_one_finding() -> None:
    clerk = "name: 出纳岗\ndepartment: levy\nduties: [{id: D1, text: 依《中华人民共和国会计法》第九条记账}]\n"
    risk = causes("违反《会计法》第四条和《会计法》第九条")
    (found,) = findings({PATH: risk, "posts/clerk.yaml": clerk}, RULE)
    assert found.path == "posts/clerk.yaml"
    assert [place.path for place in found.related] == [PATH, PATH]
    assert str(found.message) == "《中华人民共和国会计法》 is cited, but has no file"
    assert hint(found) == "Add a file to regulations/ with its exact title"


@pytest.mark.parametrize("broken", ["title: 《x\n  y: ]", "articles: 51\n"])
def test_a_regulation_that_could_not_be_read_may_be_the_one(broken: str) -> None:
    places = check({PATH: causes("违反《会计法》第四条"), "regulations/other.yaml": broken}, RULE)
    assert places == ([] if "]" in broken else [(PATH, 1, 9, RULE)])
