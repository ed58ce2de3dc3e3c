"""Lists of which only a part could be read: a flaw silences its own field, and nothing beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from neikong.account.questions.sides import Sides
from neikong.account.questions.wording import unsaid
from neikong.findings import Route
from neikong.model.record import Entity

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Items(Generic[Item]):
    """A list of an entity that lives on: the items on both sides, each at the place that routes give it."""

    sides: Sides
    field: str
    old: tuple[Entity, Sequence[Item]]
    new: tuple[Entity, Sequence[Item]]

    def can_read(self, before: Item, after: Item, name: str) -> bool:
        """Whether a field of an item could be read on both sides."""
        return self.was_read(before, name) and self.is_read(after, name)

    def was_read(self, before: Item, name: str) -> bool:
        """Whether a field of an earlier item could be read."""
        entity, items = self.old
        return self.sides.was_read(entity, self.field, _place(items, before), name)

    def is_read(self, after: Item, name: str) -> bool:
        """Whether a field of a later item can be read."""
        entity, items = self.new
        return self.sides.is_read(entity, self.field, _place(items, after), name)


def _place(items: Sequence[Item], wanted: Item) -> int:
    return next(place for place, one in enumerate(items) if one is wanted)


def no_longer_said(sides: Sides, old: Entity, new: Entity, field: str, name: str = "") -> tuple[str, ...]:
    """The texts of a list, or the field ``name`` of its items, that are gone; what cannot be read may say one each."""
    if not sides.can_read_list(old, new, field):
        return ()
    before = [text for route, text in _texts(old, field, name) if sides.was_read(old, *route)]
    after = [text for route, text in _texts(new, field, name) if sides.is_read(new, *route)]
    gone = unsaid(before, after)
    return gone if len(gone) > len(getattr(new, field)) - len(after) else ()


def _texts(entity: Entity, field: str, name: str) -> Iterator[tuple[Route, str]]:
    for place, item in enumerate(getattr(entity, field)):
        yield ((field, place, name), getattr(item, name)) if name else ((field, place), item)
