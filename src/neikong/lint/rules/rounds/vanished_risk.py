"""A risk point of a closed round has vanished.

What a round found stays on record. A risk point that is simply deleted cannot be told
from one that somebody wanted to hide, and the totals of the next round no longer add up.

Mend: Bring the file back and write `status: retired` with the reason, or name the id
under `supersedes` of the risk point that took it over, or under `formerly` after a
rename.

Bad:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
        snapshot: {tree: b793a684e40577bbb851278766b35a361796ba67}

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
        closed: 2024-07-20
        snapshot: {tree: b793a684e40577bbb851278766b35a361796ba67}
    risks/R-010.yaml
        name: 欠税公告延迟
        posts: [arrears]
        supersedes: [R-009]
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.lineage import carried_on
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK902"
SEVERITY = Severity.ERROR


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Every risk point of every tree at hand, reported at the last round that had it.

    A tree that is missing may say what became of the risk points before it, so
    those are left alone.
    """
    if not registry.is_whole("risk", "supersedes", "formerly"):
        return
    kept = set(carried_on(registry))
    held: dict[str, tuple[str, str, Registry]] = {}
    for round_, tree in given.history.closed():
        past = given.history.at(tree)
        if past is None:
            held.clear()
        else:
            held |= dict.fromkeys(past.risks, (round_, tree, past))
            kept |= carried_on(past)
    for id_, (round_, tree, past) in held.items():
        if id_ not in kept and registry.kind(id_) != "risk":
            yield Offence(
                round_,
                ("snapshot", "tree"),
                msg("The risk point `{id}` ({name}) of this round has vanished", id=id_, name=past.risks[id_].name),
                msg(
                    "`git show {tree}:{path}` brings it back: retire it with a reason, or name it under `supersedes`",
                    tree=tree[:12],
                    path=past.path(id_),
                ),
            )
