"""Relatives stand in one line of command.

Whoever leads a relative, or shares a superior with one, cannot be expected to report,
check or refuse. The law of officials keeps relatives out of such posts.

Mend: Move one of the two to a post in another line.

Bad:
    people/p1.yaml
        name: 邵建华
        posts: [deputy]
        kin:
          - {person: p2, relation: spouse}
    people/p2.yaml
        name: 方敏
        posts: [arrears]

Good:
    people/p1.yaml
        name: 邵建华
        posts: [deputy]
        kin: []
    people/p2.yaml
        name: 方敏
        posts: [arrears]
"""

from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.leadership import link_upward, superiors
from neikong.lint.rule import Offence, Spot
from neikong.messages import Message, msg
from neikong.model.person import Person
from neikong.model.registry import Registry

CODE = "NK608"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Each pair of relatives once, also where both files name the other."""
    for pair, spots in _pairs(registry).items():
        one, other = (registry.people[spot] for spot in pair)
        reason = next((found for found in _reasons(registry, one, other) if found), None)
        if reason:
            first, *rest = spots
            yield Offence(
                first.entity,
                first.route,
                reason,
                msg("Move one of the two to a post in another line"),
                also=tuple(rest),
            )


def _pairs(registry: Registry) -> Mapping[tuple[str, str], list[Spot]]:
    pairs: dict[tuple[str, str], list[Spot]] = {}
    for id_, person in registry.people.items():
        for index, kin in enumerate(person.kin):
            if kin.person in registry.people and kin.person != id_:
                pair = (min(id_, kin.person), max(id_, kin.person))
                pairs.setdefault(pair, []).append(Spot(id_, ("kin", index)))
    return pairs


def _reasons(registry: Registry, one: Person, other: Person) -> Iterator[Message | None]:
    for post in one.posts:
        for second in other.posts:
            yield _above(registry, post, second) or _above(registry, second, post) or _beside(registry, post, second)


def _above(registry: Registry, upper: str, lower: str) -> Message | None:
    if upper in superiors(registry, lower):
        return msg("Relatives in one line: `{upper}` is a superior of `{lower}`", upper=upper, lower=lower)
    return None


def _beside(registry: Registry, one: str, other: str) -> Message | None:
    link, second = link_upward(registry, one), link_upward(registry, other)
    if link and second and link.superior == second.superior:
        return msg(
            "Relatives under one superior: `{one}` and `{other}` both answer to `{superior}`",
            one=one,
            other=other,
            superior=link.superior,
        )
    return None
