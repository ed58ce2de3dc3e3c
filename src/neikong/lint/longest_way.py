"""The longest way through a workflow: its steps' time limits one after the other."""

from neikong.lint.walk import onward
from neikong.model.scalars import Duration
from neikong.model.workflow import Workflow

_NOTHING = Duration(0, "day")
_WEIGHTS = {"hour": 1, "day": 24, "working_day": 34, "month": 731, "quarter": 2192, "year": 8766}
"""Hours by which ways are compared, a working day with its share of the weekend."""


def longest_way(workflow: Workflow) -> tuple[Duration, ...]:
    """The time limits along the longest way from the first step that repeats nothing.

    Steps without a limit count for nothing, those of outsiders as much as all others.
    """
    ways = onward(workflow)
    weights: dict[str, int] = {}
    rests: dict[str, str | None] = {}
    for step in reversed(workflow.steps):
        rest = max(ways[step.id], key=weights.__getitem__, default=None)
        rests[step.id] = rest
        limit = step.time_limit or _NOTHING
        weights[step.id] = limit.amount * _WEIGHTS[limit.unit] + (weights[rest] if rest else 0)
    steps = {step.id: step for step in workflow.steps}
    limits = (steps[id_].time_limit for id_ in _along(workflow, rests))
    return tuple(limit for limit in limits if limit is not None)


def _along(workflow: Workflow, rests: dict[str, str | None]) -> list[str]:
    way: list[str] = []
    step = workflow.steps[0].id if workflow.steps else None
    while step is not None:
        way.append(step)
        step = rests[step]
    return way
