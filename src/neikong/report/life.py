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

    @property
    def likely(self) -> tuple[str, ...]:
        """The ids that came when it went and resemble it, where nobody declared what became of it."""
        if self.heirs or not self.life.is_gone or not self.life.steps:
            return ()
        changes = [change for change in self.life.steps[0].changes if change.likely is not None]
        return tuple(id_ for change in changes for id_ in change.after)
