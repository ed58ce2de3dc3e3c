"""Combinations of functions that a workflow tolerates, because a control makes up for them."""

import datetime

from neikong.lint.targets import parts
from neikong.model.choices import Function, RiskStatus
from neikong.model.registry import Registry
from neikong.model.workflow import Compensation, Workflow


class Tolerance:
    """What a workflow's compensations in force excuse.

    Without a day none has ended. What could not be read has the benefit of the doubt.
    """

    def __init__(self, registry: Registry, workflow: Workflow, today: datetime.date | None) -> None:
        self._unclear = registry.is_flawed(registry.path(workflow.id), "compensations")
        self._excused = tuple(
            frozenset(compensation.functions)
            for compensation in workflow.compensations
            if not has_ended(compensation, today)
            and control_status(registry, compensation.control) is RiskStatus.ACTIVE
        )

    def forbids(self, one: Function | None, other: Function | None) -> bool:
        """Whether one post may not have both functions here, if they are two."""
        excused = self._unclear or any(one in pair and other in pair for pair in self._excused)
        return one != other and not excused


def has_ended(compensation: Compensation, today: datetime.date | None) -> bool:
    """Whether the last day of a compensation is past."""
    return today is not None and compensation.until < today


def control_status(registry: Registry, control: str) -> RiskStatus | None:
    """Whether the control ``risk/control`` counts; nothing where there is none.

    One that could not be read is taken for active.
    """
    id_, item = parts(control)
    risk = registry.risks.get(id_)
    if risk is None:
        return RiskStatus.ACTIVE if registry.kind(id_) in ("risk", "") else None
    if registry.has_uncertain_ids(registry.path(id_), "controls"):
        return RiskStatus.ACTIVE
    status = next((known.status for known in risk.controls if known.id == item), None)
    return status and (risk.status if status is RiskStatus.ACTIVE else status)
