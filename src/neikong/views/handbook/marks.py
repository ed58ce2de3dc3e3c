"""What changed since an earlier state: marks at what is in the book, and a list of everything.

They are computed above the views, which know nothing of comparisons, and only
from what the book's readers may see.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from neikong.messages import Message, msg
from neikong.views.shares import Words

NEW, CHANGED = "new", "changed"


@dataclass(frozen=True, slots=True)
class Mark:
    """``kind`` is ``new`` or ``changed``; ``words`` tell what changed."""

    kind: str
    words: tuple[Words, ...] = ()

    @property
    def title(self) -> Message:
        """What stands beside the entity or item."""
        return msg("new") if self.kind == NEW else msg("changed")


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field that differs: ``pieces`` are (text, ``""``, ``deleted`` or ``inserted``), or what came and what went."""

    title: str
    pieces: tuple[tuple[str, str], ...] = ()
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change in words. ``id`` is where it can be read today; empty for what is gone."""

    id: str
    ids: str
    name: str
    kind: str
    entity_kind: str
    direction: str = ""
    reason: str = ""
    likely: str = ""
    fields: tuple[FieldLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeSection:
    """The changes of one department by kind; those of the whole bureau have no id."""

    id: str
    name: str
    kinds: tuple[tuple[str, tuple[ChangeLine, ...]], ...]

    @property
    def number(self) -> int:
        """How many changes there are."""
        return sum(len(lines) for _, lines in self.kinds)


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks by entity and by (entity, item); ``gone`` has the texts of items that an entity lost.

    ``totals`` are title, number before and number now.
    """

    state: Words
    entities: Mapping[str, Mark] = field(default_factory=dict)
    items: Mapping[tuple[str, str], Mark] = field(default_factory=dict)
    gone: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sections: tuple[ChangeSection, ...] = ()
    totals: tuple[tuple[str, int, int], ...] = ()


UNMARKED = Marks("")
"""A book that is compared with nothing."""
