"""What a flowchart says of a workflow: who does which step, where power goes next, and where the risk is."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from neikong.flow.order import returning, rows
from neikong.flow.particulars import details, facts
from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.workflow import Branch, Step, Workflow
from neikong.views.shares import Words

NOBODY = ""
"""The key of the lane for steps that name nobody."""

_MOST_WAYS = 500
"""From step to step; the largest workflow that we know of has thirty."""


@dataclass(frozen=True, slots=True)
class RiskMark:
    """An active risk point; ``grade`` is nothing where the leadership has approved none."""

    id: str
    name: str
    grade: int | None
    label: str


@dataclass(frozen=True, slots=True)
class Lane:
    """Who acts: a post with its id and department, or somebody outside, who has neither."""

    id: str
    name: Words
    department: str
    is_external: bool


@dataclass(frozen=True, slots=True)
class ChartStep:
    """A step. ``lane`` is a place in the chart's lanes; limits, form, system and presence are in ``details``."""

    id: str
    name: str
    lane: int
    function: Message | None
    details: tuple[Words, ...]
    risks: tuple[RiskMark, ...]
    is_decision: bool

    @property
    def grade(self) -> int | None:
        """The gravest grade among its risk points."""
        return min((risk.grade for risk in self.risks if risk.grade), default=None)


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from step to step, both as places in the chart's steps; ``when`` is its condition."""

    source: int
    target: int
    when: str
    is_return: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A workflow as a chart.

    ``facts`` are said once for the whole; ``risks`` weigh on the whole.
    ``steps`` stand in the order of the file, ``rows`` has their places from top
    to bottom, ``lanes`` are in the order in which power reaches them. ``start``
    is nothing where there are no steps. ``grades`` are those of the bureau.
    """

    id: str
    name: str
    facts: tuple[Words, ...]
    risks: tuple[RiskMark, ...]
    lanes: tuple[Lane, ...]
    steps: tuple[ChartStep, ...]
    edges: tuple[Edge, ...]
    rows: tuple[int, ...]
    start: int | None
    ends: tuple[int, ...]
    grades: tuple[tuple[int, str], ...]

    @property
    def is_tangle(self) -> bool:
        """Whether there are so many ways that nobody could follow one, and to lay them out would take minutes."""
        return len(self.edges) > _MOST_WAYS


def chart(registry: Registry, id_: str) -> Chart:
    """The chart of a workflow of the registry; a way to a step that there is not is left out."""
    workflow = registry.workflows[id_]
    edges = _edges(workflow)
    order = rows(len(workflow.steps), [(edge.source, edge.target) for edge in edges if not edge.is_return])
    lanes = list(dict.fromkeys(_actor(workflow.steps[place]) for place in order))
    risks = _risks(registry, id_)
    steps = tuple(_step(step, lanes.index(_actor(step)), risks.get(step.id, ())) for step in workflow.steps)
    return Chart(
        id=id_,
        name=workflow.name,
        facts=tuple(facts(registry, workflow)),
        risks=risks.get("", ()),
        lanes=tuple(_lane(registry, *lane) for lane in lanes),
        steps=steps,
        edges=edges,
        rows=order,
        start=0 if steps else None,
        ends=tuple(place for place, ways in enumerate(_ways(workflow)) if not ways),
        grades=tuple(sorted((level.grade, level.label) for level in registry.settings.grading.grades)),
    )


def _ways(workflow: Workflow) -> list[tuple[Branch, ...]]:
    """Each step's ways; without ``next`` it leads to the one below."""
    below = [(Branch(to=after.id),) for _, after in pairwise(workflow.steps)]
    plain = [*below, ()] if workflow.steps else []
    return [way if step.next is None else step.next for step, way in zip(workflow.steps, plain, strict=True)]


def _edges(workflow: Workflow) -> tuple[Edge, ...]:
    places = {step.id: place for place, step in reversed([*enumerate(workflow.steps)])}
    found = [
        (source, places[branch.to], branch.when or "")
        for source, branches in enumerate(_ways(workflow))
        for branch in branches
        if branch.to in places
    ]
    back = returning([(source, target) for source, target, _ in found])
    return tuple(Edge(*edge, is_return) for edge, is_return in zip(found, back, strict=True))


def _actor(step: Step) -> tuple[str, bool]:
    """Who does a step, and whether that is somebody outside."""
    return (step.external, True) if step.external else (step.post or NOBODY, False)


def _lane(registry: Registry, key: str, is_external: bool) -> Lane:  # noqa: FBT001 - a pair spread out
    if is_external or key == NOBODY:
        return Lane("", key if is_external else msg("No post named"), "", is_external)
    post = registry.posts.get(key)
    department = registry.departments.get(post.department) if post else None
    return Lane(key if post else "", post.name if post else key, department.name if department else "", is_external)


def _step(step: Step, lane: int, risks: tuple[RiskMark, ...]) -> ChartStep:
    function = msg(step.function.label) if step.function else None
    is_decision = step.next is not None and len(step.next) > 1
    return ChartStep(step.id, step.name, lane, function, tuple(details(step)), risks, is_decision)


def _risks(registry: Registry, id_: str) -> Mapping[str, tuple[RiskMark, ...]]:
    """The active risk points at each step, the gravest first; those of the whole workflow under nothing."""
    return {
        step: tuple(sorted((_mark(registry, risk) for risk in risks), key=lambda one: (one.grade or 9, one.id)))
        for step, risks in registry.risks_at_steps.get(id_, {}).items()
    }


def _mark(registry: Registry, risk: Risk) -> RiskMark:
    grade = risk.approved_grade
    return RiskMark(risk.id, risk.name, grade, registry.settings.grading.label(grade) if grade else "")
