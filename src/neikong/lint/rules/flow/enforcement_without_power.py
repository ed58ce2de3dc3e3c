"""A workflow of tax enforcement names no power.

Enforcement acts upon others and needs a power that the law confers. Without it the
workflow is missing from the power list, and nobody can tell on what it rests.

Mend: Describe the power under `power`, with its kind and its legal basis; or correct the
`type`.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        type: enforcement
        steps:
          - {id: S1, name: 核准, post: levy-head, function: approve}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        type: enforcement
        power: {name: 多缴税款退还, kind: other}
        steps:
          - {id: S1, name: 核准, post: levy-head, function: approve}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.choices import WorkflowType
from neikong.model.registry import Registry

CODE = "NK811"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Workflows that say they are enforcement."""
    for id_, workflow in registry.workflows.items():
        if workflow.type is WorkflowType.ENFORCEMENT and workflow.power is None:
            yield Offence(
                id_,
                ("power",),
                msg("The workflow enforces the law and names no power"),
                msg("Add `power:` with name, kind and legal basis"),
            )
