"""An id for a new entity: the next number of a scheme, or the first letters of a name's pinyin."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from neikong.messages import Failure, Message, msg
from neikong.model.registry import Registry
from neikong.views.names import folded
from neikong.views.portrait import former_ids

_NUMBERED = re.compile(r"(.*?)(\d{1,6})")
_LONGEST = 24
"""Letters of an id that people still type."""
_STATE_NAME = "中华人民共和国"
"""Every law's title begins with it; no id need."""


class Taken(Failure):
    """An id that something has, or had once."""


class Scheme(NamedTuple):
    """A prefix and a number of at least so many digits: ``R-`` and 3 for R-001."""

    prefix: str
    digits: int

    def number(self, id_: str) -> int | None:
        """The number of an id that follows the scheme, in any case."""
        found = re.fullmatch(rf"{re.escape(folded(self.prefix))}(\d{{1,6}})", folded(id_))
        return int(found.group(1)) if found else None

    def next(self, used: Iterable[str]) -> str:
        """The id after the highest one; gaps are ids that somebody had once."""
        highest = max((number for id_ in used if (number := self.number(id_)) is not None), default=0)
        return f"{self.prefix}{highest + 1:0{self.digits}}"


_SCHEMES = {"risk": Scheme("R-", 3), "workflow": Scheme("WF-", 2), "person": Scheme("P-", 2)}


def used_ids(registry: Registry, branches: Mapping[str, str]) -> dict[str, Message]:
    """Every id of today, of earlier times and of the branches, folded, with the reason why it is nobody else's."""
    used = {
        folded(id_): msg("`{id}` is used on the branch {branch}", id=id_, branch=branch)
        for id_, branch in branches.items()
    }
    for old, later in former_ids(registry).items():
        used[folded(old)] = msg("`{id}` is an earlier id of {entities}", id=old, entities=later)
    for id_, (_, path) in registry.files.items():
        used[folded(id_)] = msg("The id `{id}` is taken by {path}", id=id_, path=path)
    return used


def ensure_free(word: str, used: Mapping[str, Message]) -> None:
    """Raise ``Taken`` for an id that something has or had, also where only the case differs."""
    if (reason := used.get(folded(word))) is not None:
        raise Taken(reason, msg("An id that was used once is never given to something else"))


def suggested(kind: str, raw: Mapping[str, object], registry: Registry, used: Iterable[str], year: int) -> str | None:
    """An id for a new entity of this kind, or nothing where its name has no letters."""
    taken = frozenset(used)
    if kind == "calendar":
        return str(max([year - 1, *(int(id_) for id_ in registry.calendars if id_.isdecimal())]) + 1)
    scheme = _scheme(kind, str(raw.get("department", "")), registry)
    if scheme is not None:
        return scheme.next(taken)
    name = str(raw.get("name") or raw.get("title") or "")
    return _free(initials(name.removeprefix(_STATE_NAME)), taken)


def initials(name: str) -> str:
    """发票管理岗 → FPGLG; letters and digits stand for themselves, everything else for nothing."""
    from pypinyin import Style, lazy_pinyin

    letters = "".join(lazy_pinyin(name, style=Style.FIRST_LETTER))
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum()).upper()[:_LONGEST]


def _scheme(kind: str, department: str, registry: Registry) -> Scheme | None:
    """How entities like this one are numbered, where they are."""
    if kind == "post":
        mates = registry.posts_of_department.get(department, ())
        return _common(mates) or _of_department(department, registry)
    if kind == "person":
        return _common(registry.people) or _SCHEMES[kind]
    return _common(registry.tables[kind], _SCHEMES[kind].prefix) or _SCHEMES[kind] if kind in _SCHEMES else None


def _common(ids: Iterable[str], prefix: str | None = None) -> Scheme | None:
    """The scheme that most of the ids follow; only one with this prefix where one is wanted."""
    parted = [_NUMBERED.fullmatch(id_) for id_ in ids]
    digits: dict[str, list[int]] = {}
    for part in parted:
        if part and prefix in (None, part.group(1)):
            digits.setdefault(part.group(1), []).append(len(part.group(2)))
    if not digits:
        return None
    commonest = max(digits, key=lambda known: len(digits[known]))
    is_common = prefix is not None or 2 * len(digits[commonest]) > len(parted)
    return Scheme(commonest, min(digits[commonest])) if is_common else None


def _of_department(department: str, registry: Registry) -> Scheme | None:
    """The department's id as prefix, where most posts elsewhere are named so."""
    named = [id_ for id_, post in registry.posts.items() if re.fullmatch(rf"{re.escape(post.department)}-\d+", id_)]
    if not department or 2 * len(named) <= len(registry.posts):
        return None
    digits = Counter(len(id_.rpartition("-")[2]) for id_ in named).most_common(1)[0][0]
    return Scheme(f"{department}-", digits)


def _free(word: str, taken: frozenset[str]) -> str | None:
    """The word itself, else with the lowest number that makes it new."""
    if not word:
        return None
    number = 1
    while folded(candidate := word if number == 1 else f"{word}-{number}") in taken:
        number += 1
    return candidate
