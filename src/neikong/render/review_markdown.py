"""What the reviewers of a pull request should know, as a comment on it: questions first, changes folded at the end."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from neikong.account.agreement import Agreement
from neikong.account.questions import TOPICS, Question
from neikong.account.review import Review
from neikong.findings import FIRST_CHARACTER, Finding, Severity
from neikong.messages import N_, Message, msg
from neikong.model.choices import Stage
from neikong.model.kinds import KINDS, SETTINGS
from neikong.render.changes_markdown import LIMIT, figures, folded_changes
from neikong.render.fitting import fitting
from neikong.render.markdown import code, inline, sentence

_FOR_QUESTIONS, _FOR_AGREEMENTS, _FOR_FINDINGS, _FOR_SOLVED, _FOR_UNREAD = 22_000, 8_000, 8_000, 2_000, 1_000
"""Characters; what changed has the rest."""

_MOST_NAMED = 20
_WEIGHTS = {Severity.ERROR: msg("error"), Severity.WARNING: msg("warning"), Severity.INFO: msg("info")}
_BODIES = (Stage.PERSONNEL, Stage.PARTY_GROUP)
"""Stages that are nobody's post: the stage itself says who agrees."""


def review_markdown(review: Review, limit: int = LIMIT) -> str:
    """The whole summary in at most ``limit`` characters; what does not fit is counted."""
    paper = _Paper(review)
    head = "\n".join([*paper.head(), *paper.questions(), *paper.agreements(), *paper.findings(), *paper.figures()])
    folded = folded_changes(review.changes, limit - len(head) - 1)
    return f"{head}\n{folded}" if folded else head


class _Paper:
    """The parts of the summary, each as lines."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._changes = review.changes

    def head(self) -> Iterator[str]:
        """What is compared, and one line that counts everything."""
        changes, review = self._changes, self._review
        title = msg("Review summary: {before} → {after}", before=changes.before.state, after=changes.after.state)
        yield f"## {self._say(title)}\n"
        weights = {severity.value: review.count(severity) for severity in Severity}
        counts = msg("{error:error|errors}, {warning:warning|warnings}, {info:notice|notices}", **weights)
        parts = (
            msg("{count:change|changes}", count=len(changes.comparison.changes)),
            msg("{count:open question|open questions}", count=len(review.questions)),
            msg("{count:new finding|new findings} ({counts})", count=len(review.new), counts=counts),
            msg("{count:finding|findings} solved", count=sum(number for _, number in review.solved)),
        )
        yield f"{' · '.join(map(self._say, parts))}\n"

    def questions(self) -> Iterator[str]:
        """By topic; where there are too many, every topic has its share of the room."""
        yield self._heading(N_("Open questions for the reviewers"))
        if not self._review.questions:
            yield self._paragraph(msg("The change lowers, drops and loosens nothing."))
        topics = [(topic, list(group)) for topic, group in groupby(self._review.questions, key=lambda one: one.topic)]
        room = _FOR_QUESTIONS
        for place, (topic, asked) in enumerate(topics):
            lines = list(self._topic(topic, asked, room // (len(topics) - place)))
            room -= sum(len(line) + 1 for line in lines)
            yield from lines

    def _topic(self, topic: str, asked: list[Question], room: int) -> Iterator[str]:
        yield f"**{self._changes.translate(TOPICS[topic])}** ({len(asked)})\n"
        yield from self._fitted((f"- [ ] {self._say(one.message)}" for one in asked), room)
        yield ""

    def agreements(self) -> Iterator[str]:
        """A row for each stage and post; then what needs nobody."""
        yield self._heading(N_("Who must agree"))
        needed, free = self._review.agreements.needed, self._review.agreements.free
        if needed:
            columns = map(self._changes.translate, (N_("Stage"), N_("Post"), N_("Concerned")))
            yield f"| {' | '.join(columns)} |\n|---|---|---|"
            yield from self._fitted((self._row(one) for one in needed), _FOR_AGREEMENTS)
            yield ""
        if free:
            titles = tuple((KINDS | {SETTINGS.name: SETTINGS})[kind].title for kind in free)
            kinds = tuple(map(msg, titles))
            yield self._paragraph(msg("`review` in registry.yaml asks nobody about: {kinds}", kinds=kinds))
        elif not needed:
            yield self._paragraph(msg("Nothing has changed that anybody must agree to."))

    def _row(self, one: Agreement) -> str:
        named = " ".join(code(id_) for id_ in one.entities[:_MOST_NAMED])
        left = len(one.entities) - _MOST_NAMED
        more = f" {self._more(left)}" if left > 0 else ""
        return f"| {self._changes.translate(one.stage.label)} | {self._body(one)} | {named}{more} |"

    def _body(self, one: Agreement) -> str:
        if one.stage in _BODIES:
            return self._changes.translate(one.stage.label)
        nobody = self._say(msg("nobody is named"))
        named = f"{code(one.body)} {inline(self._review.names.get(one.body, ''))}".rstrip() if one.body else ""
        if one.is_post or not named:
            return named or nobody
        return self._changes.translate(N_(", ")).join((named, nobody))

    def findings(self) -> Iterator[str]:
        """The new ones, the worst first, and how many are solved of each rule."""
        yield self._heading(N_("Findings"))
        if not self._review.new:
            yield self._paragraph(msg("The change brings no new finding."))
        else:
            yield from self._fitted(map(self._finding, self._review.new), _FOR_FINDINGS)
            yield ""
        if self._review.solved:
            told = [f"{code(rule)} {number}" for rule, number in self._review.solved]
            kept, left = fitting(told, _FOR_SOLVED)
            more = [self._more(left)] if left else []
            title = self._say(msg("{title}: ", title=msg("Solved")))
            yield f"{title}{' · '.join([*kept, *more])}\n"

    def _finding(self, finding: Finding) -> str:
        place = f"{self._review.file(finding)}:{(finding.span or FIRST_CHARACTER).line}"
        weight, rule = self._say(_WEIGHTS[finding.severity]), code(finding.rule)
        return f"- **{weight}** {code(place)} {self._say(finding.message)} {rule}"

    def figures(self) -> Iterator[str]:
        """The figures, and what could not be read."""
        yield self._heading(N_("What changed"))
        unread = [msg("`{file}` cannot be read and is left out", file=path) for path in self._changes.comparison.unread]
        if unread:
            yield from self._fitted((f"- {self._say(one)}" for one in unread), _FOR_UNREAD)
            yield ""
        yield from figures(self._changes)

    def _heading(self, title: str) -> str:
        return f"### {self._changes.translate(title)}\n"

    def _fitted(self, lines: Iterable[str], room: int) -> Iterator[str]:
        """Lines while there is room, and how many there was none for."""
        kept, left = fitting(lines, room)
        yield from kept
        if left:
            yield f"\n{self._more(left)}"

    def _paragraph(self, message: Message) -> str:
        return f"{self._say(message)}\n"

    def _more(self, count: int) -> str:
        return self._say(msg("… and {count} more", count=count))

    def _say(self, message: Message) -> str:
        return str(sentence(message, self._changes.translate))
