"""How a number is made up: one share for each value that there may be."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from neikong.messages import Message, msg
from neikong.model.choice import Choice

Value: TypeAlias = str | int
Words: TypeAlias = Message | str
Counted = TypeVar("Counted")

UNSTATED = ""
"""Stands for the value where nobody wrote one."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many have one value."""

    value: Value
    label: Words
    number: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """What ``total`` things are by one of their fields.

    ``several``: one thing may have several values and counts in each share.
    """

    of: str
    by: str
    title: Message
    total: int
    shares: tuple[Share, ...]
    several: bool = False

    def percent(self, share: Share) -> float:
        """The share in percent of all."""
        return 100 * share.number / self.total if self.total else 0.0


def choice_labels(choice: type[Choice]) -> dict[Value, Words]:
    """The values of a closed vocabulary with their labels."""
    return {member.value: msg(member.label) for member in choice}


def shares(
    counted: Iterable[Counted], values: Callable[[Counted], Iterable[Value | None]], labels: Mapping[Value, Words]
) -> tuple[Share, ...]:
    """A share for each labelled value, then for those that are in use without a label, then for nothing stated."""
    found: Counter[Value] = Counter()
    for one in counted:
        stated = {value for value in values(one) if value is not None}
        found.update(stated or {UNSTATED})
    known = {**labels, **{value: str(value) for value in sorted(found, key=str) if value not in labels}}
    known.pop(UNSTATED, None)
    made = [Share(value, label, found[value]) for value, label in known.items()]
    return (*made, *([Share(UNSTATED, msg("not stated"), found[UNSTATED])] if found[UNSTATED] else []))
