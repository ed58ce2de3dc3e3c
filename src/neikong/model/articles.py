"""Articles of a regulation: 31, 31.2 or 第三十一条第二款 as people write them, and as one value."""

import re
from functools import lru_cache
from typing import NamedTuple

from neikong.model.scalars import chinese_number, half_width

NUMERAL = r"(?:\d{1,4}|[零〇一二三四五六七八九十百千]{1,9})"
"""The beginning of a number, Arabic (full-width digits too) or Chinese."""

_PLACE = rf"第?({NUMERAL})条?(?:[-之]({NUMERAL}))?(?:(?:\.|第)({NUMERAL})款?)?"
_DIGITS = "零一二三四五六七八九"
_UNITS = ("", "十", "百", "千")


class Article(NamedTuple):
    """An article; ``insert`` is the 1 of 第三十一条之一, ``paragraph`` that of 第三十一条第一款, else 0."""

    number: int
    insert: int = 0
    paragraph: int = 0

    @property
    def whole(self) -> "Article":
        """The article without a paragraph."""
        return self._replace(paragraph=0)

    def __str__(self) -> str:
        """As a citation writes it: 31, 31-1, 31.2."""
        insert = f"-{self.insert}" if self.insert else ""
        return f"{self.number}{insert}" + (f".{self.paragraph}" if self.paragraph else "")


@lru_cache(maxsize=4096)  # the same few articles are cited again and again
def read_article(place: str) -> Article | None:
    """What stands after the slash of a citation, or nothing where that is no article.

    31-1 is 第三十一条之一, but 31-35 would be five articles and is none.
    """
    found = re.fullmatch(_PLACE, half_width(place))
    numbers = [0 if part is None else read_numeral(part) for part in found.groups()] if found else [None]
    if None in numbers:
        return None
    article = Article(*(number for number in numbers if number is not None))
    return article if article.insert <= article.number else None


def read_numeral(text: str) -> int | None:
    """31, ３１, 三十一 or 三一 as a number; nothing where the characters make none."""
    if text.isdigit():
        return int(text)
    digits = text.replace("〇", "零")
    if len(digits) > 1 and set(digits) <= set(_DIGITS):
        return int("".join(str(_DIGITS.index(digit)) for digit in digits))
    number = chinese_number(text)
    return number if digits in (chinese_numeral(number), _spoken(number)) else None


def chinese_numeral(number: int) -> str:
    """31 → 三十一, 105 → 一百零五, as laws count their articles. From 0 to 9999."""
    if number == 0:
        return "零"
    written = _spoken(number)
    return written[1:] if written.startswith("一十") else written


def _spoken(number: int) -> str:
    """The number with every 一: 一十五 for 15."""
    text = ""
    for place, digit in zip(range(len(str(number)) - 1, -1, -1), map(int, str(number)), strict=True):
        text += _DIGITS[digit] + _UNITS[place] if digit else "零"
    return re.sub("零+", "零", text).strip("零")
