"""What every report of a life starts from."""

from dataclasses import dataclass

from neikong.diff.life import Life
from neikong.diff.timeline import Entry

SHORT = 10
"""Characters of a commit's id that tell it from the others."""


@dataclass(frozen=True, slots=True)
class LifeReport:
    """A life, what was ``asked`` for, and what became of it.

    ``heirs`` are the ids that went on from it; ``more`` counts the steps that
    are left out at the old end.
    """

    asked: str
    life: Life
    heirs: tuple[str, ...]
    entries: tuple[Entry, ...]
    more: int = 0
