"""What remains of a risk is graded lower, though no control is in force.

Only controls make a risk smaller. Without any, the lower grade is a wish, and the risk
point drops out of sight.

Mend: Enter the controls that lower the grade, or leave `residual` out.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 2
        residual: 3
        controls: []

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 2
        residual: 3
        controls:
          - {id: C1, text: 科长每季度随机抽30户与征管系统余额核对，差异户当日补公告, grade: 2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK404"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points whose controls, if any, are all retired."""
    label = registry.settings.grading.label
    for id_, risk in registry.active_risks.items():
        approved = risk.approved_grade
        if risk.residual is None or approved is None or risk.residual <= approved or risk.active_controls:
            continue
        if not registry.is_flawed(registry.path(id_), "controls"):
            yield Offence(
                id_,
                ("residual",),
                msg(
                    "{approved} falls to {residual} without a control in force",
                    approved=label(approved),
                    residual=label(risk.residual),
                ),
                msg("Enter the controls that lower it, or leave `residual` out"),
            )
