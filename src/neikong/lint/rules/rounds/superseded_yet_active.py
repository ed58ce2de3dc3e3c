"""A risk point was merged into another, but still counts.

A merge makes one risk point out of several. Where one of them stays active, it is
counted twice, and its controls are maintained in two places.

Mend: Remove its file, or write `status: retired` there. What stays in force is taken out
of `supersedes`; what keeps its id and was merged itself names its own id, too.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        supersedes: [R-002, R-003]
    risks/R-002.yaml
        name: 欠税公告延迟
        posts: [arrears]
    risks/R-003.yaml
        name: 欠税公告差错
        posts: [arrears]
        status: retired

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        supersedes: [R-002, R-003]
    risks/R-002.yaml
        name: 欠税公告延迟
        posts: [arrears]
        status: retired
    risks/R-003.yaml
        name: 欠税公告差错
        posts: [arrears]
        status: retired
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.lineage import superseders
from neikong.lint.rule import Offence, Spot
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK915"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points that an active one with several predecessors names; a split leaves its source alone."""
    for id_, places in superseders(registry).items():
        merges = tuple(Spot(into, ("supersedes", index)) for into, index in places if _merges(registry, into, id_))
        if merges and _counts(registry, id_) and id_ not in registry.risks[id_].supersedes:
            yield Offence(
                id_,
                ("status",),
                msg("The risk point was merged into `{into}`, but is still active", into=merges[0].entity),
                msg("Remove the file or write `status: retired`; if it stays in force, take it out of `supersedes`"),
                also=merges,
            )


def _merges(registry: Registry, into: str, id_: str) -> bool:
    """Whether ``into`` is made of ``id_`` and others; where each claims the other, another rule speaks."""
    is_mutual = id_ in registry.risks and into in registry.risks[id_].supersedes
    return _counts(registry, into) and not is_mutual and len(set(registry.risks[into].supersedes)) > 1


def _counts(registry: Registry, id_: str) -> bool:
    return id_ in registry.active_risks and not registry.is_flawed(registry.path(id_), "status")
