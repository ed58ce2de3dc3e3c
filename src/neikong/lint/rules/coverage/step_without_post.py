"""A step of a workflow is done by nobody.

Power that no post exercises is power that anybody may take. Nobody answers for the step's
time limit, its document or its risks.

Mend: Name the post that does it as `post`, or write under `external` who does it outside
the bureau.

Bad:
    workflows/announcement.yaml
        name: 欠税公告
        steps:
          - {id: S1, name: 编制公告名单}

Good:
    workflows/announcement.yaml
        name: 欠税公告
        steps:
          - {id: S1, name: 编制公告名单, post: arrears}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK340"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every step; an unreadable `external` is an actor too."""
    for id_, workflow in registry.workflows.items():
        path = registry.path(id_)
        for index, step in enumerate(workflow.steps):
            has_actor = step.post or step.external or registry.is_flawed_at(path, ("steps", index, "external"))
            if not has_actor:
                yield Offence(
                    id_,
                    ("steps", index, "post"),
                    msg("Nobody does step `{step}`", step=step.id),
                    msg("Write `post:`, or `external:` where it is somebody outside the bureau"),
                )
