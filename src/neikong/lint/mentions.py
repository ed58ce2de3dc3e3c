"""Regulations that a text mentions: 《税收征收管理法》第九十八条, with every article and its place."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from neikong.lint.pattern import Pattern
from neikong.model.articles import NUMERAL, Article, read_numeral

_ARTICLE = rf"条(?:\s*之\s*{NUMERAL})?"
_PART = rf"第\s*(?:[（(]\s*)?{NUMERAL}\s*(?:[）)]\s*)?[款项目]"
_JOIN = r"(?:、|，|,|和|及|与|以及|至|到|-|—|～|~)+"
_REMARK = r"[（(][^（）()《》]{1,40}[）)]"
_NEXT = rf"(?:(?:\s*{_ARTICLE}(?:{_PART})*)?\s*{_JOIN}\s*(?:第\s*)?{NUMERAL}(?=\s*(?:条|{_JOIN})))*"
"""What may be absent owns its blanks: two runs of blanks side by side could be parted in many ways."""
_MENTION = rf"《([^《》]{{2,80}})》(?:{_REMARK})?(\s*第\s*{NUMERAL}{_NEXT}\s*{_ARTICLE})?"
"""Compiled by its first use: most runs meet no such text."""
_ONE = rf"({NUMERAL})(?:\s*条\s*之\s*({NUMERAL}))?"
_TO = Pattern(r"[至到\-—～~]")
_LONGEST_RANGE = 200


class Cited(NamedTuple):
    """An article as it stands in a text; ``start`` and ``end`` are those of its number."""

    article: Article
    start: int
    end: int


class Mention(NamedTuple):
    """A title in book-title marks. ``numbers`` are those of all articles cited, within ranges too."""

    title: str
    start: int
    end: int
    cited: tuple[Cited, ...] = ()
    numbers: frozenset[int] = frozenset()


def mentions(text: str) -> Iterator[Mention]:
    """Every 《title》 of a text in its order, with the articles that follow it at once."""
    for found in re.finditer(_MENTION, text):
        title, start, end = found.group(1), found.start(1), found.end(1)
        if found.group(2) is None:
            yield Mention(title, start, end)
        else:
            cited = tuple(_cited(found.group(2), found.start(2)))
            yield Mention(title, start, end, cited, _numbers(text, cited))


def _cited(tail: str, offset: int) -> Iterator[Cited]:
    plain = re.sub(_PART, lambda part: " " * len(part.group()), tail)
    for found in re.finditer(_ONE, plain):
        number, insert = read_numeral(found.group(1)), read_numeral(found.group(2) or "0")
        if number is not None and insert is not None:
            yield Cited(Article(number, insert), offset + found.start(1), offset + found.end(1))


def _numbers(text: str, cited: tuple[Cited, ...]) -> frozenset[int]:
    numbers = {one.article.number for one in cited}
    for one, other in pairwise(cited):
        first, last = one.article.number, other.article.number
        if _TO.compiled.search(text, one.end, other.start) and 0 < last - first < _LONGEST_RANGE:
            numbers.update(range(first, last))
    return frozenset(numbers)
