"""What an id must look like."""

from neikong.load.layout import is_id
from neikong.messages import Failure, msg
from neikong.yamldoc import NULLS


class NotAnId(Failure):
    """A word that cannot be an id."""


_DEVICES = frozenset(("CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))))


def ensure_id(word: str) -> None:
    """Raise ``NotAnId`` for a word that cannot name a file or an item."""
    if word in NULLS:
        raise NotAnId(msg("`{id}` cannot be an id", id=word), msg("To YAML it means that nothing is there"))
    if word.partition(".")[0].upper() in _DEVICES:
        raise NotAnId(msg("`{id}` cannot be an id", id=word), msg("On Windows it is the name of a device"))
    if not is_id(word):
        hint = msg(
            "Use letters, digits, Chinese characters, `.`, `_` and `-`, at most 80, and begin with none of the signs"
        )
        raise NotAnId(msg("`{id}` cannot be an id", id=word), hint)
