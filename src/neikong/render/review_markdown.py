"""What the reviewers of a pull request should know, as a comment on it: questions first, changes folded at the end."""

from collections.abc import Iterator
from itertools import groupby

from neikong.account.questions import TOPICS
from neikong.account.review import Review
from neikong.findings import Severity
from neikong.messages import N_, Message, msg
from neikong.render.agreement_markdown import agreement_lines
from neikong.render.changes_markdown import LIMIT, figures, folded_changes
from neikong.render.findings_markdown import finding_lines
from neikong.render.fitting import fitted
from neikong.render.markdown import sentence

_FOR_QUESTIONS, _FOR_AGREEMENTS, _FOR_FINDINGS, _FOR_UNREAD = 22_000, 8_000, 10_000, 1_000
"""Characters; what changed has the rest."""

_NOTHING = msg("The change lowers, drops and loosens nothing.")
_UNSEEN = msg("As far as it can be read, the change lowers, drops and loosens nothing.")


def review_markdown(review: Review, limit: int = LIMIT) -> str:
    """The whole summary in at most ``limit`` characters; what does not fit is counted."""
    lines = [*_head(review)]
    for title, section in (
        (N_("Open questions for the reviewers"), _questions(review)),
        (N_("Who must agree"), agreement_lines(review, _FOR_AGREEMENTS)),
        (N_("Findings"), finding_lines(review, _FOR_FINDINGS)),
        (N_("What changed"), (*_unread(review), *figures(review.changes))),
    ):
        lines += [f"### {review.changes.translate(title)}\n", *section]
    head = "\n".join(lines)
    folded = folded_changes(review.changes, limit - len(head) - 1)
    return f"{head}\n{folded}" if folded else head


def _head(review: Review) -> Iterator[str]:
    """What is compared, and one line that counts everything."""
    changes = review.changes
    title = msg("Review summary: `{before}` → `{after}`", before=changes.before.state, after=changes.after.state)
    yield f"## {_said(review, title)}\n"
    weights = {severity.value: review.count(severity) for severity in Severity}
    counts = msg("{error:error|errors}, {warning:warning|warnings}, {info:notice|notices}", **weights)
    parts = (
        msg("{count:change|changes}", count=len(changes.comparison.changes)),
        msg("{count:open question|open questions}", count=len(review.questions)),
        msg("{count:new finding|new findings} ({counts})", count=len(review.new), counts=counts),
        msg("{count:finding|findings} solved", count=sum(number for _, number in review.solved)),
    )
    yield f"{' · '.join(_said(review, part) for part in parts)}\n"


def _questions(review: Review) -> Iterator[str]:
    """By topic; where there are too many, every topic has its share of the room."""
    if not review.questions:
        yield f"{_said(review, _NOTHING if review.is_whole else _UNSEEN)}\n"
    translate, room = review.changes.translate, _FOR_QUESTIONS
    topics = [(topic, list(group)) for topic, group in groupby(review.questions, key=lambda one: one.topic)]
    for place, (topic, asked) in enumerate(topics):
        tasks = (f"- [ ] {_said(review, one.message)}" for one in asked)
        lines = [
            f"**{translate(TOPICS[topic])}** ({len(asked)})\n",
            *fitted(tasks, room // (len(topics) - place), translate),
            "",
        ]
        room -= sum(len(line) + 1 for line in lines)
        yield from lines


def _unread(review: Review) -> Iterator[str]:
    unread = [msg("`{file}` cannot be read and is left out", file=path) for path in review.changes.comparison.unread]
    if unread:
        yield from fitted((f"- {_said(review, one)}" for one in unread), _FOR_UNREAD, review.changes.translate)
        yield ""


def _said(review: Review, message: Message) -> str:
    return str(sentence(message, review.changes.translate))
