"""Risk points that weigh less now: grades, residual grades and scores."""

from collections.abc import Iterator

from neikong.account.contrast import shortened
from neikong.account.questions.question import NOTHING, Question, some, subject, turn
from neikong.account.questions.sides import Sides
from neikong.diff import Change
from neikong.messages import N_, Message, msg
from neikong.model.choices import RiskStatus
from neikong.model.registry import Registry
from neikong.model.risk import Risk

_APPROVED, _SELF, _RESIDUAL = N_("Approved grade"), N_("Self-assessed grade"), N_("Residual grade")
_FACTORS = {"likelihood": N_("Likelihood"), "impact": N_("Impact"), "scope": N_("Scope")}


def lower_ratings(sides: Sides) -> Iterator[Question]:
    """One question for each risk point that lives on, and for each merge or split that hides a graver one."""
    for old, new in sides.pairs(sides.before.risks, sides.after.risks):
        if old.status is new.status is RiskStatus.ACTIVE:
            yield from _rated_lower(sides, old, new)
    for change in sides.changes("risk", "merged", "split"):
        yield from _hidden(sides, change)


def _rated_lower(sides: Sides, old: Risk, new: Risk) -> Iterator[Question]:
    rating = [*_grades(sides, old, new), *_scores(sides, old, new)]
    residual = list(_residual(sides, old, new))
    if rating:
        yield Question("lower-rating", "risk", (new.id,), _asked(old, new, (*rating, *residual)))
    elif residual:
        message = msg("{risk} is said to leave less over ({lowered}): which control brings it down?",
                      risk=subject(new), lowered=tuple(residual))  # fmt: skip
        yield Question("lower-rating", "risk", (new.id,), message)


def _asked(old: Risk, new: Risk, lowered: tuple[Message, ...]) -> Message:
    """A reason that stood there before explains another grade."""
    reason = new.grade.reason if new.grade else None
    known = old.grade.reason if old.grade else None
    risk = subject(new)
    if reason is None:
        return msg("{risk} is rated lower ({lowered}) and no reason is given: what justifies it?",
                   risk=risk, lowered=lowered)  # fmt: skip
    if reason == known:
        return msg("{risk} is rated lower ({lowered}) and the reason is the one it had before, “{reason}”: "
                   "does it justify this, too?", risk=risk, lowered=lowered, reason=shortened(reason))  # fmt: skip
    return msg("{risk} is rated lower ({lowered}) for the reason “{reason}”: does it justify that?",
               risk=risk, lowered=lowered, reason=shortened(reason))  # fmt: skip


def _grades(sides: Sides, old: Risk, new: Risk) -> Iterator[Message]:
    """The approved grade, also where it is gone; where there was none, the post's own. One outweighs the other."""
    was, now = old.approved_grade, new.approved_grade
    own_was, own_now = _own_grade(old), _own_grade(new)
    if not sides.can_read(old, new, "grade", "approved"):
        return
    if _is_lower(was, now):
        yield _turned(sides, _APPROVED, was, now)
    elif not sides.can_read(old, new, "grade", "self"):
        return
    elif now is not None and was is None and _is_lower(own_was, now):
        labels = _label(sides.before, own_was), _label(sides.after, now)
        yield msg("approved as {after}, self-assessed as {before}", before=labels[0], after=labels[1])
    elif now is None and own_now is not None and _is_lower(own_was, own_now):
        yield _turned(sides, _SELF, own_was, own_now)


def _own_grade(risk: Risk) -> int | None:
    return risk.grade.self_ if risk.grade else None


def _residual(sides: Sides, old: Risk, new: Risk) -> Iterator[Message]:
    if sides.can_read(old, new, "residual") and new.residual is not None and _is_lower(old.residual, new.residual):
        yield _turned(sides, _RESIDUAL, old.residual, new.residual)


def _scores(sides: Sides, old: Risk, new: Risk) -> Iterator[Message]:
    """Scores on two scales cannot be compared; that the scale changed is asked about."""
    if sides.before.settings.grading.scale != sides.after.settings.grading.scale:
        return
    for name, title in _FACTORS.items():
        was, now = getattr(old, name), getattr(new, name)
        if sides.can_read(old, new, name) and was is not None and (now is None or now < was):
            yield turn(title, was, NOTHING if now is None else now)


def _hidden(sides: Sides, change: Change) -> Iterator[Question]:
    """A graver risk point went into one of a lower grade, and was none of those that live on under their ids."""
    graver = _highest(sides.before, change.before)
    lives_on = {sides.origin(id_) for id_ in change.after}
    now = _highest(sides.after, change.after)
    sources = [id_ for id_ in change.before if sides.before.risks[id_].approved_grade == graver]
    if graver is None or not _is_lower(graver, now) or lives_on.intersection(sources):
        return
    message = msg(
        "{risks} went into {others}, and the grade fell ({lowered}): is the graver risk answered there?",
        risks=some([subject(sides.before.risks[id_]) for id_ in sources]),
        others=some([subject(sides.after.risks[id_]) for id_ in change.after]),
        lowered=_turned(sides, _APPROVED, graver, now),
    )
    yield Question("lower-rating", "risk", change.after, message)


def _highest(registry: Registry, ids: tuple[str, ...]) -> int | None:
    grades = (registry.risks[id_].approved_grade for id_ in ids)
    return min((grade for grade in grades if grade is not None), default=None)


def _is_lower(before: int | None, after: int | None) -> bool:
    """1 is the highest grade."""
    return before is not None and (after is None or after > before)


def _turned(sides: Sides, title: str, before: int | None, after: int | None) -> Message:
    return turn(title, _label(sides.before, before), _label(sides.after, after))


def _label(registry: Registry, grade: int | None) -> Message | str:
    return NOTHING if grade is None else registry.settings.grading.label(grade)
