"""Controls that fell away, and controls that hold less than before."""

from collections.abc import Iterable, Iterator

from neikong.account.contrast import shortened
from neikong.account.questions.items import Items
from neikong.account.questions.matching import matched
from neikong.account.questions.question import Question, some, subject
from neikong.account.questions.sides import Sides
from neikong.account.questions.strength import weaknesses
from neikong.account.questions.wording import unsaid
from neikong.diff import Change
from neikong.messages import Message, msg
from neikong.model.choices import RiskStatus
from neikong.model.registry import Registry
from neikong.model.risk import Control, Risk
from neikong.views.coverage import shortcomings


def dropped_controls(sides: Sides) -> Iterator[Question]:
    """One question for each risk point that lives on with fewer, and for each merge or split that left some out."""
    for items, old, new in _living(sides):
        gone = matched(items, old, new).gone
        if gone:
            yield Question("dropped-control", "risk", (new.id,), _lost(sides.after, new, gone))
    for change in sides.changes("risk", "merged", "split"):
        yield from _left_out(sides, change)


def weaker_controls(sides: Sides) -> Iterator[Question]:
    """One question for each control that is weaker in one or more ways."""
    for items, old, new in _living(sides):
        for before, after in matched(items, old, new).kept:
            weaker = tuple(weaknesses(items, (old, before), (new, after)))
            if weaker:
                message = msg(
                    "{control} is weaker ({weaknesses}): does it still hold the risk?",
                    control=subject(new, after.id),
                    weaknesses=weaker,
                )
                yield Question("weaker-control", "risk", (new.id,), message)


def _living(sides: Sides) -> Iterator[tuple[Items[Control], Risk, Risk]]:
    """Risk points that count on both sides and have a list of controls there."""
    for old, new in sides.pairs(sides.before.risks, sides.after.risks):
        if old.status is new.status is RiskStatus.ACTIVE and sides.can_read_list(old, new, "controls"):
            yield Items(sides, "controls", (old, old.controls), (new, new.controls)), old, new


def _lost(registry: Registry, risk: Risk, gone: Iterable[Control]) -> Message:
    """Whether what is left is enough for the grade; without an approved grade nobody knows."""
    named, controls = subject(risk), some(tuple(map(_quoted, gone)))
    lacks = shortcomings(risk, registry.settings.grading)
    if lacks:
        return msg(
            "{risk} loses {controls} and is not covered ({lacks}): what takes their place?",
            risk=named,
            controls=controls,
            lacks=lacks,
        )
    if risk.approved_grade is None:
        return msg(
            "{risk} loses {controls}, and without an approved grade nothing tells what it needs: is the rest enough?",
            risk=named,
            controls=controls,
        )
    return msg(
        "{risk} loses {controls} and is still covered as its grade demands: is the rest enough?",
        risk=named,
        controls=controls,
    )


def _left_out(sides: Sides, change: Change) -> Iterator[Question]:
    """Controls of those that ended in the merge or split, of which no control that is left says anything."""
    lives_on = {sides.origin(id_) for id_ in change.after}
    ended = [sides.before.risks[id_] for id_ in change.before if id_ not in lives_on]
    new = [sides.after.risks[id_] for id_ in change.after]
    if not all(sides.can_read_list(old, one, "controls") for old in ended for one in new):
        return
    was = [(old, one) for old in ended for at, one in old.in_force.items() if sides.was_read(old, *_text(at))]
    left = [one.text for risk in new for at, one in risk.in_force.items() if sides.is_read(risk, *_text(at))]
    unread = sum(len(risk.in_force) for risk in new) - len(left)  # each may be one of those that seem to be gone
    gone = set(unsaid((control.text for _, control in was), left))
    controls = tuple(_quoted(control, old.id) for old, control in was if control.text in gone)
    if len(controls) > unread:
        message = msg(
            "{risks} does not carry on {controls}: is the risk that they held still held there?",
            risks=some(tuple(map(subject, new))),
            controls=some(controls),
        )
        yield Question("dropped-control", "risk", change.after, message)


def _text(place: int) -> tuple[str, int, str]:
    return "controls", place, "text"


def _quoted(control: Control, risk: str = "") -> Message:
    id_ = f"{risk}/{control.id}" if risk else control.id
    return msg("`{id}` “{text}”", id=id_, text=shortened(control.text))
