"""The history does not hold what a closed round froze.

A closed round is the git tree that its file names. Without the tree nobody can look up
what the round said, and nothing can be compared with it.

Mend: Fetch the rest of the history; where it was rewritten, bring the commit back from
another clone and keep it on a branch.

Bad:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
        snapshot: {tree: 0000000000000000000000000000000000000000}

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
        snapshot: {tree: b793a684e40577bbb851278766b35a361796ba67}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK905"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Every closed round, where there is a history that could hold it."""
    for id_, tree in given.history.closed():
        snapshot = registry.rounds[id_].snapshot
        if snapshot and given.history.at(tree) is None and given.history.is_known:
            message = msg("This clone does not hold round {number} (tree {tree})", number=id_, tree=tree[:12])
            hint = msg("`neikong round show {number}` tells the git command that brings it", number=id_)
            yield Offence(id_, ("snapshot", "tree"), message, hint)
