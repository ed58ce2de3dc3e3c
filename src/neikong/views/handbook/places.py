"""The place of a post in the workflows: what comes to it, what it does, and where it goes from there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from neikong.model.registry import Registry
from neikong.model.ways import successors
from neikong.model.workflow import Workflow
from neikong.views.handbook.flows import StepLine, WorkflowPart
from neikong.views.handbook.naming import Name


@dataclass(frozen=True, slots=True)
class OwnStep:
    """A step that the post performs; ``before`` and ``after`` are the steps that lead to it and from it."""

    step: StepLine
    before: tuple[StepLine, ...]
    after: tuple[StepLine, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One workflow as the post sees it: all its steps with which of them are its own, and its own ones in full."""

    workflow: Name
    chain: tuple[tuple[StepLine, bool], ...]
    steps: tuple[OwnStep, ...]


def places(registry: Registry, parts: Mapping[str, WorkflowPart]) -> Mapping[str, tuple[Place, ...]]:
    """The places of every post that performs a step."""
    found: defaultdict[str, list[Place]] = defaultdict(list)
    for id_, workflow in registry.workflows.items():
        ways = successors(workflow)
        for post in dict.fromkeys(step.post for step in workflow.steps if step.post and not step.external):
            found[post].append(_place(post, workflow, parts[id_], ways))
    return {post: tuple(own) for post, own in found.items()}


def _place(post: str, workflow: Workflow, part: WorkflowPart, ways: Mapping[str, Iterable[str]]) -> Place:
    own = {step.id for step in workflow.steps if step.post == post and not step.external}
    lines = {line.id: line for line in part.steps}
    return Place(
        workflow=Name(part.id, part.name),
        chain=tuple((line, line.id in own) for line in part.steps),
        steps=tuple(
            OwnStep(
                step=line,
                before=tuple(other for other in part.steps if line.id in ways[other.id]),
                after=tuple(lines[id_] for id_ in ways[line.id] if id_ in lines),
            )
            for line in part.steps
            if line.id in own
        ),
    )
