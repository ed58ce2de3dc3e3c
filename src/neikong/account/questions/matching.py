"""Which control of a risk point, and which step of a workflow, is which one of the earlier version."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from neikong.account.questions.items import Items
from neikong.account.questions.wording import SAME, likeness
from neikong.model.risk import Control, Risk
from neikong.model.workflow import Step, Workflow

Item = TypeVar("Item")
_Find = Callable[[Item, list[Item]], Item | None]


@dataclass(frozen=True, slots=True)
class Matched(Generic[Item]):
    """The items that live on, each with what it is now, and those that do not."""

    kept: tuple[tuple[Item, Item], ...]
    gone: tuple[Item, ...]


def matched(items: Items[Control], old: Risk, new: Risk) -> Matched[Control]:
    """Active controls, by what they say rather than by their ids, which may be numbered anew."""
    found = _matched(
        old.active_controls,
        new.active_controls,
        (
            _same(lambda control: (control.id, control.text)),
            _same(lambda control: control.text),
            _alike_of_one_id,
            _most_alike,
            _same(lambda control: control.id),
            lambda old, free: next((new for new in free if _may_be(items, old.id, new, new.id, ("text",))), None),
        ),
    )
    return Matched(found.kept, tuple(one for one in found.gone if items.was_read(one, "text")))


def matched_steps(items: Items[Step], old: Workflow, new: Workflow) -> Matched[Step]:
    """Steps: by name, else by what is done with the power under the same id or at the same post."""
    signs = ("name", "function", "post")
    found = _matched(
        old.steps,
        new.steps,
        (
            _same(lambda step: (step.id, step.name)),
            _same(lambda step: step.name),
            _same(lambda step: (step.id, step.function)),
            _same(lambda step: (step.post, step.function)),
            lambda old, free: next((new for new in free if _may_be(items, old.id, new, new.id, signs)), None),
        ),
    )
    return Matched(found.kept, tuple(one for one in found.gone if all(items.was_read(one, sign) for sign in signs)))


def _may_be(items: Items[Item], known: str, new: Item, id_: str, signs: tuple[str, ...]) -> bool:
    """Whether an item that shows its signs only in part may be the one of the id ``known``."""
    is_unsure = not all(items.is_read(new, sign) for sign in signs)
    return is_unsure and (id_ == known or not items.is_read(new, "id"))


def _matched(before: Sequence[Item], after: Sequence[Item], finds: Sequence[_Find[Item]]) -> Matched[Item]:
    """Pairs items by one sign after the other; whoever has a partner keeps it."""
    waiting, free = list(before), list(after)
    kept: list[tuple[Item, Item]] = []
    for find in finds:
        for old in list(waiting):
            new = find(old, free)
            if new is not None:
                kept.append((old, new))
                waiting = [one for one in waiting if one is not old]
                free = [one for one in free if one is not new]
    return Matched(tuple(kept), tuple(waiting))


def _same(sign: Callable[[Item], Hashable]) -> _Find[Item]:
    return lambda old, free: next((new for new in free if sign(new) == sign(old)), None)


def _alike_of_one_id(old: Control, free: list[Control]) -> Control | None:
    return _most_alike(old, [new for new in free if new.id == old.id])


def _most_alike(old: Control, free: list[Control]) -> Control | None:
    best = max(free, key=lambda new: likeness(old.text, new.text), default=None)
    return best if best is not None and likeness(old.text, best.text) >= SAME else None
