"""Two posts have word for word the same duty.

Where two posts have the same duty, each can point at the other. Mostly a text was copied
and never fitted to the post.

Mend: Give the duty to one of the posts, or write in each what it does of it.

Bad:
    posts/service-desk.yaml
        name: 综合受理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单。}

Good:
    posts/service-desk.yaml
        name: 综合受理岗
        department: levy
        duties:
          - {id: D1, text: 把欠税公告张贴在办税服务厅}
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.duty_text import is_vague
from neikong.lint.rule import Offence, Spot
from neikong.lint.similarity import plain
from neikong.messages import Message, msg
from neikong.model.choices import DepartmentKind, Rank
from neikong.model.registry import Registry

CODE = "NK322"
SEVERITY = Severity.WARNING

_LONG_ENOUGH = 8
"""Shorter texts, such as 登记台账, are alike by chance."""
_MOST_NAMED = 3


def check(registry: Registry) -> Iterator[Offence]:
    """Each text once, at the last post that has it."""
    for spots in _spots_by_text(registry).values():
        overlapping = _overlapping(registry, spots)
        if overlapping:
            *others, last = overlapping
            yield Offence(
                last.entity,
                last.route,
                msg("The duty is word for word that of {posts}", posts=_named(others)),
                msg("Give the duty to one of the posts, or write in each what it does of it"),
                also=tuple(others),
            )


def _named(spots: list[Spot]) -> tuple[str | Message, ...]:
    names = [spot.entity for spot in spots[:_MOST_NAMED]]
    more = len(spots) - len(names)
    return (*names, msg("{count:more post|more posts}", count=more)) if more else tuple(names)


def _spots_by_text(registry: Registry) -> dict[str, list[Spot]]:
    """Where each text stands, once for a post. Leaders are left out: each leads an area of his own."""
    found: dict[str, dict[str, Spot]] = defaultdict(dict)
    for id_, post in registry.posts.items():
        if post.rank is not Rank.LEADER:
            for index, duty in enumerate(post.duties):
                found[plain(duty.text)].setdefault(id_, Spot(id_, ("duties", index, "text")))
    return {
        text: list(spots.values())
        for text, spots in found.items()
        if len(spots) > 1 and len(text) >= _LONG_ENOUGH and not is_vague(text)
    }


def _overlapping(registry: Registry, spots: list[Spot]) -> list[Spot]:
    """Those within one department, and those that are not confined to theirs."""
    homes = [registry.posts[spot.entity].department for spot in spots]
    free = [not _is_confined(registry, spot.entity) for spot in spots]
    mates, others = Counter(homes), sum(free)
    return [
        spot
        for spot, home, is_free in zip(spots, homes, free, strict=True)
        if mates[home] > 1 or (is_free and others > 1)
    ]


def _is_confined(registry: Registry, post: str) -> bool:
    """Heads lead their own department, and branches do the same work, each in its own district."""
    holder = registry.posts[post]
    department = registry.departments.get(holder.department)
    return holder.rank is Rank.SECTION_HEAD or (department is not None and department.kind is DepartmentKind.BRANCH)
