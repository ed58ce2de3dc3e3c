"""What the rules and the reviewers in registry.yaml no longer ask for."""

from collections.abc import Iterator

from neikong.account.contrast import shortened
from neikong.account.questions.question import some
from neikong.account.questions.sides import Sides
from neikong.lint import Selection, all_rules
from neikong.lint.rule import Rule
from neikong.messages import Message, msg
from neikong.model.kinds import KINDS
from neikong.model.settings import LintSettings


def looser_lint(sides: Sides) -> Iterator[Message]:
    """Rules that no longer run, weigh less or have other bounds, and lists of words that changed."""
    before, after = sides.before, sides.after
    settings = before.settings, after.settings
    ran, runs = (Selection().rules(registry) for registry in (before, after))
    gone = tuple(rule.name for rule in ran if rule not in runs)
    if gone and sides.can_read(*settings, "lint", "select") and sides.can_read(*settings, "lint", "ignore"):
        yield msg("no longer checked: {rules}", rules=some(gone))
    old, new = before.settings.lint, after.settings.lint
    lighter = (
        rule.name
        for rule in runs
        if _weight(rule, new) < _weight(rule, old)
        and all(sides.can_read(*settings, "lint", "severity", key) for key in (rule.name, rule.code))
    )
    if found := tuple(lighter):
        yield msg("weighing less: {rules}", rules=some(found))
    moved = tuple(
        rule.name
        for rule in all_rules()
        if rule in runs and rule.bounds(before) != rule.bounds(after)
        and all(sides.can_read(*settings, "lint", "options", key) for key in (rule.name, rule.code))
    )  # fmt: skip
    if moved:
        yield msg("with other bounds: {rules}", rules=some(moved))
    if old.lexicon != new.lexicon and sides.can_read(*settings, "lint", "lexicon"):
        yield msg("with another lexicon")


def _weight(rule: Rule, settings: LintSettings) -> int:
    return (settings.severity.get(rule.name) or settings.severity.get(rule.code) or rule.severity).weight


def looser_review(sides: Sides) -> Iterator[Message]:
    """Stages that need not agree to a kind of entity any more."""
    before, after = sides.before.settings, sides.after.settings
    for kind, stages in before.review.items():
        gone = tuple(msg(stage.label) for stage in stages if stage not in after.review.get(kind, ()))
        if gone and sides.can_read(before, after, "review", kind):
            title = msg(KINDS[kind].title) if kind in KINDS else shortened(kind)
            yield msg("{kind} without {stages}", kind=title, stages=gone)
