"""The handbook's content, derived once from a registry: where is the risk, how big
is it, how is it prevented. Templates only lay it out.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from neikong.messages import Message
from neikong.model.department import Department
from neikong.model.post import Post
from neikong.model.registry import Registry
from neikong.model.risk import Control, Risk
from neikong.model.workflow import Step, Workflow
from neikong.views.citations import cite
from neikong.views.counts import counts


@dataclass(frozen=True, slots=True)
class Name:
    """Something to link to: its id, and what people call it. Without an id there is nothing to link to."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class ControlRow:
    """A control in force, and who performs and verifies it."""

    control: Control
    owner: Name | None
    checker: Name | None


@dataclass(frozen=True, slots=True)
class RiskCard:
    """A risk point with everything it refers to by name."""

    id: str
    risk: Risk
    grade: str
    level: int | None
    posts: tuple[Name, ...]
    steps: tuple[Name, ...]
    key_area: str | None
    basis: tuple[Message, ...]
    controls: tuple[ControlRow, ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step with the name of who does it and the risk points that arise there."""

    step: Step
    actor: str
    risks: tuple[Name, ...]
    next: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WorkflowPart:
    """A workflow, its steps and its legal ground."""

    id: str
    workflow: Workflow
    gate: str | None
    basis: tuple[Message, ...]
    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class PostPart:
    """A post with its risk points and the steps that it performs."""

    id: str
    post: Post
    duties: tuple[tuple[str, str, tuple[Message, ...]], ...]
    risks: tuple[RiskCard, ...]
    steps: tuple[tuple[Name, str], ...]


@dataclass(frozen=True, slots=True)
class DepartmentPart:
    """A department with its posts and the workflows it leads."""

    id: str
    department: Department
    domain: str | None
    head: Name | None
    leader: Name | None
    liaison: Name | None
    duties: tuple[tuple[str, str, tuple[Message, ...]], ...]
    posts: tuple[PostPart, ...]
    workflows: tuple[WorkflowPart, ...]


@dataclass(frozen=True, slots=True)
class Handbook:
    """The whole book. ``risks`` has each active risk point once, the gravest first."""

    organization: str
    state: str
    figures: dict[str, int]
    departments: tuple[DepartmentPart, ...]
    homeless: tuple[PostPart, ...]
    unassigned: tuple[WorkflowPart, ...]
    risks: tuple[RiskCard, ...]
    regulations: tuple[Name, ...]
    grades: tuple[Name, ...]


def handbook(registry: Registry, state: str = "worktree") -> Handbook:
    """The book of a registry; what does not resolve is shown by its id."""
    return _Author(registry).book(state)


class _Author:
    """Looks names up in one registry."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.cards = {id_: self._card(id_, risk) for id_, risk in registry.active_risks.items()}

    def book(self, state: str) -> Handbook:
        registry = self.registry
        return Handbook(
            organization=registry.settings.organization,
            state=state,
            figures=counts(registry),
            departments=tuple(self._department(id_, one) for id_, one in registry.departments.items()),
            homeless=tuple(
                self._post(id_, post)
                for id_, post in registry.posts.items()
                if post.department not in registry.departments
            ),
            unassigned=self._workflows(unassigned_workflows(registry)),
            risks=tuple(sorted(self.cards.values(), key=lambda card: (card.level or 9, card.id))),
            regulations=tuple(Name(id_, one.title) for id_, one in registry.regulations.items()),
            grades=tuple(Name(str(level.grade), level.label) for level in registry.settings.grading.grades),
        )

    def _department(self, id_: str, department: Department) -> DepartmentPart:
        members = {key: post for key, post in self.registry.posts.items() if post.department == id_}
        led = {key: one for key, one in self.registry.workflows.items() if one.department == id_}
        return DepartmentPart(
            id=id_,
            department=department,
            domain=self._term("domains", department.domain),
            head=self._post_name(department.head),
            leader=self._post_name(department.leader_in_charge),
            liaison=self._post_name(department.liaison),
            duties=tuple((duty.id, duty.text, self._citations(duty.basis)) for duty in department.duties),
            posts=tuple(self._post(key, post) for key, post in members.items()),
            workflows=self._workflows(led),
        )

    def _post(self, id_: str, post: Post) -> PostPart:
        cards = sorted(
            (self.cards[risk.id] for risk in self.registry.risks_of_post.get(id_, ())),
            key=lambda card: (card.level or 9, card.id),
        )
        steps = tuple(
            (Name(key, workflow.name), step.name)
            for key, workflow in self.registry.workflows.items()
            for step in workflow.steps
            if step.post == id_
        )
        duties = tuple((duty.id, duty.text, self._citations(duty.basis)) for duty in post.duties)
        return PostPart(id_, post, duties, tuple(cards), steps)

    def _workflows(self, workflows: dict[str, Workflow]) -> tuple[WorkflowPart, ...]:
        return tuple(self._workflow(id_, workflow) for id_, workflow in workflows.items())

    def _workflow(self, id_: str, workflow: Workflow) -> WorkflowPart:
        power = workflow.power
        return WorkflowPart(
            id=id_,
            workflow=workflow,
            gate=self._term("gates", power.gate) if power else None,
            basis=self._citations((*(power.basis if power else ()), *workflow.basis)),
            steps=tuple(self._step(id_, workflow, index) for index in range(len(workflow.steps))),
        )

    def _step(self, id_: str, workflow: Workflow, index: int) -> StepRow:
        step = workflow.steps[index]
        post = self._post_name(step.post)
        found = (card for card in self.cards.values() if f"{id_}/{step.id}" in card.risk.steps)
        return StepRow(
            step=step,
            actor=step.external or (post.text if post else ""),
            risks=tuple(Name(card.id, card.risk.name) for card in found),
            next=_next(workflow, index),
        )

    def _card(self, id_: str, risk: Risk) -> RiskCard:
        level = risk.approved_grade
        labels = {one.grade: one.label for one in self.registry.settings.grading.grades}
        return RiskCard(
            id=id_,
            risk=risk,
            grade=labels.get(level or 0, ""),
            level=level,
            posts=tuple(self._named(post) for post in risk.posts),
            steps=tuple(self._step_name(step) for step in risk.steps),
            key_area=self._term("key_areas", risk.key_area),
            basis=self._citations(risk.basis),
            controls=tuple(
                ControlRow(control, self._post_name(control.owner), self._post_name(control.checker))
                for control in risk.active_controls
            ),
        )

    def _post_name(self, id_: str | None) -> Name | None:
        return self._named(id_) if id_ else None

    def _named(self, id_: str) -> Name:
        entity = self.registry.posts.get(id_) or self.registry.departments.get(id_)
        return Name(id_, entity.name) if entity else Name("", id_)

    def _step_name(self, reference: str) -> Name:
        workflow_id, _, step_id = reference.partition("/")
        workflow = self.registry.workflows.get(workflow_id)
        if workflow is None:
            return Name("", reference)
        step = next((step.name for step in workflow.steps if step.id == step_id), step_id)
        return Name(workflow_id, f"{workflow.name} · {step}" if step else workflow.name)

    def _term(self, vocabulary: str, term: str | None) -> str | None:
        terms: dict[str, str] = getattr(self.registry.settings, vocabulary)
        return terms.get(term, term) if term else None

    def _citations(self, basis: Iterable[str]) -> tuple[Message, ...]:
        return tuple(cite(self.registry, citation) for citation in dict.fromkeys(basis))


def unassigned_workflows(registry: Registry) -> dict[str, Workflow]:
    """The workflows that no department of the registry leads."""
    return {id_: one for id_, one in registry.workflows.items() if one.department not in registry.departments}


def _next(workflow: Workflow, index: int) -> tuple[str, ...]:
    """Where power flows next, where that is not simply the step below."""
    branches = workflow.steps[index].next
    if branches is None:
        return ()
    return tuple(f"{branch.when} → {branch.to}" if branch.when else f"→ {branch.to}" for branch in branches)
