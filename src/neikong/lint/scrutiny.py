"""Who looks at a matter before it is decided.

A step with one of the functions in ``CARRIES`` moves the matter on and looks at
nothing. Every other step may look at its substance, also one that does not say
what it does: nothing is concluded from silence.
"""

from collections.abc import Callable, Iterator

from neikong.lint.walk import reachable, successors
from neikong.model.choices import Function
from neikong.model.workflow import Step, Workflow

PREPARES = frozenset((Function.PROPOSE, Function.VERIFY, Function.SELECT_CASE, Function.INSPECT))
DECIDES = frozenset((Function.APPROVE, Function.ADJUDICATE))
CARRIES = frozenset(
    (Function.PROPOSE, Function.ACCEPT, Function.EXECUTE, Function.RECORD, Function.ARCHIVE, Function.NOTIFY)
)


def decisions(workflow: Workflow) -> Iterator[tuple[int, Step, str]]:
    """Place, step and post of each decision that a post of the bureau takes."""
    for index, step in enumerate(workflow.steps):
        if step.post is not None and step.function in DECIDES:
            yield index, step, step.post


def examines(step: Step) -> bool:
    """Whether a step may look at the substance of the matter."""
    return step.function not in CARRIES


def reached_past(workflow: Workflow, start: str, bars: Callable[[Step], bool]) -> frozenset[str]:
    """The steps that follow ``start`` on some way on which no step before them bars it."""
    open_ways = dict(successors(workflow))
    for step in workflow.steps:
        if bars(step):
            del open_ways[step.id]
    return reachable(open_ways, open_ways.get(start, ()))
