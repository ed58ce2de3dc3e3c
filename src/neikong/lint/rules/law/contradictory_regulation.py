"""A regulation is in force, yet another has superseded it.

Rules on citations, and every reader, must know which of the two holds. A regulation that
supersedes itself is the same contradiction.

Mend: Write `status: repealed` where it was replaced; otherwise take `superseded_by` away.

Bad:
    regulations/old-rule.yaml
        title: 欠税公告暂行办法
        superseded_by: levy-law

Good:
    regulations/old-rule.yaml
        title: 欠税公告暂行办法
        status: repealed
        superseded_by: levy-law
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.choices import RegulationStatus
from neikong.model.registry import Registry

CODE = "NK710"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every regulation with a successor."""
    for id_, regulation in registry.regulations.items():
        successor = regulation.superseded_by
        if successor == id_:
            hint = msg("Name the regulation that replaced it, or take `superseded_by` away")
            yield Offence(id_, ("superseded_by",), msg("The regulation supersedes itself"), hint)
        elif successor and regulation.status is RegulationStatus.IN_FORCE and not _is_status_unknown(registry, id_):
            yield Offence(
                id_,
                ("superseded_by",),
                msg("The regulation is in force, yet `{id}` has superseded it", id=successor),
                msg("Write `status: repealed`, or take `superseded_by` away"),
            )


def _is_status_unknown(registry: Registry, id_: str) -> bool:
    return registry.is_flawed(registry.path(id_), "status")
