"""The small print of a chart: limits, forms, systems, and what is said once for the whole workflow."""

from collections.abc import Iterator

from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.scalars import Duration
from neikong.model.workflow import Step, Workflow
from neikong.views.shares import Words


def details(step: Step) -> Iterator[Words]:
    """The limits, the form, the system and the presence that a step asks for."""
    if step.time_limit and step.time_limit == step.statutory_limit:
        yield msg("{limit}, as by law", limit=_limit(step.time_limit))
    elif step.time_limit:
        yield _limit(step.time_limit)
    if step.statutory_limit and step.time_limit != step.statutory_limit:
        yield msg("by law: {limit}", limit=_limit(step.statutory_limit))
    if step.form:
        yield msg("form: {form}", form=step.form.removeprefix("《").removesuffix("》"))
    if step.system:
        yield msg("system: {system}", system=step.system)
    if step.onsite:
        yield msg("on site, {persons:person|persons}", persons=step.persons) if step.persons else msg("done on site")
    elif step.persons:
        yield msg("{persons:person|persons} together", persons=step.persons)


def facts(registry: Registry, workflow: Workflow) -> Iterator[Words]:
    """What holds for the whole: who leads it, what power it is, how long it may take."""
    department = registry.departments.get(workflow.department or "")
    if department:
        yield department.name
    if workflow.power:
        yield msg(workflow.power.kind.label)
        gate = workflow.power.gate
        if gate:
            yield msg("gate: {gate}", gate=registry.settings.gates.get(gate, gate))
    if workflow.time_limit:
        yield msg("time limit: {limit}", limit=_limit(workflow.time_limit))
    if workflow.statutory_limit:
        yield msg("by law: {limit}", limit=_limit(workflow.statutory_limit))
    if not workflow.steps:
        yield msg("no steps yet")


def _limit(limit: Duration) -> Message:
    if limit.amount == 0:
        return msg("at once") if limit.unit == "hour" else msg("the same day")
    return msg(limit.template, n=limit.amount)
