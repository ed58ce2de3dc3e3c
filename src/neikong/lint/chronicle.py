"""The checking rounds in their order, and which of them are under way."""

import re

from neikong.model.registry import Registry

_NUMBER = re.compile(r"[1-9][0-9]{0,3}")


def is_number(id_: str) -> bool:
    """Whether a round file's name is what commands call the round by: a plain whole number."""
    return bool(_NUMBER.fullmatch(id_))


def in_order(registry: Registry) -> tuple[str, ...]:
    """The ids of the numbered rounds, the earliest first."""
    return tuple(sorted(filter(is_number, registry.rounds), key=int))


def is_open(registry: Registry, id_: str) -> bool:
    """Whether a round has begun and, as far as its file can be read, not ended."""
    round_, path = registry.rounds[id_], registry.path(id_)
    ended = any(registry.is_flawed(path, name) for name in ("closed", "snapshot"))
    return round_.closed is None and round_.snapshot is None and not ended
