"""All controls of a risk point are key controls.

Where everything is key, nothing is: the mark no longer tells which control to test first
and which may never lapse.

Mend: Keep `key: true` for the one or two controls on which the others rest.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告, key: true}
          - {id: C2, text: 科长每季度随机抽30户与欠税余额核对, key: true}
          - {id: C3, text: 漏报一户的当日补充公告并书面说明原因, key: true}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告, key: true}
          - {id: C2, text: 科长每季度随机抽30户与欠税余额核对}
          - {id: C3, text: 漏报一户的当日补充公告并书面说明原因}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK338"
SEVERITY = Severity.INFO


_FEW = 2
"""So many key controls may well be all there are."""


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points with three or more active controls."""
    for id_, risk in registry.active_risks.items():
        controls = risk.in_force.values()
        if len(controls) > _FEW and all(control.key for control in controls):
            yield Offence(
                id_,
                ("controls",),
                msg("All {count} controls are key controls", count=len(controls)),
                msg("Keep `key: true` for the controls without which the risk would be uncovered"),
                on_key=True,
            )
