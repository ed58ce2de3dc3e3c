"""Who looks at a matter before it is decided.

A step with one of the functions in ``CARRIES`` moves the matter on and looks at
nothing. Every other step may look at its substance, also one that does not say
what it does: nothing is concluded from silence.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping

from neikong.lint.walk import reachable, successors
from neikong.model.choices import DECIDES, Function
from neikong.model.workflow import Step, Workflow

PREPARES = frozenset((Function.PROPOSE, Function.VERIFY, Function.SELECT_CASE, Function.INSPECT))
CARRIES = frozenset(
    (Function.PROPOSE, Function.ACCEPT, Function.EXECUTE, Function.RECORD, Function.ARCHIVE, Function.NOTIFY)
)


def decisions(workflow: Workflow) -> Mapping[str, tuple[tuple[int, Step], ...]]:
    """The decisions that each post of the bureau takes, with their places."""
    found: dict[str, list[tuple[int, Step]]] = defaultdict(list)
    for index, step in enumerate(workflow.steps):
        if step.post is not None and step.function in DECIDES:
            found[step.post].append((index, step))
    return {post: tuple(own) for post, own in found.items()}


def examines(step: Step) -> bool:
    """Whether a step may look at the substance of the matter."""
    return step.function not in CARRIES


def ways_past(workflow: Workflow, bars: Callable[[Step], bool]) -> dict[str, tuple[str, ...]]:
    """The ways of a workflow on which no step bars it: what bars it is reached, but leads nowhere."""
    ways = dict(successors(workflow))
    for step in workflow.steps:
        if bars(step):
            del ways[step.id]
    return ways


def reached_past(workflow: Workflow, bars: Callable[[Step], bool]) -> frozenset[str]:
    """The steps that some way leads to from the first one, on which no step before them bars it."""
    ways = ways_past(workflow, bars)
    return reachable(ways, ways.get(workflow.steps[0].id, ()))
