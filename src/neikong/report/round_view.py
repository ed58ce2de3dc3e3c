"""What is told of one round."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from neikong.diff import Comparison
from neikong.views.chronicle import RoundLine
from neikong.views.round_figures import Figure

if TYPE_CHECKING:
    from neikong.store.whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class RoundView:
    """A round and what its state says; ``findings``, ``changes`` and ``before`` are absent where that is not at hand.

    ``findings`` are numbers by severity, ``before`` the round that ``changes`` start from.
    """

    line: RoundLine
    figures: tuple[Figure, ...]
    grades: Mapping[str, str]
    frozen: "Whereabouts | None" = None
    findings: Mapping[str, int] | None = None
    before: str | None = None
    changes: Comparison | None = None
