"""What a text cites: titles in book-title marks and the articles behind them."""

import pytest
from hypothesis import given
from hypothesis.strategies import booleans, integers, lists, sampled_from

from neikong.lint.mentions import mentions
from neikong.model.articles import chinese_numeral

BLANKS = " 、 ".join(map(str, range(1, 41)))


def articles(text: str) -> list[tuple[str, list[str]]]:
    return [(one.title, [str(cited.article) for cited in one.cited]) for one in mentions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("依据《甲法》第九十八条规定", [("甲法", ["98"])]),
        ("《甲法》第31条、第３２条和第三十三条第二款", [("甲法", ["31", "32", "33"])]),
        ("《甲法》第三十一、三十二条", [("甲法", ["31", "32"])]),
        ("《甲法》（2015年修正）第三十一条之一第二款第（三）项、第四十条", [("甲法", ["31-1", "40"])]),
        ("《甲法》第三十一条，《乙法》第五条", [("甲法", ["31"]), ("乙法", ["5"])]),
        ("《甲法》第三十一条以及第40条第一款和第二款", [("甲法", ["31", "40"])]),
        ("《甲法》 第 31 条", [("甲法", ["31"])]),
        ("《民法典》第一千二百六十条", [("民法典", ["1260"])]),
        ("《甲法》第三十一条，第二次检查", [("甲法", ["31"])]),
        ("《甲法》第三十一条、三个工作日内", [("甲法", ["31"])]),
        ("《甲法》第三十一条和3名人员", [("甲法", ["31"])]),
        ("《甲法》第三章", [("甲法", [])]),
        ("《甲法》第一款", [("甲法", [])]),
        ("《甲法》第百百条", [("甲法", [])]),
        ("登记《台账》，3日内", [("台账", [])]),
        ("《》第一条和《甲法", []),
        # A search that parts blanks in every way would not end in this century.
        (f"《甲法》第 {BLANKS} 号表", [("甲法", [])]),
        (f"《甲法》第 {BLANKS} 条", [("甲法", [str(number) for number in range(1, 41)])]),
    ],
)
def test_articles(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert articles(text) == found


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("《甲法》第三十一条至第三十五条", {31, 32, 33, 34, 35}),
        ("《甲法》第31-33条", {31, 32, 33}),
        ("《甲法》第三十一至三十三条、第四十条", {31, 32, 33, 40}),
        ("《甲法》第三十五条至第三十一条", {31, 35}),
        ("《甲法》第一条至第九千条", {1, 9000}),
    ],
)
def test_ranges(text: str, numbers: set[int]) -> None:
    (one,) = mentions(text)
    assert one.numbers == numbers


@given(lists(integers(1, 1999), min_size=1, max_size=4), booleans(), sampled_from(["、", "和", "，", "、第", "条、第"]))
def test_every_article_is_found_where_it_stands(wanted: list[int], is_chinese: bool, join: str) -> None:
    words = [chinese_numeral(number) if is_chinese else str(number) for number in wanted]
    text = f"违反《甲法》第{join.join(words)}条的规定"
    (one,) = mentions(text)
    assert [cited.article.number for cited in one.cited] == wanted
    assert [text[cited.start : cited.end] for cited in one.cited] == words
    assert text[one.start : one.end] == "甲法"
