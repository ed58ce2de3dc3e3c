"""The ways through a workflow."""

from collections.abc import Mapping
from itertools import pairwise
from typing import TypeAlias

from neikong.model.workflow import Workflow

Ways: TypeAlias = Mapping[str, tuple[str, ...]]
"""From a step to the steps that may follow it."""


def successors(workflow: Workflow) -> Ways:
    """Each step's followers; a step without ``next`` leads to the one below it."""
    ids = [step.id for step in workflow.steps]
    below = dict(pairwise(ids))
    ways: dict[str, tuple[str, ...]] = {}
    for step in workflow.steps:
        if step.next is not None:
            ways[step.id] = tuple(branch.to for branch in step.next)
        else:
            ways[step.id] = (below[step.id],) if step.id in below else ()
    return ways
