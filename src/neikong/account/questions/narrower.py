"""Risk points that weigh on fewer posts, show in fewer ways, or rest on no regulation any more."""

from collections.abc import Callable, Iterator, Mapping

from neikong.account.contrast import shortened
from neikong.account.questions.items import no_longer_said
from neikong.account.questions.question import Question, some, subject
from neikong.account.questions.sides import Sides
from neikong.messages import Message, msg
from neikong.model.choices import RiskStatus
from neikong.model.risk import Risk


def narrower_risks(sides: Sides) -> Iterator[Question]:
    """At most one question on each of the three for each risk point that counts on both sides."""
    for old, new in sides.pairs(sides.before.risks, sides.after.risks):
        if old.status is new.status is RiskStatus.ACTIVE:
            for topic, ask in _ASKING.items():
                yield from (Question(topic, "risk", (new.id,), message) for message in ask(sides, old, new))


def _posts(sides: Sides, old: Risk, new: Risk) -> Iterator[Message]:
    """A post that lives on under another id, or in another post, is borne on there; one unread may be any of them."""
    if not sides.can_read_list(old, new, "posts"):
        return
    read = [post for place, post in enumerate(new.posts) if sides.is_read(new, "posts", place)]
    was = [post for place, post in enumerate(old.posts) if sides.was_read(old, "posts", place)]
    gone = [post for post in was if not sides.successors("post", post).intersection(read)]
    if len(gone) > len(new.posts) - len(read):
        known = sides.before.posts
        posts = tuple(subject(known[post]) if post in known else msg("`{id}`", id=post) for post in gone)
        yield msg("{risk} no longer weighs on {posts}: who bears it there now?", risk=subject(new), posts=some(posts))


def _manifestations(sides: Sides, old: Risk, new: Risk) -> Iterator[Message]:
    gone = no_longer_said(sides, old, new, "manifestations", "text")
    if gone:
        texts = tuple(msg("“{text}”", text=shortened(text)) for text in gone)
        yield msg("{risk} no longer shows as {texts}: can that not happen any more?",
                  risk=subject(new), texts=some(texts))  # fmt: skip


def _basis(sides: Sides, old: Risk, new: Risk) -> Iterator[Message]:
    """Another basis may be the better one; none at all leaves nothing to measure it by."""
    if old.basis and not new.basis and sides.can_read(old, new, "basis"):
        yield msg("{risk} no longer names a legal basis ({basis}): which rule does the failure breach?",
                  risk=subject(new), basis=some(old.basis))  # fmt: skip


_ASKING: Mapping[str, Callable[[Sides, Risk, Risk], Iterator[Message]]] = {
    "fewer-posts": _posts,
    "dropped-manifestation": _manifestations,
    "lost-basis": _basis,
}
