"""Articles as people write them."""

import pytest
from hypothesis import given
from hypothesis.strategies import integers

from neikong.model.articles import Article, chinese_numeral, read_article, read_numeral

numbers = integers(1, 9999)


@given(numbers)
def test_a_number_written_in_chinese_is_read_again(number: int) -> None:
    assert read_numeral(chinese_numeral(number)) == number


@given(numbers)
def test_digits_of_every_width_and_place_mean_the_same(number: int) -> None:
    wide = str(number).translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})
    one_by_one = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(number))
    assert read_numeral(str(number)) == read_numeral(wide) == read_numeral(one_by_one) == number


@given(numbers, integers(0, 9), integers(0, 9))
def test_an_article_is_read_as_it_is_written(number: int, insert: int, paragraph: int) -> None:
    article = Article(number, min(insert, number), paragraph)
    assert read_article(str(article)) == article


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"), (1, "一"), (10, "十"), (15, "十五"), (20, "二十"), (31, "三十一"), (100, "一百"), (101, "一百零一"),
        (110, "一百一十"), (115, "一百一十五"), (999, "九百九十九"), (1001, "一千零一"), (1010, "一千零一十"),
        (1260, "一千二百六十"),
    ],
)  # fmt: skip
def test_numerals(number: int, text: str) -> None:
    assert chinese_numeral(number) == text
    assert read_numeral(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("〇", 0), ("一十五", 15), ("一〇五", 105), ("一百〇五", 105), ("三一", 31)]
)
def test_other_spellings(text: str, number: int) -> None:
    assert read_numeral(text) == number


@pytest.mark.parametrize("text", ["百百", "十零", "一百五", "零五十", "三十十", "二千一千"])
def test_no_numerals(text: str) -> None:
    assert read_numeral(text) is None


@pytest.mark.parametrize(
    ("place", "article"),
    [
        ("31", Article(31)),
        ("３１", Article(31)),
        ("0", Article(0)),
        ("31.2", Article(31, paragraph=2)),
        ("31-1", Article(31, 1)),
        ("31之一", Article(31, 1)),
        ("三十一", Article(31)),
        ("31条", Article(31)),
        ("第三十一条", Article(31)),
        ("第三十一条之一", Article(31, 1)),
        ("第三十一条第二款", Article(31, paragraph=2)),
        ("第三十一条之一第二款", Article(31, 1, 2)),
    ],
)
def test_places(place: str, article: Article) -> None:
    assert read_article(place) == article


@pytest.mark.parametrize(
    "place", ["", "x", "31-35", "31、32", "31.2.1", "31.", "-1", "31 32", "第百百条", "全文", "31x", "12345"]
)
def test_no_places(place: str) -> None:
    assert read_article(place) is None
