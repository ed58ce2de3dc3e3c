"""A post stands in its own chain of leaders.

A post answers to the head of its department, the head to the leader in charge or to the
head of the department above. Where this leads back to the post, nobody supervises
anybody.

Mend: Name another leader in charge or another parent department.

Bad:
    departments/levy.yaml
        name: 征收管理科
        head: levy-head
        leader_in_charge: arrears
        duties:
          - {id: D1, text: 管理欠税}

Good:
    departments/levy.yaml
        name: 征收管理科
        head: levy-head
        leader_in_charge: deputy
        duties:
          - {id: D1, text: 管理欠税}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.leadership import Link, link_upward
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK204"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Follow every post upward; each circle is one offence."""
    seen: set[str] = set()
    for start in registry.posts:
        circle = _circle(registry, start, seen)
        if circle:
            yield _offence(circle)


def _circle(registry: Registry, start: str, seen: set[str]) -> tuple[Link, ...]:
    """The circle that a chain of leaders runs into, unless an earlier chain has been there."""
    links: list[Link] = []
    places: dict[str, int] = {}
    post = start
    while post not in seen:
        seen.add(post)
        places[post] = len(links)
        link = link_upward(registry, post)
        if link is None:
            return ()
        links.append(link)
        post = link.superior
    return tuple(links[places[post] :]) if post in places else ()


def _offence(circle: tuple[Link, ...]) -> Offence:
    """At the field that closes the circle: heads of departments never do."""
    closing = next((link for link in circle if link.field != "head"), circle[-1])
    way = " → ".join((circle[0].post, *(link.superior for link in circle)))
    return Offence(
        closing.department,
        (closing.field,),
        msg("The post `{post}` stands in its own chain of leaders: {way}", post=circle[0].post, way=way),
        msg("Name a leader who does not answer to this department"),
    )
