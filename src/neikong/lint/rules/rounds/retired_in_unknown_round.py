"""A risk point was retired in a round that does not exist.

The round tells who looked and decided. A number without a round file leads nowhere, and
the comparison of two rounds cannot show where the risk point went.

Mend: Correct the number, or write the round's file.

Bad:
    risks/R-002.yaml
        name: 欠税公告延迟
        posts: [arrears]
        status: retired
        retired: {round: 7, reason: 公告改由系统按季自动发布}

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
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.choices import RiskStatus
from neikong.model.registry import Registry

CODE = "NK909"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Retired risk points; a round file that is misnamed or broken is there all the same."""
    numbers = {int(id_) for id_, (kind, _) in registry.files.items() if kind in ("round", "") and id_.isdecimal()}
    for id_, risk in registry.risks.items():
        if risk.status is RiskStatus.RETIRED and risk.retired and risk.retired.round not in numbers:
            yield Offence(
                id_,
                ("retired", "round"),
                msg("There is no round {number}", number=risk.retired.round),
                msg("Correct the number, or write rounds/{number}.yaml", number=risk.retired.round),
            )
