"""Workflows step by step: who does what, within which limit, with which document, and where power flows next."""

from collections.abc import Mapping
from dataclasses import dataclass

from neikong.model.registry import Registry
from neikong.model.workflow import Branch, Compensation, Step, Workflow
from neikong.views.handbook.cards import WaiverLine, waiver_lines
from neikong.views.handbook.marks import Mark, Marks
from neikong.views.handbook.naming import Name, Naming, RiskName, label, span
from neikong.views.handbook.powers import PowerLine, power_line
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class Way:
    """Where power flows, and when: the number and name of the step. ``is_back``: it returns to an earlier step."""

    when: str | None
    number: int
    name: str
    is_back: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step. ``number`` counts from 1; ``ways`` are told where it does not simply lead to the step below."""

    id: str
    number: int
    name: str
    actor: Name
    is_external: bool
    function: Words | None
    time_limit: Words | None
    statutory_limit: Words | None
    form: str | None
    system: str | None
    onsite: bool
    persons: int | None
    ways: tuple[Way, ...]
    is_end: bool
    basis: tuple[Name, ...]
    risks: tuple[RiskName, ...]
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class CompensationLine:
    """Functions that one post combines here for the time being, and the control that makes up for it."""

    functions: tuple[Words, ...]
    control: Name
    reason: str
    until: Words
    approved_by: Name | None


@dataclass(frozen=True, slots=True)
class Drawing:
    """The chart of a workflow: as SVG without a stylesheet of its own, and as Mermaid text."""

    svg: str
    mermaid: str


@dataclass(frozen=True, slots=True)
class WorkflowPart:
    """A workflow. Where it has no ``chart``, the steps are all there is."""

    id: str
    name: str
    department: Name | None
    type: Words | None
    key_area: str | None
    power: PowerLine | None
    time_limit: Words | None
    statutory_limit: Words | None
    basis: tuple[Name, ...]
    steps: tuple[StepLine, ...]
    compensations: tuple[CompensationLine, ...]
    waivers: tuple[WaiverLine, ...]
    mark: Mark | None
    gone: tuple[str, ...]
    chart: Drawing | None


class Flows:
    """Makes the workflows of one book; ``charts`` has their drawings by id."""

    def __init__(self, registry: Registry, naming: Naming, marks: Marks, charts: Mapping[str, Drawing]) -> None:
        self.registry = registry
        self.naming = naming
        self.marks = marks
        self.charts = charts

    def parts(self) -> dict[str, WorkflowPart]:
        """Every workflow in the book."""
        return {id_: self._part(id_, one) for id_, one in self.registry.workflows.items()}

    def _part(self, id_: str, workflow: Workflow) -> WorkflowPart:
        naming = self.naming
        return WorkflowPart(
            id=id_,
            name=workflow.name,
            department=naming.anyone(workflow.department),
            type=label(workflow.type),
            key_area=naming.term("key_areas", workflow.key_area),
            power=power_line(id_, workflow, naming),
            time_limit=span(workflow.time_limit),
            statutory_limit=span(workflow.statutory_limit),
            basis=naming.basis(workflow.basis),
            steps=self._steps(id_, workflow),
            compensations=tuple(map(self._compensation, workflow.compensations)),
            waivers=waiver_lines(workflow.waivers, naming),
            mark=self.marks.entities.get(id_),
            gone=self.marks.gone.get(id_, ()),
            chart=self.charts.get(id_),
        )

    def _steps(self, id_: str, workflow: Workflow) -> tuple[StepLine, ...]:
        numbers = {step.id: (number, step.name) for number, step in enumerate(workflow.steps, 1)}
        return tuple(
            self._step(id_, number, step, _ways(step.next, number, numbers), is_end=_is_end(step, number, len(numbers)))
            for number, step in enumerate(workflow.steps, 1)
        )

    def _step(self, workflow: str, number: int, step: Step, ways: tuple[Way, ...], *, is_end: bool) -> StepLine:
        naming = self.naming
        return StepLine(
            id=step.id,
            number=number,
            name=step.name,
            actor=Name("", step.external) if step.external else naming.anyone(step.post) or Name("", ""),
            is_external=bool(step.external),
            function=label(step.function),
            time_limit=span(step.time_limit),
            statutory_limit=span(step.statutory_limit),
            form=step.form,
            system=step.system,
            onsite=step.onsite,
            persons=step.persons,
            ways=ways,
            is_end=is_end,
            basis=naming.basis(step.basis),
            risks=self._risks(workflow, step),
            mark=self.marks.items.get((workflow, step.id)),
        )

    def _risks(self, workflow: str, step: Step) -> tuple[RiskName, ...]:
        risks = self.registry.risks_at_steps.get(workflow, {}).get(step.id, ())
        return tuple(self.naming.risk(risk.id) for risk in risks)

    def _compensation(self, one: Compensation) -> CompensationLine:
        risk_id, _, control = one.control.partition("/")
        risk = self.registry.risks.get(risk_id)
        name = self.naming.risk(risk_id).name.id if risk and risk_id in self.registry.active_risks else ""
        text = next((each.text for each in risk.controls if each.id == control), "") if risk else ""
        return CompensationLine(
            functions=tuple(words for function in one.functions if (words := label(function))),
            control=Name(name, text or one.control),
            reason=one.reason,
            until=one.until.isoformat(),
            approved_by=self.naming.anyone(one.approved_by),
        )


def _ways(branches: tuple[Branch, ...] | None, here: int, numbers: Mapping[str, tuple[int, str]]) -> tuple[Way, ...]:
    """The ways that are written down, as far as they lead to a step."""
    known = ((branch.when, *numbers[branch.to]) for branch in branches or () if branch.to in numbers)
    return tuple(Way(when, number, name, number <= here) for when, number, name in known)


def _is_end(step: Step, number: int, last: int) -> bool:
    return step.next == () or (step.next is None and number == last)
