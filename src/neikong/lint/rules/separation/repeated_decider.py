"""One post decides twice in one matter, and nobody else of the bureau looks in between.

Who approves that something is bought and then also who sells it holds both ends. What
outsiders say in between does not help: the same post has chosen to ask them.

Mend: Give one of the two decisions to another post, or let another post `review` or
`verify` in between.

Bad:
    workflows/purchase.yaml
        name: 政府采购
        steps:
          - {id: S1, name: 编报需求, post: arrears, function: propose}
          - {id: S2, name: 批准采购, post: deputy, function: approve}
          - {id: S3, name: 组织评审, post: arrears, function: execute}
          - {id: S4, name: 确定中标人, post: deputy, function: approve}

Good:
    workflows/purchase.yaml
        name: 政府采购
        steps:
          - {id: S1, name: 编报需求, post: arrears, function: propose}
          - {id: S2, name: 批准采购, post: levy-head, function: approve}
          - {id: S3, name: 组织评审, post: arrears, function: execute}
          - {id: S4, name: 确定中标人, post: deputy, function: approve}
"""

from collections.abc import Iterator
from operator import itemgetter

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.scrutiny import decisions, examines, ways_past
from neikong.lint.walk import followable, reachable
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.workflow import Step, Workflow

CODE = "NK607"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Each post once in each workflow, at a decision that follows one of its own unexamined."""
    for id_, workflow in followable(registry):
        for post, own in decisions(workflow).items():
            pair = _unexamined(workflow, post, own)
            if pair:
                first, (index, second) = pair
                yield Offence(
                    id_,
                    ("steps", index, "post"),
                    msg(
                        "`{post}` decides in step {first} and again in step {second}; no other post examines between",
                        post=post,
                        first=first.id,
                        second=second.id,
                    ),
                    msg("Give one of the decisions to another post, or let one `review` in between"),
                )


def _unexamined(
    workflow: Workflow, post: str, own: tuple[tuple[int, Step], ...]
) -> tuple[Step, tuple[int, Step]] | None:
    """A decision and a later one of the same post that some way joins without an examination.

    What an earlier decision reached without meeting a later one need not be walked again.
    """
    if len(own) < 2:
        return None
    ways = ways_past(workflow, lambda step: step.post is not None and step.post != post and examines(step))
    later = {step.id: (index, step) for index, step in own}
    for _, first in own:
        del later[first.id]
        reached = reachable(ways, ways.get(first.id, ()))
        met = [later[step] for step in reached if step in later]
        if met:
            return first, min(met, key=itemgetter(0))
        for step in reached:
            ways.pop(step, None)
    return None
