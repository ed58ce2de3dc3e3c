"""What each part of registry.yaml no longer asks for."""

from collections.abc import Iterator
from itertools import combinations
from typing import TypeVar

from neikong.account.contrast import shortened
from neikong.account.questions.question import NOTHING, some, turn
from neikong.lint import Selection, all_rules
from neikong.lint.rule import Rule
from neikong.messages import N_, Message, msg
from neikong.model.choices import Frequency, Function, ManagedBy
from neikong.model.kinds import KINDS
from neikong.model.registry import Registry
from neikong.model.settings import GradeLevel, LintSettings

_SCORE, _CONTROLS, _SCALE = N_("Score at least"), N_("Controls at least"), N_("Scale")
_MANAGED, _MONITOR = N_("Managed by"), N_("Monitored")

AnyChoice = TypeVar("AnyChoice", ManagedBy, Frequency)


def looser_separation(before: Registry, after: Registry) -> Iterator[Message]:
    """Pairs of functions that had to be separate and need not be now."""
    for one, other in sorted(_apart(before) - _apart(after)):
        yield msg("{one} and {other}", one=msg(one.label), other=msg(other.label))


def _apart(registry: Registry) -> set[tuple[Function, Function]]:
    groups = registry.settings.separation
    return {(min(pair), max(pair)) for group in groups for pair in combinations(sorted(set(group)), 2)}


def looser_grading(before: Registry, after: Registry) -> Iterator[Message]:
    """Grades that are gone, begin later, or ask for less; another scale and fewer factors."""
    old, new = before.settings.grading, after.settings.grading
    if old.scale != new.scale:
        yield turn(_SCALE, old.scale, new.scale)
    gone = tuple(factor for factor in old.factors if factor not in new.factors)
    if gone:
        yield msg("without the factors {factors}", factors=gone)
    now = {level.grade: level for level in new.grades}
    for level in old.grades:
        label = shortened(level.label)
        if level.grade not in now:
            yield msg("{grade} is gone", grade=label)
        elif changes := tuple(_looser_level(level, now[level.grade])):
            yield msg("{grade}: {changes}", grade=label, changes=changes)


def _looser_level(old: GradeLevel, new: GradeLevel) -> Iterator[Message]:
    if new.score_at_least > old.score_at_least:
        yield turn(_SCORE, old.score_at_least, new.score_at_least)
    if new.min_controls < old.min_controls:
        yield turn(_CONTROLS, old.min_controls, new.min_controls)
    gone = tuple(msg(wanted.label) for wanted in old.require if wanted not in new.require)
    if gone:
        yield msg("no longer {types}", types=gone)
    yield from _lower(_MANAGED, old.managed_by, new.managed_by)
    yield from _lower(_MONITOR, old.monitor, new.monitor)


def _lower(title: str, before: AnyChoice | None, after: AnyChoice | None) -> Iterator[Message]:
    """A value further down its vocabulary, or none at all."""
    if before is None:
        return
    order = list(type(before))
    if after is None or order.index(after) > order.index(before):
        yield turn(title, msg(before.label), NOTHING if after is None else msg(after.label))


def looser_lint(before: Registry, after: Registry) -> Iterator[Message]:
    """Rules that no longer run, weigh less or have other bounds, and lists of words that changed."""
    ran, runs = (Selection().rules(registry) for registry in (before, after))
    if gone := tuple(rule.name for rule in ran if rule not in runs):
        yield msg("no longer checked: {rules}", rules=some(gone))
    old, new = before.settings.lint, after.settings.lint
    lighter = (rule.name for rule in runs if _weight(rule, new) < _weight(rule, old))
    if found := tuple(lighter):
        yield msg("weighing less: {rules}", rules=some(found))
    moved = tuple(rule.name for rule in all_rules() if rule in runs and rule.bounds(before) != rule.bounds(after))
    if moved:
        yield msg("with other bounds: {rules}", rules=some(moved))
    if old.lexicon != new.lexicon:
        yield msg("with another lexicon")


def _weight(rule: Rule, settings: LintSettings) -> int:
    return (settings.severity.get(rule.name) or settings.severity.get(rule.code) or rule.severity).weight


def looser_review(before: Registry, after: Registry) -> Iterator[Message]:
    """Stages that need not agree to a kind of entity any more."""
    for kind, stages in before.settings.review.items():
        gone = tuple(msg(stage.label) for stage in stages if stage not in after.settings.review.get(kind, ()))
        if gone:
            title = msg(KINDS[kind].title) if kind in KINDS else shortened(kind)
            yield msg("{kind} without {stages}", kind=title, stages=gone)
