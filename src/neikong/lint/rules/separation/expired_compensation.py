"""A combination of functions is no longer tolerated.

What was meant for a while has become a habit: the day is past until which one post might
have both functions.

Mend: Separate the functions and remove the compensation, or have it approved anew with a
later `until`.

Bad:
    workflows/penalty.yaml
        name: 简易程序处罚
        steps:
          - {id: S1, name: 发现违法, post: arrears, function: propose}
          - {id: S2, name: 当场决定, post: arrears, function: approve}
        compensations:
          - {functions: [propose, approve], control: R-001/C2, reason: 当场处罚, until: 2000-12-31}

Good:
    workflows/penalty.yaml
        name: 简易程序处罚
        steps:
          - {id: S1, name: 发现违法, post: arrears, function: propose}
          - {id: S2, name: 当场决定, post: arrears, function: approve}
        compensations:
          - {functions: [propose, approve], control: R-001/C2, reason: 当场处罚, until: 2999-12-31}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.compensating import has_ended
from neikong.lint.rule import Given, Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK610"
SEVERITY = Severity.WARNING


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Every compensation whose last day is past on the given day."""
    for id_, workflow in registry.workflows.items():
        for index, compensation in enumerate(workflow.compensations):
            if has_ended(compensation, given.today):
                yield Offence(
                    id_,
                    ("compensations", index, "until"),
                    msg("The combination was tolerated until {day}", day=compensation.until.isoformat()),
                    msg("Separate the functions, or have it approved anew with a later `until`"),
                )
