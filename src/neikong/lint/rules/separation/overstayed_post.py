"""Somebody has been in a post for longer than its rotation allows.

Who stays too long knows everybody and is known by everybody. Rotation ends what habit
and favours have built up, and brings old dealings to light.

Mend: Rotate the person, or reconsider the post's `rotation` with a reason.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        rotation: {limit: 5年}
    people/p1.yaml
        name: 郭满仓
        posts: [arrears]
        in_post: 1980-03-01

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {id: D1, text: 按季编制欠税公告名单}
        rotation: {limit: 5年}
    people/p1.yaml
        name: 郭满仓
        posts: [arrears]
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence
from neikong.lint.spans import in_words, spans_of
from neikong.messages import msg
from neikong.model.person import Person
from neikong.model.registry import Registry
from neikong.model.scalars import Duration

CODE = "NK609"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Everybody whose first day in the post is known, on the given day."""
    if given.today is None:
        return
    spans = spans_of(registry)
    for id_, person in registry.people.items():
        limits = _limits(registry, person)
        longest = max(limits, key=spans.most, default=None)
        if longest and person.in_post and (given.today - person.in_post).days > spans.most(longest):
            yield Offence(
                id_,
                ("in_post",),
                msg(
                    "In the post since {day}; its rotation allows {limit}",
                    day=person.in_post.isoformat(),
                    limit=in_words(longest),
                ),
                msg("Rotate the person"),
            )


def _limits(registry: Registry, person: Person) -> tuple[Duration, ...]:
    """The limits of a person's posts; none if one of them has none, for it may be the one meant."""
    limits: list[Duration] = []
    for id_ in person.posts:
        post = registry.posts.get(id_)
        if post is None or post.rotation is None or registry.is_flawed(registry.path(id_), "rotation"):
            return ()
        limits.append(post.rotation.limit)
    return tuple(limits)
