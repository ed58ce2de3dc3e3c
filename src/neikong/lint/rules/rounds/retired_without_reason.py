"""A risk point is retired, and nothing says why.

Years later somebody asks where the risk point went. Without the round and the reason,
retiring it is deleting it.

Mend: Write `retired:` with the number of the round and the reason. What another risk
point supersedes needs none.

Bad:
    risks/R-002.yaml
        name: 欠税公告延迟
        posts: [arrears]
        status: retired

Good:
    rounds/1.yaml
        title: 第一轮风险点查找
        opened: 2024-02-26
    risks/R-002.yaml
        name: 欠税公告延迟
        posts: [arrears]
        status: retired
        retired: {round: 1, reason: 公告改由系统按季自动发布}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.lineage import superseders
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.choices import RiskStatus
from neikong.model.registry import Registry

CODE = "NK907"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Retired risk points that are not merged into others, at their status."""
    merged = superseders(registry)
    for id_, risk in registry.risks.items():
        has_reason = risk.retired is not None or registry.is_flawed(registry.path(id_), "retired")
        if risk.status is RiskStatus.RETIRED and not has_reason and id_ not in merged:
            yield Offence(
                id_,
                ("status",),
                msg("The risk point is retired without a reason"),
                msg("Add `retired: {{round: …, reason: …}}`, or set the status to active"),
            )
