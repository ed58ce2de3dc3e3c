"""A workflow has no steps.

A workflow is its steps. Without them it says nothing about who does what, and neither
risk points nor controls can be tied to it.

Mend: List the `steps`, or remove the file.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        steps: []

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核实, post: arrears, function: verify}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK810"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Workflows without steps; power-without-workflow tells those that exercise a power."""
    for id_, workflow in registry.workflows.items():
        powered = workflow.power is not None or registry.is_flawed(registry.path(id_), "power")
        if not workflow.steps and not powered:
            yield Offence(
                id_,
                ("steps",),
                msg("The workflow has no steps"),
                msg("Add `steps:` in the order in which the work is done, or remove the file"),
                on_key=True,
            )
