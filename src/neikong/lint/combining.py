"""Functions that come together in one pair of hands, and what is tolerated of it."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from neikong.lint.scrutiny import DECIDES, PREPARES
from neikong.model.choices import Function, RiskStatus
from neikong.model.registry import Registry
from neikong.model.workflow import Compensation, Step, Workflow


@dataclass(frozen=True, slots=True)
class SelfDecision:
    """A post that decides in one step, at ``index``, what it prepared in an earlier one."""

    post: str
    index: int
    prepared: str
    decided: str


class Tolerance:
    """The combinations that a workflow's compensations in force excuse.

    Without a day none has ended. What could not be read has the benefit of the doubt.
    """

    def __init__(self, registry: Registry, workflow: Workflow, today: datetime.date | None) -> None:
        self._unclear = registry.is_flawed(registry.path(workflow.id), "compensations")
        self._excused = tuple(
            frozenset(compensation.functions)
            for compensation in workflow.compensations
            if not has_ended(compensation, today) and control_works(registry, compensation.control) is not False
        )

    def covers(self, one: Function | None, other: Function | None) -> bool:
        """Whether one post may have both functions here."""
        return self._unclear or any(one in excused and other in excused for excused in self._excused)


def has_ended(compensation: Compensation, today: datetime.date | None) -> bool:
    """Whether the last day of a compensation is past."""
    return today is not None and compensation.until < today


def control_works(registry: Registry, control: str) -> bool | None:
    """Whether there is an active control ``risk/control``; ``None`` where that could not be read."""
    id_, _, item = control.partition("/")
    risk = registry.risks.get(id_)
    if risk is None:
        return None if registry.kind(id_) in ("risk", "") else False
    if registry.has_uncertain_ids(registry.path(id_), "controls"):
        return None
    active = risk.status is RiskStatus.ACTIVE
    return active and any(known.id == item and known.status is RiskStatus.ACTIVE for known in risk.controls)


def self_decisions(workflow: Workflow, tolerance: Tolerance) -> Iterator[SelfDecision]:
    """Deciding steps whose post prepared the same matter in an earlier step."""
    prepared: dict[str, list[Step]] = defaultdict(list)
    for index, step in enumerate(workflow.steps):
        if step.post is None:
            continue
        if step.function in DECIDES:
            for earlier in prepared[step.post]:
                if not tolerance.covers(earlier.function, step.function):
                    yield SelfDecision(step.post, index, earlier.id, step.id)
                    break
        if step.function in PREPARES and all(known.function != step.function for known in prepared[step.post]):
            prepared[step.post].append(step)


def functions_by_post(workflow: Workflow) -> Mapping[str, tuple[Function, ...]]:
    """What each post does in a workflow, each function once and in order."""
    found: dict[str, dict[Function, None]] = defaultdict(dict)
    for step in workflow.steps:
        if step.post is not None and step.function is not None:
            found[step.post][step.function] = None
    return {post: tuple(functions) for post, functions in found.items()}
