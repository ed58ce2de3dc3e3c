"""A post decides a matter that nobody else has examined.

Taking in an application or proposing something is no examination. And where one clerk
has established the facts and a leader two levels up decides, nobody in between vouches
for them: the leader signs what the clerk says.

Mend: Put a step with the function `review` before the decision, done by another post
than the one that decides and the one that established the facts, such as the clerk's
section head.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 受理, post: arrears, function: accept}
          - {id: S2, name: 核准, post: levy-head, function: approve}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 受理, post: arrears, function: accept}
          - {id: S2, name: 核实, post: arrears, function: verify}
          - {id: S3, name: 核准, post: levy-head, function: approve}
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from neikong.findings import Severity
from neikong.lint.leadership import superiors
from neikong.lint.rule import Offence
from neikong.lint.scrutiny import PREPARES, decisions, examines, reached_past
from neikong.lint.walk import followable
from neikong.messages import Message, msg
from neikong.model.choices import Function
from neikong.model.registry import Registry
from neikong.model.workflow import Step, Workflow

CODE = "NK807"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Each post's first decision that some way leads to without an examination by others.

    A decision at the very beginning has no matter before it; one on what the same post
    has prepared is told by initiator-decides. An examination by the decider's own
    subordinate is enough: the decider is the second pair of eyes. It is not enough where
    a level between the two is passed over and there was no third pair of hands.
    """
    for id_, workflow in followable(registry):
        told: set[str] = set()
        for index, step, post in decisions(workflow):
            if post in told or index == 0 or _prepares(workflow, post, index):
                continue
            message = _lack(registry, workflow, step, post)
            if message:
                told.add(post)
                hint = msg("Let a post that has no part in the matter `review` it before")
                yield Offence(id_, ("steps", index, "function"), message, hint)


def _prepares(workflow: Workflow, post: str, before: int) -> bool:
    return any(step.post == post and step.function in PREPARES for step in workflow.steps[:before])


def _lack(registry: Registry, workflow: Workflow, decision: Step, decider: str) -> Message | None:
    start = workflow.steps[0].id
    if decision.id in reached_past(workflow, start, lambda step: step.post != decider and examines(step)):
        return msg("`{post}` decides in step {step} what no other post has examined", post=decider, step=decision.id)
    for clerk in _clerks(workflow):
        above = tuple(superiors(registry, clerk))
        if decider in above[1:] and decision.id in reached_past(workflow, start, _third_hands(decider, clerk)):
            return msg(
                "`{post}` decides in step {step} what only `{clerk}` has examined; `{passed}` is passed over",
                post=decider,
                step=decision.id,
                clerk=clerk,
                passed=above[0],
            )
    return None


def _clerks(workflow: Workflow) -> tuple[str, ...]:
    """The posts that prepare the matter and of which every function is known."""
    functions: dict[str, set[Function | None]] = defaultdict(set)
    for step in workflow.steps:
        if step.post is not None:
            functions[step.post].add(step.function)
    return tuple(post for post, known in functions.items() if known & PREPARES and None not in known)


def _third_hands(decider: str, clerk: str) -> Callable[[Step], bool]:
    """What a step of anybody else is that examines; a proposal of a third post is its view of the matter too."""

    def bars(step: Step) -> bool:
        proposes = step.post is not None and step.function is Function.PROPOSE
        return step.post not in (decider, clerk) and (proposes or examines(step))

    return bars
