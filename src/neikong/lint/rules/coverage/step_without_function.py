"""A step does not say what it does with the power.

Which posts must be separate follows from the functions: propose, verify, approve,
execute. A step without one is invisible to every rule on separation.

Mend: Write what the step does, as `function: verify`.

Bad:
    workflows/announcement.yaml
        name: 欠税公告
        steps:
          - {id: S1, name: 核对欠税余额, post: arrears}

Good:
    workflows/announcement.yaml
        name: 欠税公告
        steps:
          - {id: S1, name: 核对欠税余额, post: arrears, function: verify}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK344"
SEVERITY = Severity.INFO


def check(registry: Registry) -> Iterator[Offence]:
    """Steps of posts; only posts must be kept separate."""
    for id_, workflow in registry.workflows.items():
        for index, step in enumerate(workflow.steps):
            if step.post and step.function is None:
                yield Offence(
                    id_,
                    ("steps", index, "function"),
                    msg("Step `{step}` does not say what it does with the power", step=step.id),
                    msg("Write `function:`, such as `verify`, `review` or `approve`"),
                )
