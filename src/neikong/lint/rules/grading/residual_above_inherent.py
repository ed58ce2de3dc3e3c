"""What remains with the controls is graded higher than the risk itself.

Controls make a risk smaller or leave it as it is. A residual grade above the approved
one means that one of the two was never looked at again.

Mend: Correct `residual`, or have a higher grade approved.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 2
        residual: 1

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        grade: 2
        residual: 2
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK403"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points with both grades; 1 is the highest."""
    label = registry.settings.grading.label
    for id_, risk in registry.active_risks.items():
        approved = risk.approved_grade
        if risk.residual is not None and approved is not None and risk.residual < approved:
            yield Offence(
                id_,
                ("residual",),
                msg(
                    "{residual} is said to remain of a risk point of {approved}",
                    residual=label(risk.residual),
                    approved=label(approved),
                ),
                msg("Controls never make a risk bigger: correct `residual`, or have the higher grade approved"),
            )
