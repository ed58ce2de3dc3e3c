"""A control does not say whether it prevents, detects or corrects.

The type shows at a glance whether anything stands in the way of the failure, or whether
it is only found afterwards. Rules on coverage count by type.

Mend: Write what the control does about the failure, as `type: preventive`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        controls:
          - {id: C1, text: 名单由系统取数，手工剔除无会签的系统不予公告, type: preventive}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK350"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Active controls, but for those among which uncovered-risk misses a required type."""
    required = {level.grade: set(level.require) for level in registry.settings.grading.grades}
    for id_, risk in registry.active_risks.items():
        controls = risk.in_force
        grade = risk.approved_grade
        if required.get(grade or 0, set()) - {control.type for control in controls.values()}:
            continue
        for index, control in controls.items():
            if control.type is None:
                yield Offence(
                    id_,
                    ("controls", index, "type"),
                    msg("The control `{control}` has no type", control=control.id),
                    msg("Write `type:` with `preventive`, `detective` or `corrective`"),
                )
