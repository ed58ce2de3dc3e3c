"""Posts that may do more, stay longer, or say that a duty bears no risk."""

from collections.abc import Iterator

from neikong.account.contrast import shortened
from neikong.account.questions.durations import is_longer
from neikong.account.questions.items import no_longer_said
from neikong.account.questions.question import Question, some, subject
from neikong.account.questions.sides import Sides
from neikong.lint.working_days import WorkingDays
from neikong.messages import Message, msg
from neikong.model.post import Post


def post_questions(sides: Sides) -> Iterator[Question]:
    """What a post that lives on no longer forbids, how long one may hold it, and each duty without risk."""
    days = WorkingDays(sides.after.calendars)
    for old, new in sides.pairs(sides.before.posts, sides.after.posts):
        if sides.can_read(old, new, "rotation", "limit"):
            yield from _rotation(old, new, days)
        yield from _restrictions(sides, old, new)
        yield from _riskless(sides, new, old)
    for id_, post in sides.after.posts.items():
        if sides.is_new(id_):
            yield from _riskless(sides, post)


def _rotation(old: Post, new: Post, days: WorkingDays) -> Iterator[Question]:
    if old.rotation is None:
        return
    before = msg(old.rotation.limit.template, n=old.rotation.limit.amount)
    if new.rotation is None:
        message = msg("{post} may be held for any time, and no longer {before}: why?", post=subject(new), before=before)
    elif is_longer(new.rotation.limit, old.rotation.limit, days):
        after = msg(new.rotation.limit.template, n=new.rotation.limit.amount)
        message = msg("{post} may be held longer ({before} → {after}): why?",
                      post=subject(new), before=before, after=after)  # fmt: skip
    else:
        return
    yield _question("longer-rotation", new, message)


def _restrictions(sides: Sides, old: Post, new: Post) -> Iterator[Question]:
    gone = no_longer_said(sides, old, new, "restricted")
    if gone:
        texts = tuple(msg("“{text}”", text=shortened(text)) for text in gone)
        message = msg("{post} is no longer bound by {texts}: may it do that now?", post=subject(new), texts=some(texts))
        yield _question("dropped-restriction", new, message)


def _riskless(sides: Sides, new: Post, old: Post | None = None) -> Iterator[Question]:
    known = old.no_risk if old else {}
    for duty, reason in new.no_risk.items():
        can_read = sides.is_read(new, "no_risk", duty) and (old is None or sides.was_read(old, "no_risk", duty))
        if duty not in known and can_read:
            message = msg(
                "{duty} is declared to bear no risk for the reason “{reason}”: is that so?",
                duty=_duty(new, duty),
                reason=shortened(reason),
            )
            yield _question("no-risk", new, message)


def _duty(post: Post, id_: str) -> Message:
    """A duty of a post by its own words."""
    text = next((duty.text for duty in post.duties if duty.id == id_), post.name)
    return msg("`{id}` ({name})", id=f"{post.id}/{id_}", name=shortened(text))


def _question(topic: str, post: Post, message: Message) -> Question:
    return Question(topic, "post", (post.id,), message)
