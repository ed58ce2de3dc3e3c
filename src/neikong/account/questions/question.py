"""One question to the reviewers of a change."""

from collections.abc import Sequence
from dataclasses import dataclass

from neikong.account.contrast import shortened
from neikong.messages import N_, Message, Value, msg
from neikong.model.kinds import SETTINGS
from neikong.model.record import Entity
from neikong.views.names import name_of

TOPICS = {
    "lower-rating": N_("Lower grades and scores"),
    "retired-risk": N_("Retired risk points"),
    "removed-risk": N_("Removed risk points"),
    "undeclared-lineage": N_("Renames, merges and splits that nobody declared"),
    "fewer-posts": N_("Risk points on fewer posts"),
    "dropped-manifestation": N_("Dropped manifestations"),
    "lost-basis": N_("Risk points that lost their legal basis"),
    "dropped-control": N_("Dropped controls"),
    "weaker-control": N_("Weaker controls"),
    "missing-check": N_("Checks that fell out of workflows"),
    "missing-decision": N_("Decisions that fell out of workflows"),
    "longer-limit": N_("Longer time limits"),
    "fewer-persons": N_("Steps for fewer persons"),
    "longer-rotation": N_("Longer terms in a post"),
    "dropped-restriction": N_("Dropped restrictions"),
    "no-risk": N_("Duties declared to be without risk"),
    "exception": N_("Exceptions from rules and from separation"),
    "looser-settings": N_("Looser settings"),
}
"""What is asked about, in the order in which a reviewer should read it. The keys are stable: programs may use them."""

NOTHING = msg("nothing")

_MOST = 10
"""So many of one sort are named in a sentence; nobody reads more."""


@dataclass(frozen=True, slots=True)
class Question:
    """Something that a reviewer must decide.

    ``topic`` is a key of ``TOPICS``; ``entities`` are the ids concerned, all of
    one ``kind``, as they are called after the change, or before where they are gone.
    """

    topic: str
    kind: str
    entities: tuple[str, ...]
    message: Message


def subject(entity: Entity, item: str = "") -> Message:
    """An entity, or an item in it, as a sentence names it: id and name."""
    id_ = entity.id or SETTINGS.name
    whole = f"{id_}/{item}" if item else id_
    name = shortened(name_of(entity))
    return msg("`{id}` ({name})", id=whole, name=name) if name else msg("`{id}`", id=whole)


def turn(title: str, before: Value, after: Value) -> Message:
    """What something was and what it is now."""
    return msg("{title} {before} → {after}", title=msg(title), before=before, after=after)


def some(items: Sequence[Value]) -> tuple[Value, ...]:
    """The first few, and how many more there are."""
    left = len(items) - _MOST
    return (*items[:_MOST], msg("{count} more", count=left)) if left > 0 else tuple(items)
