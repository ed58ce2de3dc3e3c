"""A workflow never comes to an end.

From some step power only flows in a circle: the matter can never be closed and no time
limit holds.

Mend: Give one of the steps in the circle a way out, or `next: []` where the workflow
ends.

Bad:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        steps:
          - {id: S1, name: 受理, post: arrears}
          - {id: S2, name: 审批, post: levy-head, next: [S1]}

Good:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        steps:
          - {id: S1, name: 受理, post: arrears}
          - {id: S2, name: 审批, post: levy-head, next: [{when: 材料不全, to: S1}, {when: 同意, to: S3}]}
          - {id: S3, name: 送达, post: arrears}
"""

from collections import defaultdict
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.walk import Ways, is_sound, reachable, successors
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK206"
SEVERITY = Severity.ERROR


def check(registry: Registry) -> Iterator[Offence]:
    """Walk backward from the ends; a reached step outside can never finish."""
    for id_, workflow in registry.workflows.items():
        if not is_sound(workflow):
            continue
        ways = successors(workflow)
        reached = reachable(ways, [step.id for step in workflow.steps[:1]])
        ends = [step for step, nexts in ways.items() if not nexts]
        finishing = reachable(_reversed(ways), ends)
        stuck = [index for index, step in enumerate(workflow.steps) if step.id in reached - finishing]
        if stuck:
            step = workflow.steps[stuck[-1]]
            yield Offence(
                id_,
                ("steps", stuck[-1], "next"),
                msg("From step `{step}` the workflow never comes to an end", step=step.id),
                msg("Add a way out of the circle, or `next: []` where it ends"),
            )


def _reversed(ways: Ways) -> Ways:
    back: dict[str, list[str]] = defaultdict(list)
    for step, nexts in ways.items():
        for follower in nexts:
            back[follower].append(step)
    return {step: tuple(before) for step, before in back.items()}
