"""Settings of the bureau that ask for less than before."""

from collections.abc import Callable, Iterator

from neikong.account.questions.grading import looser_grading
from neikong.account.questions.question import Question, some
from neikong.account.questions.separation import looser_separation
from neikong.account.questions.sides import Sides
from neikong.account.questions.slack import looser_lint, looser_review
from neikong.messages import Message, Value, msg
from neikong.model.kinds import SETTINGS

_Slack = Callable[[Sides], Iterator[Message]]


def looser_settings(sides: Sides) -> Iterator[Question]:
    """One question for each part of registry.yaml that is looser."""
    if sides.before.settings == sides.after.settings:
        return
    parts: tuple[tuple[str, _Slack, Callable[[tuple[Value, ...]], Message]], ...] = (
        ("separation", looser_separation, lambda found: msg(
            "`separation` no longer keeps apart {pairs}: may one post do both?", pairs=found)),
        ("grading", looser_grading, lambda found: msg(
            "`grading` asks for less ({changes}): is that meant for every risk point?", changes=found)),
        ("lint", looser_lint, lambda found: msg(
            "`lint` checks less or otherwise ({changes}): what finds instead what it lets pass?", changes=found)),
        ("review", looser_review, lambda found: msg(
            "`review` asks fewer to agree ({changes}): who decided that?", changes=found)),
    )  # fmt: skip
    for field, slack, asked in parts:
        found = tuple(slack(sides)) if sides.can_read_list(sides.before.settings, sides.after.settings, field) else ()
        if found:
            yield Question("looser-settings", SETTINGS.name, (SETTINGS.name,), asked(some(found)))
