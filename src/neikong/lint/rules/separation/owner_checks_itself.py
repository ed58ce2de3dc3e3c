"""A control is checked by the post that performs it.

A check by whoever performed the control finds what that post wants to be found. The
registry says that two posts are at work where there is only one.

Mend: Name another post or department as `checker`.

Bad:
    risks/R-002.yaml
        name: 网银付款无人复核
        posts: [arrears]
        controls:
          - {id: C1, text: 每笔付款由第二人复核后放行, owner: arrears, checker: arrears}

Good:
    risks/R-002.yaml
        name: 网银付款无人复核
        posts: [arrears]
        controls:
          - {id: C1, text: 每笔付款由第二人复核后放行, owner: arrears, checker: levy-head}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK604"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Every active control of an active risk point."""
    for id_, risk in registry.active_risks.items():
        for index, control in risk.in_force.items():
            if control.owner is not None and control.owner == control.checker:
                yield Offence(
                    id_,
                    ("controls", index, "checker"),
                    msg("`{post}` both performs and checks control {control}", post=control.owner, control=control.id),
                    msg("Name another post or a department as `checker`"),
                )
