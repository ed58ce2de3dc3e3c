"""Functions that had to be separate."""

from collections.abc import Callable, Iterator
from itertools import combinations

from neikong.account.questions.sides import Sides
from neikong.messages import Message, msg
from neikong.model.choices import Function
from neikong.model.registry import Registry


def looser_separation(sides: Sides) -> Iterator[Message]:
    """Pairs of functions that had to be separate and need not be now."""
    groups = _groups(sides.before, sides.was_read)
    pairs = {pair for group, _unread in groups for pair in combinations(sorted(group), 2)}
    left = _groups(sides.after, sides.is_read)
    for one, other in sorted(pair for pair in pairs if not _may_be_apart(left, frozenset(pair))):
        yield msg("{one} and {other}", one=msg(one.label), other=msg(other.label))


def _groups(registry: Registry, is_read: Callable[..., bool]) -> list[tuple[frozenset[Function], int]]:
    """The functions of each group that could be read, and how many could not."""
    found = []
    for place, group in enumerate(registry.settings.separation):
        read = [one for at, one in enumerate(group) if is_read(registry.settings, "separation", place, at)]
        found.append((frozenset(read), len(group) - len(read)))
    return found


def _may_be_apart(groups: list[tuple[frozenset[Function], int]], pair: frozenset[Function]) -> bool:
    """Whether a group keeps two functions apart, or would if what cannot be read in it were one of them."""
    return any(len(pair - group) <= unread for group, unread in groups)
