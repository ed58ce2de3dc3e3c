"""A risk point has a reason for its retirement, but still counts.

Either it is retired, and then the totals are wrong, or it counts, and then the reason
misleads whoever reads the file.

Mend: Write `status: retired`, or take `retired` out.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        retired: {round: 1, reason: 公告改由系统按季自动发布}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        status: retired
        retired: {round: 1, reason: 公告改由系统按季自动发布}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK908"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points, unless their status could not be read."""
    for id_, risk in registry.active_risks.items():
        if risk.retired and not registry.is_flawed(registry.path(id_), "status"):
            yield Offence(
                id_,
                ("retired",),
                msg("The risk point has a reason for its retirement, but is active"),
                msg("Write `status: retired`, or take `retired` out"),
                on_key=True,
            )
