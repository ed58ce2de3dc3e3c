"""Waivers of rules and tolerated combinations of functions: new ones, and those that were prolonged."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping

from neikong.account.contrast import shortened
from neikong.account.questions.question import Question, some, subject
from neikong.account.questions.sides import Sides
from neikong.lint.catalogue import find_rule
from neikong.messages import Message, msg
from neikong.model.fields import Described, Waiver
from neikong.model.kinds import SETTINGS
from neikong.model.record import Entity
from neikong.model.workflow import Compensation, Workflow


def exceptions(sides: Sides) -> Iterator[Question]:
    """One question for each waiver and compensation; the same waiver on many entities of a kind is one."""
    for kind, table in sides.after.tables.items():
        yield from _waived(sides, kind, sides.before.tables[kind], table)
    settings = SETTINGS.name
    yield from _waived(sides, settings, {settings: sides.before.settings}, {settings: sides.after.settings})
    for id_, workflow in sides.after.workflows.items():
        old = sides.before.workflows.get(sides.origin(id_) or "")
        if workflow.compensations and (old or sides.is_new(id_)):
            yield from _compensated(old, workflow)


def _waived(sides: Sides, kind: str, before: Mapping[str, Entity], after: Mapping[str, Entity]) -> Iterator[Question]:
    same: dict[tuple[str, str, datetime.date, datetime.date | None], list[Entity]] = defaultdict(list)
    for id_, new in after.items():
        old = before.get(sides.origin(id_) or "")
        if not isinstance(new, Described) or not new.waivers or (old is None and not sides.is_new(id_)):
            continue
        known = _ends(old)
        for waiver in new.waivers:
            end = known.get(_rule(waiver))
            if end is None or waiver.until > end:
                same[_rule(waiver), waiver.reason, waiver.until, end].append(new)
    for (rule, reason, until, end), entities in same.items():
        ids = tuple(entity.id or SETTINGS.name for entity in entities)
        yield Question("exception", kind, ids, _waiver(entities, rule, reason, (end, until)))


def _ends(entity: Entity | None) -> dict[str, datetime.date]:
    """Until when each rule was waived before."""
    waivers = sorted(getattr(entity, "waivers", ()), key=lambda waiver: waiver.until)
    return {_rule(waiver): waiver.until for waiver in waivers}


def _rule(waiver: Waiver) -> str:
    """A waiver may name the rule or its code."""
    known = find_rule(waiver.rule)
    return known.name if known else waiver.rule


def _waiver(
    entities: list[Entity], rule: str, reason: str, ends: tuple[datetime.date | None, datetime.date]
) -> Message:
    before, until = ends
    named = some(tuple(map(subject, entities)))
    if before is None:
        return msg(
            "{entities} is excused from `{rule}` until {until} for the reason “{reason}”: is that acceptable?",
            entities=named, rule=rule, until=until.isoformat(), reason=shortened(reason),
        )  # fmt: skip
    return msg(
        "{entities} stays excused from `{rule}` ({before} → {until}) for the reason “{reason}”: why was it not mended?",
        entities=named, rule=rule, before=before.isoformat(), until=until.isoformat(), reason=shortened(reason),
    )  # fmt: skip


def _compensated(old: Workflow | None, new: Workflow) -> Iterator[Question]:
    known = {frozenset(one.functions): one.until for one in (old.compensations if old else ())}
    for one in new.compensations:
        before = known.get(frozenset(one.functions))
        if before is None or one.until > before:
            yield Question("exception", "workflow", (new.id,), _tolerated(new, one))


def _tolerated(workflow: Workflow, one: Compensation) -> Message:
    return msg(
        "{workflow} lets one post combine {functions} until {until} for the reason “{reason}”: "
        "does {control} make up for it?",
        workflow=subject(workflow),
        functions=tuple(msg(function.label) for function in one.functions),
        until=one.until.isoformat(),
        reason=shortened(one.reason),
        control=msg("`{id}`", id=one.control),
    )
