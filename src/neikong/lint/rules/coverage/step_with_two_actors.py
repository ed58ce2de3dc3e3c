"""A step is done both by a post and by somebody outside the bureau.

A step is one action of one actor. With two, nobody can tell whose time limit and whose
signature it is, and what the taxpayer does counts as power of the bureau.

Mend: Remove `post` or `external`, or make two steps of it.

Bad:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        steps:
          - {id: S1, name: 申请并受理, post: arrears, external: 纳税人}

Good:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        steps:
          - {id: S1, name: 申请, external: 纳税人}
          - {id: S2, name: 受理, post: arrears}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK341"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Every step."""
    for id_, workflow in registry.workflows.items():
        for index, step in enumerate(workflow.steps):
            if step.post and step.external:
                yield Offence(
                    id_,
                    ("steps", index, "external"),
                    msg(
                        "Step `{step}` is done by `{post}` and by {external}",
                        step=step.id,
                        post=step.post,
                        external=step.external,
                    ),
                    msg("Remove `post` or `external`, or make two steps of it"),
                )
