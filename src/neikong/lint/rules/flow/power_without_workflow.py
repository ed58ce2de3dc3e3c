"""A power has no workflow.

The power list promises the public a procedure. Without steps nobody knows who does what
with the power, and every case is handled as somebody sees fit.

Mend: List the `steps` through which the power is used, from the application to the
notice.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        power: {name: 多缴税款退还, kind: other}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        power: {name: 多缴税款退还, kind: other}
        steps:
          - {id: S1, name: 核实, post: arrears, function: verify}
          - {id: S2, name: 核准, post: levy-head, function: approve}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK808"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Workflows with a power and without steps."""
    for id_, workflow in registry.workflows.items():
        if workflow.power is not None and not workflow.steps:
            yield Offence(
                id_,
                ("steps",),
                msg("Nobody says how the power {power} is used: it has no steps", power=workflow.power.name),
                msg("Add `steps:` from the beginning of the matter to its end"),
                on_key=True,
            )
