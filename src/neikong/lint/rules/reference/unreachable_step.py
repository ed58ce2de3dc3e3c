"""A step of a workflow is never reached.

The steps before it all lead elsewhere, so the check or decision that it describes never
happens.

Mend: Lead a step's `next` to it, or remove it.

Bad:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        steps:
          - {id: S1, name: 受理, post: arrears, next: [S3]}
          - {id: S2, name: 实地核实, post: arrears}
          - {id: S3, name: 审批, post: levy-head}

Good:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        steps:
          - {id: S1, name: 受理, post: arrears}
          - {id: S2, name: 实地核实, post: arrears}
          - {id: S3, name: 审批, post: levy-head}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.walk import is_sound, reachable, successors
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK205"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Walk from the first step; what was not visited is unreachable."""
    for id_, workflow in registry.workflows.items():
        if not is_sound(workflow):
            continue
        reached = reachable(successors(workflow), [step.id for step in workflow.steps[:1]])
        for index, step in enumerate(workflow.steps):
            if step.id not in reached:
                yield Offence(
                    id_,
                    ("steps", index, "id"),
                    msg("No step leads to `{step}`", step=step.id),
                    msg("Lead the `next` of an earlier step to it, or remove it"),
                )
