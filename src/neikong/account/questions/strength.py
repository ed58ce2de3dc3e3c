"""In which ways a control is weaker than it was."""

from collections.abc import Iterator, Sequence, Set
from typing import TypeAlias

from neikong.account.questions.items import Items
from neikong.account.questions.question import NOTHING, turn
from neikong.lint.judgement import MORE_LIKELY, certainties
from neikong.messages import N_, Message, msg
from neikong.model.choice import Choice
from neikong.model.choices import ControlType, Frequency, Mode, OnException, Timing
from neikong.model.registry import Registry
from neikong.model.risk import Control, Risk

OfRisk: TypeAlias = tuple[Risk, Control]

_GRADE = N_("Grade")
_ORDERS: tuple[tuple[str, str, Sequence[Choice]], ...] = (
    ("type", N_("Type"), (ControlType.PREVENTIVE, ControlType.DETECTIVE, ControlType.CORRECTIVE)),
    ("timing", N_("Timing"), tuple(Timing)),
    ("mode", N_("Mode"), (Mode.AUTOMATED, Mode.IT_DEPENDENT, Mode.MANUAL)),
    ("frequency", N_("Frequency"), tuple(Frequency)),
    ("on_exception", N_("On exception"), tuple(OnException)),
)
"""Field, title, and its values from the strongest to the weakest."""

_PROPS = (("owner", N_("Owner")), ("checker", N_("Checker")), ("evidence", N_("Evidence")),
          ("basis", N_("Legal basis")))  # fmt: skip
"""What a control stands on, whoever or whatever it is."""

_CLEARLY = 30
"""By so many percent a text must be more surely hollow before anybody is asked about it."""


def weaknesses(items: Items[Control], old: OfRisk, new: OfRisk) -> Iterator[Message]:
    """Each way in which the control is weaker; another wording as specific as before is none."""
    before, after = old[1], new[1]
    if before == after:
        return
    differing = {name for name in Control.model_fields if getattr(before, name) != getattr(after, name)}
    told = {name for name in differing if items.can_read(before, after, name)}
    sides = items.sides
    yield from _ranks(before, after, told)
    if "key" in told and before.key:
        yield msg("no longer a key control")
    if "grade" in told and before.grade is not None and (after.grade is None or after.grade > before.grade):
        yield turn(_GRADE, _label(sides.before, before.grade), _label(sides.after, after.grade))
    yield from _losses(before, after, told)
    if "text" in told:
        yield from _hollower(_percent(sides.before, old), _percent(sides.after, new))


def _ranks(before: Control, after: Control, told: Set[str]) -> Iterator[Message]:
    for field, title, order in _ORDERS:
        was, now = getattr(before, field), getattr(after, field)
        if field in told and was is not None and _rank(order, now) > _rank(order, was):
            yield turn(title, msg(was.label), NOTHING if now is None else msg(now.label))


def _losses(before: Control, after: Control, told: Set[str]) -> Iterator[Message]:
    """What it stood on and stands on no more; who checks himself is no checker."""
    for field, title in _PROPS:
        was, now = getattr(before, field), getattr(after, field)
        if field in told and was and not now:
            yield turn(title, was, NOTHING)
    is_checked = before.checker is not None and before.checker != before.owner
    if told & {"owner", "checker"} and is_checked and after.checker is not None and after.checker == after.owner:
        yield msg("checked by its own owner {post}", post=after.checker)


def _rank(order: Sequence[Choice], value: Choice | None) -> int:
    """The place in the order; what is not said is done by people, and else weaker than everything."""
    if value is None:
        return len(order) - (order[-1] is Mode.MANUAL)
    return order.index(value)


def _hollower(before: int, after: int) -> Iterator[Message]:
    if after >= MORE_LIKELY and after - before >= _CLEARLY:
        yield msg("the likelihood that its text is hollow rose from {before} to {after} %", before=before, after=after)


def _percent(registry: Registry, control: OfRisk) -> int:
    """How surely its text is hollow, with the words that the registry knows."""
    risk, wanted = control
    place = next(index for index, one in risk.in_force.items() if one is wanted)
    return certainties(registry)[risk.id, place]


def _label(registry: Registry, grade: int | None) -> Message | str:
    return NOTHING if grade is None else registry.settings.grading.label(grade)
