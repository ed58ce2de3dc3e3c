"""A risk point has more controls than anybody can keep.

Controls that are piled up year after year are signed without being read. A few that bite
are worth more than many that repeat each other.

Mend: Merge the controls that check the same thing, and retire those that never find
anything.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告}
          - {id: C2, text: 手工剔除由法制审核岗会签}
          - {id: C3, text: 公告前由科长核对名单}
          - {id: C4, text: 公告后由欠税管理岗核对名单}
          - {id: C5, text: 科长每季度随机抽30户与欠税余额核对}
          - {id: C6, text: 内控办每季度随机抽30户与欠税余额核对}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告}
          - {id: C2, text: 内控办每季度随机抽30户与欠税余额核对}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Given, Offence, Option
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK351"
SEVERITY = Severity.INFO
OPTIONS = (Option("most", 5, N_("Most controls on one risk point"), least=1),)


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Every active risk point; retired controls do not count."""
    most = given.options["most"]
    for id_, risk in registry.active_risks.items():
        count = len(risk.in_force)
        if count > most:
            yield Offence(
                id_,
                ("controls",),
                msg("The risk point has {count} controls, more than {most}", count=count, most=most),
                msg("Merge those that check the same thing, and retire those that never find anything"),
                on_key=True,
            )
