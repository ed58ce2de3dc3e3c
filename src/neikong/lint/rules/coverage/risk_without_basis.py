"""A risk point cites no regulation.

Without a legal basis nobody can say which norm the conduct would breach, and the
finding cannot be defended before the post it names.

Mend: Cite the article that the conduct would breach, as `basis: [levy-law/45]`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: []
        grade: 1
        controls:
          - id: C1
            text: 名单由系统按季取数，手工剔除一户须法制审核岗会签说明单
            grade: 1
            type: preventive
          - id: C2
            text: 内控办每季度随机抽30户与征管系统余额核对，差异当日补公告
            grade: 2
            type: detective

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 1
        controls:
          - id: C1
            text: 名单由系统按季取数，手工剔除一户须法制审核岗会签说明单
            grade: 1
            type: preventive
          - id: C2
            text: 内控办每季度随机抽30户与征管系统余额核对，差异当日补公告
            grade: 2
            type: detective
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK303"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every active risk point."""
    for id_, risk in registry.active_risks.items():
        if not risk.basis:
            yield Offence(
                id_,
                ("basis",),
                msg("The risk point cites no regulation"),
                msg("Cite what the conduct would breach: `basis: [regulation/article]`"),
                on_key=True,
            )
