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
from collections.abc import Callable, Iterator, Mapping

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
    """Each post once in each workflow, at a decision that some way leads to without an examination by others.

    A decision at the very beginning has no matter before it; one on what the same post
    has prepared is told by initiator-decides. An examination by the decider's own
    subordinate is enough: the decider is the second pair of eyes. It is not enough where
    a level between the two is passed over and there was no third pair of hands.
    """
    for id_, workflow in followable(registry):
        prepared = _preparations(workflow)
        for post, own in decisions(workflow).items():
            on_others = tuple((index, step) for index, step in own if 0 < index <= prepared.get(post, index))
            found = _unexamined(registry, workflow, post, on_others)
            if found:
                index, step, lack = found
                yield Offence(
                    id_,
                    ("steps", index, "function"),
                    msg("`{post}` decides in step {step} what {lack}", post=post, step=step.id, lack=lack),
                    msg("Let a post that has no part in the matter `review` it before"),
                )


def _preparations(workflow: Workflow) -> Mapping[str, int]:
    """The place at which each post first prepares the matter."""
    places: dict[str, int] = {}
    for index, step in enumerate(workflow.steps):
        if step.post is not None and step.function in PREPARES:
            places.setdefault(step.post, index)
    return places


def _unexamined(
    registry: Registry, workflow: Workflow, post: str, own: tuple[tuple[int, Step], ...]
) -> tuple[int, Step, Message] | None:
    """The first of a post's decisions that lacks an examination, and what it lacks."""
    for reached, lack in _lacks(registry, workflow, post) if own else ():
        for index, step in own:
            if step.id in reached:
                return index, step, lack
    return None


def _lacks(registry: Registry, workflow: Workflow, decider: str) -> Iterator[tuple[frozenset[str], Message]]:
    """Steps that are reached without enough of an examination, and what it lacks."""
    yield (
        reached_past(workflow, lambda step: step.post != decider and examines(step)),
        msg("no other post has examined"),
    )
    for clerk in _clerks(workflow):
        above = tuple(superiors(registry, clerk))
        if decider in above[1:]:
            yield (
                reached_past(workflow, _third_hands(decider, clerk)),
                msg("only `{clerk}` has examined; `{passed}` is passed over", clerk=clerk, passed=above[0]),
            )


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
