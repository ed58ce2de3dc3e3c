"""A risk point of the highest grade has no key control.

The key control is the one without which the risk is uncovered. Where none is marked,
nobody knows which control to test first and which may never lapse.

Mend: Mark the control on which the others rest with `key: true`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 1
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告, grade: 1}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 1
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告, grade: 1, key: true}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.top_grade import top_grade_risks
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK337"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Risk points of the highest grade that have a control at all."""
    for id_, risk in top_grade_risks(registry):
        controls = risk.in_force.values()
        if controls and not any(control.key for control in controls):
            yield Offence(
                id_,
                ("controls",),
                msg("A risk point of the highest grade has no key control"),
                msg("Mark the control without which it would be uncovered with `key: true`"),
                on_key=True,
            )
