"""Workflows that check less, take longer, or let one person act alone."""

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import TypeAlias

from neikong.account.contrast import shortened
from neikong.account.questions.durations import is_longer
from neikong.account.questions.items import Items
from neikong.account.questions.matching import matched_steps
from neikong.account.questions.question import NOTHING, Question, some, subject
from neikong.account.questions.sides import Sides
from neikong.lint.working_days import WorkingDays
from neikong.messages import Message, msg
from neikong.model.choices import DECIDES, Function
from neikong.model.scalars import Duration
from neikong.model.workflow import Step, Workflow

_CHECKS = frozenset((Function.VERIFY, Function.REVIEW))
_Pairs: TypeAlias = Sequence[tuple[Step, Step]]
_ALONE = 1


def workflow_questions(sides: Sides) -> Iterator[Question]:
    """At most one question on each matter for each workflow that lives on."""
    days = WorkingDays(sides.after.calendars)
    for old, new in sides.pairs(sides.before.workflows, sides.after.workflows):
        limits = list(_whole_limit(old, new, days)) if sides.can_read(old, new, "time_limit") else []
        if sides.can_read_list(old, new, "steps"):
            items = Items(sides, "steps", (old, old.steps), (new, new.steps))
            match = matched_steps(items, old, new)
            functions = _readable(items, match.kept, "function")
            yield from _asked("missing-check", new, _missing(functions, match.gone, _CHECKS))
            yield from _asked("missing-decision", new, _missing(functions, match.gone, DECIDES))
            yield from _asked("fewer-persons", new, _fewer(_readable(items, match.kept, "persons")))
            limits += _step_limits(_readable(items, match.kept, "time_limit"), days)
        yield from _asked("longer-limit", new, limits)


def _readable(items: Items[Step], kept: _Pairs, field: str) -> _Pairs:
    return [(old, new) for old, new in kept if items.can_read(old, new, field)]


def _asked(topic: str, workflow: Workflow, found: Iterable[Message]) -> Iterator[Question]:
    details, named = some(tuple(found)), subject(workflow)
    if not details:
        return
    message = {
        "missing-check": msg(
            "{workflow} no longer has {steps}: who checks instead before it goes on?", workflow=named, steps=details
        ),
        "missing-decision": msg(
            "{workflow} no longer has {steps}: who decides, and who answers for it?", workflow=named, steps=details
        ),
        "fewer-persons": msg(
            "{workflow} needs fewer persons together ({steps}): what keeps one of them from acting alone?",
            workflow=named,
            steps=details,
        ),
        "longer-limit": msg(
            "{workflow} may take longer ({limits}): what needs the time, and does the law allow it?",
            workflow=named,
            limits=details,
        ),
    }[topic]
    yield Question(topic, "workflow", (workflow.id,), message)


def _missing(kept: _Pairs, gone: Iterable[Step], functions: Set[Function]) -> Iterator[Message]:
    """Steps that did one of these and are gone, or do something else now."""
    for step in gone:
        if step.function is not None and step.function in functions:
            yield msg("{step} ({function})", step=_named(step), function=msg(step.function.label))
    for old, new in kept:
        if old.function is not None and old.function in functions and new.function not in functions:
            now = msg(new.function.label) if new.function else NOTHING
            yield msg("{step} ({before} → {after})", step=_named(new), before=msg(old.function.label), after=now)


def _fewer(kept: _Pairs) -> Iterator[Message]:
    for old, new in kept:
        before, after = old.persons or _ALONE, new.persons or _ALONE
        if after < before:
            yield msg("{step} {before} → {after}", step=_named(new), before=before, after=after)


def _whole_limit(old: Workflow, new: Workflow, days: WorkingDays) -> Iterator[Message]:
    yield from _longer(msg("as a whole"), old.time_limit, new.time_limit, days)


def _step_limits(kept: _Pairs, days: WorkingDays) -> Iterator[Message]:
    for old, new in kept:
        yield from _longer(_named(new), old.time_limit, new.time_limit, days)


def _longer(what: Message, old: Duration | None, new: Duration | None, days: WorkingDays) -> Iterator[Message]:
    """A limit that is gone is the longest of all."""
    if old is not None and (new is None or is_longer(new, old, days)):
        after = NOTHING if new is None else msg(new.template, n=new.amount)
        yield msg("{step} {before} → {after}", step=what, before=msg(old.template, n=old.amount), after=after)


def _named(step: Step) -> Message:
    return msg("`{id}` {name}", id=step.id, name=shortened(step.name))
