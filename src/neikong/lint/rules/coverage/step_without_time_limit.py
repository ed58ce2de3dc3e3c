"""A step of a post has no time limit.

Where no limit is promised, a matter can be left lying until somebody pays to have it
moved. A limit set by law counts as one.

Mend: Write the bureau's own promise, as `time_limit: 3个工作日`.

Bad:
    workflows/announcement.yaml
        name: 欠税公告
        steps:
          - {id: S1, name: 编制公告名单, post: arrears}

Good:
    workflows/announcement.yaml
        name: 欠税公告
        steps:
          - {id: S1, name: 编制公告名单, post: arrears, time_limit: 5个工作日}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK342"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Steps of posts; what others do is not the bureau's to promise."""
    for id_, workflow in registry.workflows.items():
        path = registry.path(id_)
        for index, step in enumerate(workflow.steps):
            if step.post is None or step.external or step.time_limit or step.statutory_limit:
                continue
            if not registry.is_flawed_at(path, ("steps", index, "statutory_limit")):
                yield Offence(
                    id_,
                    ("steps", index, "time_limit"),
                    msg("Step `{step}` has no time limit", step=step.id),
                    msg("Write the bureau's own promise, such as `time_limit: 3个工作日`"),
                )
