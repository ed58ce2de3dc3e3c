"""The checking rounds in their order, and which of them are under way."""

import re
from dataclasses import dataclass

from neikong.model.registry import Registry
from neikong.model.round import Round

_NUMBER = re.compile(r"[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round, and whether it is still under way."""

    round: Round
    is_open: bool


def chronicle(registry: Registry) -> tuple[RoundLine, ...]:
    """All rounds, the earliest first; those that have no number come last."""
    ids = sorted(registry.rounds, key=lambda id_: (not is_number(id_), id_.zfill(6)))
    return tuple(RoundLine(registry.rounds[id_], is_open(registry, id_)) for id_ in ids)


def is_number(id_: str) -> bool:
    """Whether a round file's name is what commands call the round by: a plain whole number."""
    return bool(_NUMBER.fullmatch(id_))


def in_order(registry: Registry) -> tuple[str, ...]:
    """The ids of the numbered rounds, the earliest first."""
    return tuple(sorted(filter(is_number, registry.rounds), key=int))


def numbered(registry: Registry, number: int) -> str | None:
    """The id of the round with this number, or nothing; a file called ``03.yaml`` means round 3."""
    return next((id_ for id_ in registry.rounds if id_.isdecimal() and int(id_) == number), None)


def before(registry: Registry, id_: str) -> str | None:
    """The round that came before another one, or nothing for the first."""
    earlier = [other for other in in_order(registry) if int(other) < int(id_)]
    return earlier[-1] if earlier else None


def is_open(registry: Registry, id_: str) -> bool:
    """Whether a round has begun and, as far as its file can be read, not ended."""
    round_, path = registry.rounds[id_], registry.path(id_)
    ended = any(registry.is_flawed(path, name) for name in ("closed", "snapshot"))
    return round_.closed is None and round_.snapshot is None and not ended
