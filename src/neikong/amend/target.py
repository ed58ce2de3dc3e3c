"""Which entity or item gets another id, and whether it can have the one that is wanted."""

from dataclasses import dataclass

from neikong.amend.form import ensure_id
from neikong.lint.targets import parts
from neikong.messages import Failure, msg
from neikong.model.registry import Registry
from neikong.model.scalars import half_width
from neikong.views.chronicle import is_number, is_open
from neikong.views.names import folded, hint
from neikong.views.portrait import former_ids, items_of, names_of_all


class CannotRename(Failure):
    """Why an id stays as it is; nothing has been changed."""


@dataclass(frozen=True, slots=True)
class Target:
    """An entity, or the item ``item`` of its list ``items``."""

    entity: str
    items: str = ""
    item: str = ""

    @property
    def id(self) -> str:
        """The id as a reference from another file writes it."""
        return f"{self.entity}/{self.item}" if self.item else self.entity

    def with_id(self, word: str) -> "Target":
        """The same thing under another id."""
        return Target(self.entity, self.items, word) if self.item else Target(word)


def target(registry: Registry, word: str) -> Target:
    """The entity or item with this id. Raises ``CannotRename`` with the nearest ids."""
    entity, item = parts(half_width(word))
    if entity not in registry.files:
        raise _no_entity(registry, entity)
    if "/" not in half_width(word):
        return Target(entity)
    lists = [name for (owner, name), ids in registry.items.items() if owner == entity and item in ids]
    if not lists:
        message = msg("`{entity}` has no item `{item}`", entity=entity, item=item)
        raise CannotRename(message, hint(item, items_of(registry, entity)))
    if len(lists) > 1:
        message = msg("`{entity}` has several items `{item}`, in {lists}", entity=entity, item=item, lists=tuple(lists))
        raise CannotRename(message, msg("Give each item its own id; never use one again"))
    return Target(entity, lists[0], item)


def renamed(registry: Registry, old: Target, word: str) -> Target:
    """The target under its new id. Raises ``NotAnId`` or ``CannotRename`` where it cannot have that."""
    id_ = half_width(word)
    if old.item:
        entity, slash, item = id_.rpartition("/")
        if slash and entity.strip() != old.entity:
            advice = msg("An item stays in its file: write `{id}`", id=f"{old.entity}/{item.strip()}")
            raise CannotRename(msg("`{new}` is no item of `{entity}`", new=id_, entity=old.entity), advice)
        id_ = item.strip()
    ensure_id(id_)
    new = old.with_id(id_)
    if new == old:
        raise CannotRename(msg("`{id}` is its id already", id=old.id))
    if old.item:
        _check_item(registry, new)
    else:
        _check_entity(registry, old, new)
    return new


def _no_entity(registry: Registry, word: str) -> CannotRename:
    later = former_ids(registry).get(word, ())
    if later:
        return CannotRename(msg("`{id}` is now {later}", id=word, later=later))
    return CannotRename(msg("There is nothing with the id `{id}`", id=word), hint(word, names_of_all(registry)))


def _check_item(registry: Registry, new: Target) -> None:
    for (owner, name), ids in registry.items.items():
        if owner == new.entity:
            for id_ in ids:
                if folded(id_) == folded(new.item):
                    message = msg("`{entity}` has an item `{item}` in `{list}`", entity=owner, item=id_, list=name)
                    raise CannotRename(message, msg("Give each item its own id; never use one again"))


def _check_entity(registry: Registry, old: Target, new: Target) -> None:
    known = {folded(id_): id_ for id_ in registry.files}
    if (taken := known.get(folded(new.entity))) is not None:
        if taken == new.entity:
            raise CannotRename(msg("The id `{id}` is taken by {path}", id=taken, path=registry.path(taken)))
        message = msg(
            "The id `{id}` differs from {path} only by case or Unicode form", id=new.entity, path=registry.path(taken)
        )
        raise CannotRename(message, msg("Windows cannot tell them apart: take an id that differs in more"))
    for former, entities in former_ids(registry).items():
        owners = tuple(id_ for id_ in entities if id_ != old.entity)
        if folded(former) == folded(new.entity) and owners:
            message = msg("`{id}` is an earlier id of {entities}", id=former, entities=owners)
            raise CannotRename(message, msg("An id that was used once is never given to something else"))
    if registry.kind(old.entity) == "round":
        _check_round(registry, old, new)


def _check_round(registry: Registry, old: Target, new: Target) -> None:
    if old.entity not in registry.rounds or not is_open(registry, old.entity):
        message = msg("Round {number} is closed: its number stays", number=old.entity)
        raise CannotRename(message, msg("What a closed round said is history, and reports name it by its number"))
    if not is_number(new.entity):
        raise CannotRename(msg("`{id}` is no number of a round", id=new.entity), msg("Write a number from 1 to 9999"))
