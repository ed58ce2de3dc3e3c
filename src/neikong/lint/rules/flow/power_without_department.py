"""A power has no department in the lead.

Where several departments touch a matter and none leads, each waits for the others.
Nobody answers for the power as a whole, and no power list can be drawn up by department.

Mend: Name the department in the lead under `department`.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        power: {name: 多缴税款退还, kind: other}
        steps:
          - {id: S1, name: 核准, post: levy-head, function: approve}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        department: levy
        power: {name: 多缴税款退还, kind: other}
        steps:
          - {id: S1, name: 核准, post: levy-head, function: approve}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK812"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Workflows with a power and without a department."""
    for id_, workflow in registry.workflows.items():
        if workflow.power is not None and workflow.department is None:
            yield Offence(
                id_,
                ("department",),
                msg("No department is in the lead for the power {power}", power=workflow.power.name),
                msg("Add `department:` with the department that answers for it"),
            )
