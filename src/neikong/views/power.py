"""How power flows through each workflow: how long its way is, and how often it changes hands."""

from dataclasses import dataclass

from neikong.model.choices import DECIDES
from neikong.model.registry import Registry
from neikong.model.ways import successors
from neikong.model.workflow import Step, Workflow


@dataclass(frozen=True, slots=True)
class WorkflowRow:
    """A workflow's figures.

    ``decisions`` are steps that approve or adjudicate, ``handoffs`` ways from a
    step to a step of another post or of somebody outside, ``onsite`` steps at
    the taxpayer's place.
    """

    id: str
    name: str
    department: str
    steps: int
    decisions: int
    handoffs: int
    onsite: int


def workflow_rows(registry: Registry) -> tuple[WorkflowRow, ...]:
    """A row for each workflow."""
    return tuple(
        WorkflowRow(
            id=id_,
            name=workflow.name,
            department=workflow.department or "",
            steps=len(workflow.steps),
            decisions=sum(step.function in DECIDES for step in workflow.steps),
            handoffs=handoffs(workflow),
            onsite=sum(step.onsite for step in workflow.steps),
        )
        for id_, workflow in registry.workflows.items()
    )


def handoffs(workflow: Workflow) -> int:
    """How many ways lead from one actor to another; of a step without an actor nobody can tell."""
    actors = {step.id: _actor(step) for step in workflow.steps}
    return sum(
        bool(actors[step] and actors.get(follower)) and actors[step] != actors[follower]
        for step, followers in successors(workflow).items()
        for follower in dict.fromkeys(followers)
    )


def _actor(step: Step) -> tuple[str, str] | None:
    if step.external:
        return "external", step.external
    return ("post", step.post) if step.post else None
