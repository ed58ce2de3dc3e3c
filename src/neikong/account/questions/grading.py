"""What grades no longer ask for."""

from collections.abc import Callable, Iterator, Set
from typing import TypeVar

from neikong.account.contrast import shortened
from neikong.account.questions.question import NOTHING, turn
from neikong.account.questions.sides import Sides
from neikong.messages import N_, Message, msg
from neikong.model.choices import Frequency, ManagedBy
from neikong.model.registry import Registry
from neikong.model.settings import GradeLevel

_SCORE, _CONTROLS, _SCALE = N_("Score at least"), N_("Controls at least"), N_("Scale")
_MANAGED, _MONITOR = N_("Managed by"), N_("Monitored")

_GRADES = ("grading", "grades")

AnyChoice = TypeVar("AnyChoice", ManagedBy, Frequency)


def looser_grading(sides: Sides) -> Iterator[Message]:
    """Grades that are gone, begin later, or ask for less; another scale and fewer factors."""
    old, new = sides.before.settings.grading, sides.after.settings.grading
    settings = sides.before.settings, sides.after.settings
    if old.scale != new.scale and sides.can_read(*settings, "grading", "scale"):
        yield turn(_SCALE, old.scale, new.scale)
    gone = tuple(factor for factor in old.factors if factor not in new.factors)
    if gone and sides.can_read(*settings, "grading", "factors"):
        yield msg("without the factors {factors}", factors=gone)
    yield from _looser_levels(sides)


def _looser_levels(sides: Sides) -> Iterator[Message]:
    """Levels by their grade; one whose grade cannot be read may be any of those that seem to be gone."""
    before = _levels(sides.before, sides.was_read)
    after = _levels(sides.after, sides.is_read)
    now = {level.grade: (level, read) for level, read in after if "grade" in read}
    is_whole = all("grade" in read for _level, read in after)
    for level, read in before:
        new, legible = now.get(level.grade, (None, frozenset[str]()))
        changes = tuple(_looser_level(level, new, read & legible)) if new else ()
        if new is None and is_whole and "grade" in read:
            yield msg("{grade} is gone", grade=shortened(level.label))
        elif changes and "grade" in read:
            yield msg("{grade}: {changes}", grade=shortened(level.label), changes=changes)


def _levels(registry: Registry, is_read: Callable[..., bool]) -> list[tuple[GradeLevel, frozenset[str]]]:
    """Each level with those of its fields that could be read."""
    return [
        (
            level,
            frozenset(name for name in GradeLevel.model_fields if is_read(registry.settings, *_GRADES, place, name)),
        )
        for place, level in enumerate(registry.settings.grading.grades)
    ]


def _looser_level(old: GradeLevel, new: GradeLevel, told: Set[str]) -> Iterator[Message]:
    if "score_at_least" in told and new.score_at_least > old.score_at_least:
        yield turn(_SCORE, old.score_at_least, new.score_at_least)
    if "min_controls" in told and new.min_controls < old.min_controls:
        yield turn(_CONTROLS, old.min_controls, new.min_controls)
    gone = tuple(msg(wanted.label) for wanted in old.require if wanted not in new.require)
    if "require" in told and gone:
        yield msg("no longer {types}", types=gone)
    if "managed_by" in told:
        yield from _lower(_MANAGED, old.managed_by, new.managed_by)
    if "monitor" in told:
        yield from _lower(_MONITOR, old.monitor, new.monitor)


def _lower(title: str, before: AnyChoice | None, after: AnyChoice | None) -> Iterator[Message]:
    """A value further down its vocabulary, or none at all."""
    if before is None:
        return
    order = list(type(before))
    if after is None or order.index(after) > order.index(before):
        yield turn(title, msg(before.label), NOTHING if after is None else msg(after.label))
