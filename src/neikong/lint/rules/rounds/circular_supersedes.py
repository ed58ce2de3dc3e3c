"""A risk point supersedes itself by way of others.

`supersedes` leads back to the risk points that were there before. Where it leads in a
circle nobody can tell which one came first, and none of them counts as found.

Mend: Take out the id that is not the earlier one.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        supersedes: [R-002]
    risks/R-002.yaml
        name: 欠税公告延迟
        posts: [arrears]
        supersedes: [R-001]

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        supersedes: [R-002]
    risks/R-002.yaml
        name: 欠税公告延迟
        posts: [arrears]
        status: retired
        retired: {round: 1, reason: 并入 R-001}
"""

from collections.abc import Iterator
from itertools import pairwise

from neikong.findings import Severity
from neikong.lint.rule import Offence, Spot
from neikong.lint.walk import Ways
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK904"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Follow every chain back. What keeps its id through a merge or a split may name itself."""
    ways = {
        id_: tuple(dict.fromkeys(old for old in risk.supersedes if old != id_ and old in registry.risks))
        for id_, risk in registry.risks.items()
    }
    for circle in _circles(ways):
        first, *others = (
            Spot(id_, ("supersedes", registry.risks[id_].supersedes.index(old))) for id_, old in pairwise(circle)
        )
        yield Offence(
            first.entity,
            first.route,
            msg("The risk point `{id}` supersedes itself: {way}", id=circle[0], way=" → ".join(circle)),
            msg("Take out the id that is not the earlier one"),
            also=tuple(others),
        )


def _circles(ways: Ways) -> Iterator[tuple[str, ...]]:
    """The chains that come back to where they were, the first id again at the end."""
    done: set[str] = set()
    for start in ways:
        path = {} if start in done else {start: iter(ways[start])}
        while path:
            last = next(reversed(path))
            old = next(path[last], None)
            if old is None:
                done.add(last)
                path.popitem()
            elif old in path:
                ids = list(path)
                yield (*ids[ids.index(old) :], old)
            elif old not in done:
                path[old] = iter(ways[old])
