"""Nobody performs a control.

A control that is everybody's is done by nobody, and when it fails nobody answers for it.
A system's check needs an owner too: whoever deals with what it finds.

Mend: Name the post that performs it, as `owner: arrears`.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        controls:
          - {id: C1, text: 每季度随机抽30户与欠税余额核对}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        controls:
          - {id: C1, text: 每季度随机抽30户与欠税余额核对, owner: levy-head}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK348"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every active control of an active risk point."""
    for id_, risk in registry.active_risks.items():
        for index, control in risk.in_force.items():
            if control.owner is None:
                yield Offence(
                    id_,
                    ("controls", index, "owner"),
                    msg("Nobody performs the control `{control}`", control=control.id),
                    msg("Write `owner:` with the post that performs it"),
                )
