"""Which registered regulation a title means: exactly, or by a slip that can mean nothing else."""

import re
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path

from neikong.lint.derived import derived
from neikong.lint.pattern import Pattern
from neikong.model.choices import RegulationStatus
from neikong.model.registry import Registry

_STATE = "中华人民共和国"
_REMARK = Pattern(r"\((?:试行|暂行|\d{4}.*|.*(?:修订|修正|修改).*)\)$")
_KIND = Pattern(r"(?:办法|条例|规定|细则|规范|规则|规程|准则|制度|法)$")
_VAGUE = Pattern(r"管理|实施|工作|内部|控制|税收|税务|行政|国家|地方|有关|相关|暂行|试行|单位")
_SHORTEST = 3
"""A short form of fewer characters could mean anything."""
_SHORTEST_MISSPELT = 5
_MOST_SEARCHES = 500
"""Later titles are taken as strange: nobody misspells that many."""


def kind_of(title: str) -> str:
    """办法, 条例, 法 and so on, by which a title is known for a regulation's; nothing for forms and ledgers."""
    found = _KIND.search(canonical(title))
    return found.group() if found else ""


@cache
def canonical(title: str) -> str:
    """A title without the state's name, (试行), a year of amendment, blanks and marks around it."""
    plain = "".join(unicodedata.normalize("NFKC", title).split())
    marked = re.fullmatch(r"《([^《》]*)》(.*)", plain)
    bare = marked.group(1) + marked.group(2) if marked else plain
    return _REMARK.sub("", bare).removeprefix(_STATE)


def is_vague(title: str) -> bool:
    """Whether the title names no subject: 《实施细则》 means whichever law was spoken of."""
    bare = canonical(title)
    return len(_VAGUE.sub("", bare.removesuffix(kind_of(title)))) == 0


class Titles:
    """The titles of the registered regulations."""

    def __init__(self, registry: Registry) -> None:
        self._by_title: dict[str, list[str]] = defaultdict(list)
        for id_, regulation in registry.regulations.items():
            self._by_title[canonical(regulation.title)].append(id_)
        for title, ids in self._by_title.items():
            valid = [id_ for id_ in ids if registry.regulations[id_].status is not RegulationStatus.REPEALED]
            self._by_title[title] = valid or ids
        self._near: dict[str, tuple[str, ...]] = {}

    def is_known(self, title: str) -> bool:
        """Whether a registered regulation has this title."""
        return canonical(title) in self._by_title

    def exact(self, title: str) -> str:
        """The regulation with this title; nothing where there is none, or more than one in force."""
        ids = self._by_title.get(canonical(title), ())
        return ids[0] if len(ids) == 1 else ""

    def near(self, title: str) -> tuple[str, ...]:
        """The regulations that an inexact title may mean; an exact one, or a vague one, means none."""
        bare = canonical(title)
        if bare not in self._near:
            self._near[bare] = tuple(self._search(bare))
        return self._near[bare]

    def _search(self, bare: str) -> list[str]:
        if len(self._near) > _MOST_SEARCHES or bare in self._by_title or is_vague(bare) or bare in statutes():
            return []
        alike = [ids for title, ids in self._by_title.items() if _is_alike(bare, title)]
        return [id_ for ids in alike for id_ in ids]


@derived
def titles(registry: Registry) -> Titles:
    """The registered titles, made once."""
    return Titles(registry)


@cache
def statutes() -> frozenset[str]:
    """Titles of national laws: one that is right is no slip for another."""
    text = Path(__file__).with_name("statutes.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if not line.startswith("#"))


def _is_alike(wrong: str, title: str) -> bool:
    return _is_short_form(wrong, title) or _is_misspelling(wrong, title)


def _is_short_form(short: str, title: str) -> bool:
    """征管法 for 税收征收管理法: a law may lose any words, another regulation keeps its first character."""
    kind = kind_of(short)
    if not _SHORTEST <= len(short) < len(title) or not kind or kind != kind_of(title):
        return False
    rest = iter(title)
    is_law = kind == "法" or "法实施" in short
    return (is_law or short[0] == title[0]) and all(character in rest for character in short)


def _is_misspelling(wrong: str, title: str) -> bool:
    """One character put in, left out, changed, or two neighbours exchanged; never a digit, which is a year's."""
    if min(len(wrong), len(title)) < _SHORTEST_MISSPELT or abs(len(wrong) - len(title)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(wrong, title, strict=False)) if a != b), len(title))
    a, b = wrong[start:], title[start:]
    return not _has_digit(a[:1] + b[:1]) and (
        a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
    )


def _has_digit(text: str) -> bool:
    return any(character.isdigit() or character in "一二三四五六七八九十" for character in text)
