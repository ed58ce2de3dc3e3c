"""One person performs a control in one post and checks it in another.

Owner and checker are two posts, and nobody but this one person is in either of them. The
check is a signature under one's own work.

Mend: Give one of the posts to somebody else, or name another `checker` for the controls.

Bad:
    people/p1.yaml
        name: 方敏
        posts: [levy-head, deputy]

Good:
    people/p1.yaml
        name: 方敏
        posts: [levy-head]
    people/p2.yaml
        name: 邵建华
        posts: [deputy]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from neikong.findings import Severity
from neikong.lint.combining import PersonsPosts
from neikong.lint.rule import Given, Offence, Spot
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK605"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Each pair of posts once, with all controls that they perform and check.

    Where the pair has functions that must be apart, incompatible-person has said it.
    """
    if not registry.people or not registry.is_whole("person", "posts"):
        return
    checks, sole = _checks(registry), _sole_holders(registry)
    told = {(clash.person, frozenset(clash.posts)) for clash in PersonsPosts(registry, given.today).clashes()}
    for pair, controls in checks.items():
        holders = {sole.get(post) for post in pair}
        person = holders.pop()
        if holders or person is None or (person, pair) in told:
            continue
        posts = registry.people[person].posts
        first, second = sorted(pair, key=posts.index)
        yield Offence(
            person,
            ("posts", posts.index(second)),
            msg(
                "As `{first}` and `{second}`, one person performs controls and checks them", first=first, second=second
            ),
            msg("Give one of the posts to somebody else, or name another `checker`"),
            also=tuple(controls),
        )


def _checks(registry: Registry) -> Mapping[frozenset[str], list[Spot]]:
    """The places of the checkers of all active controls, by the pair of owner and checker."""
    found: dict[frozenset[str], list[Spot]] = defaultdict(list)
    for id_, risk in registry.active_risks.items():
        for index, control in risk.in_force.items():
            owner, checker = control.owner, control.checker
            if owner and checker and owner != checker:
                found[frozenset((owner, checker))].append(Spot(id_, ("controls", index, "checker")))
    return found


def _sole_holders(registry: Registry) -> Mapping[str, str]:
    """The person in each post of which it is certain that nobody else is in it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for id_, person in registry.people.items():
        for post in person.posts:
            holders[post].add(id_)
    return {
        post: next(iter(people)) for post, people in holders.items() if len(people) == 1 and _is_single(registry, post)
    }


def _is_single(registry: Registry, id_: str) -> bool:
    post = registry.posts.get(id_)
    return post is not None and post.staff in (None, 1) and not registry.is_flawed(registry.path(id_), "staff")
