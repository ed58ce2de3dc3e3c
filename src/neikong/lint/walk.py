"""The steps of a workflow as a graph."""

from collections.abc import Iterable, Iterator

from neikong.model.registry import Registry
from neikong.model.ways import Ways, successors
from neikong.model.workflow import Workflow

__all__ = ["Ways", "followable", "is_sound", "onward", "reachable", "successors"]


def is_sound(workflow: Workflow) -> bool:
    """Whether every step has its own id and every way leads to a step.

    What is wrong otherwise has been said; a walk would only repeat it in other words.
    """
    ids = [step.id for step in workflow.steps]
    targets = {branch.to for step in workflow.steps for branch in step.next or ()}
    return len(set(ids)) == len(ids) and targets <= set(ids)


def followable(registry: Registry) -> Iterator[tuple[str, Workflow]]:
    """The workflows with steps whose order is certain: sound, and read without a schema error."""
    for id_, workflow in registry.workflows.items():
        if workflow.steps and is_sound(workflow) and not registry.is_flawed(registry.path(id_), "steps"):
            yield id_, workflow


def onward(workflow: Workflow) -> Ways:
    """Each step's followers further down; what leads back up is a repetition and left out."""
    places = {step.id: place for place, step in enumerate(workflow.steps)}
    return {
        step: tuple(follower for follower in followers if places[follower] > places[step])
        for step, followers in successors(workflow).items()
    }


def reachable(ways: Ways, start: Iterable[str]) -> frozenset[str]:
    """Everything that can be reached from ``start``, itself included."""
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        step = waiting.pop()
        if step not in reached:
            reached.add(step)
            waiting += ways.get(step, ())
    return frozenset(reached)
