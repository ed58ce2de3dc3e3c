"""The power list: which powers the bureau exercises, on what ground, by whom, and within which limit."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from neikong.messages import msg
from neikong.model.workflow import Workflow
from neikong.views.handbook.naming import Name, Naming, label, span
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class PowerLine:
    """One power, and the workflow through which it is exercised."""

    code: str | None
    name: str
    kind: Words
    gate: str | None
    department: Name | None
    workflow: Name
    type: Words | None
    basis: tuple[Name, ...]
    time_limit: Words | None
    statutory_limit: Words | None
    published: str | None


class _HasPower(Protocol):
    @property
    def power(self) -> PowerLine | None: ...


def power_line(id_: str, workflow: Workflow, naming: Naming) -> PowerLine | None:
    """The power of a workflow, where it exercises one."""
    power = workflow.power
    if power is None:
        return None
    return PowerLine(
        code=power.code,
        name=power.name,
        kind=msg(power.kind.label),
        gate=naming.term("gates", power.gate),
        department=naming.anyone(workflow.department),
        workflow=Name(id_, workflow.name),
        type=label(workflow.type),
        basis=naming.basis((*power.basis, *workflow.basis)),
        time_limit=span(workflow.time_limit),
        statutory_limit=span(workflow.statutory_limit),
        published=power.published,
    )


def power_list(workflows: Iterable[_HasPower]) -> tuple[PowerLine, ...]:
    """The powers by their codes; those without one come last."""
    lines = (one.power for one in workflows if one.power)
    return tuple(sorted(lines, key=lambda line: (line.code is None, line.code or "")))
