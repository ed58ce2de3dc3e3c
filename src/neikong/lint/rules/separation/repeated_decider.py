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

from collections import defaultdict
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.scrutiny import decisions, examines, reached_past
from neikong.lint.walk import followable
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.workflow import Step, Workflow

CODE = "NK607"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Each post once in each workflow, at the first decision that follows one of its own unexamined."""
    for id_, workflow in followable(registry):
        taken: dict[str, list[tuple[int, Step]]] = defaultdict(list)
        for index, step, post in decisions(workflow):
            taken[post].append((index, step))
        for post, own in taken.items():
            pair = _unexamined(workflow, post, own)
            if pair:
                first, index, second = pair
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


def _unexamined(workflow: Workflow, post: str, own: list[tuple[int, Step]]) -> tuple[Step, int, Step] | None:
    """A decision and a later one of the same post that some way joins without an examination."""

    def bars(step: Step) -> bool:
        return step.post is not None and step.post != post and examines(step)

    for place, (_, first) in enumerate(own[:-1]):
        reached = reached_past(workflow, first.id, bars)
        for index, second in own[place + 1 :]:
            if second.id in reached:
                return first, index, second
    return None
