"""What changed since the round before, as a report tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from neikong.messages import Message, msg
from neikong.views.shares import Words

TERMS = {
    "added": msg("added"),
    "restored": msg("restored"),
    "split": msg("more by splitting"),
    "retired": msg("retired"),
    "removed": msg("removed"),
    "merged": msg("fewer by merging"),
}
"""What makes a number of risk points grow or shrink, in words."""


@dataclass(frozen=True, slots=True)
class Term:
    """One reason for a difference; ``sign`` is 1 or -1."""

    kind: str
    sign: int
    number: int


@dataclass(frozen=True, slots=True)
class Since:
    """``round`` is the earlier round's number, ``before`` and ``after`` its risk points and today's.

    ``figures`` are other measures with both numbers, ``named`` the risk points
    behind each kind of change, ``graded`` how many grades were approved for the first
    time.
    """

    round: str
    before: int
    after: int
    terms: tuple[Term, ...]
    figures: tuple[tuple[Message, int, int], ...] = ()
    named: Mapping[str, tuple[Words, ...]] = field(default_factory=dict)
    graded: int = 0

    @property
    def sum(self) -> str:
        """The sum as it is written on paper: ``43 + 6 − 4 = 45``."""
        steps = "".join(f" {'+' if term.sign > 0 else '−'} {term.number}" for term in self.terms)
        return f"{self.before}{steps} = {self.after}"

    @property
    def adds_up(self) -> bool:
        """Whether the sum is right."""
        return self.before + sum(term.sign * term.number for term in self.terms) == self.after
