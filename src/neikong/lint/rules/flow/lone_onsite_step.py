"""An on-site step does not ask for two persons.

Nobody sees what happens at the taxpayer's place. A second officer is the witness of what
was said, found and offered, and protects both sides.

Mend: Write `persons: 2` at the step, or more.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 实地核实, post: arrears, function: verify, onsite: true}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 实地核实, post: arrears, function: verify, onsite: true, persons: 2}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK806"
SEVERITY = Severity.WARNING

_WITNESSED = 2


def check(registry: Registry) -> Iterator[Offence]:
    """Every on-site step of the bureau's own people."""
    for id_, workflow in registry.workflows.items():
        for index, step in enumerate(workflow.steps):
            if step.onsite and step.external is None and (step.persons or 1) < _WITNESSED:
                yield Offence(
                    id_,
                    ("steps", index, "persons"),
                    msg("Step {step} is done on site by one person alone", step=step.id),
                    msg("Write `persons: 2`"),
                )
