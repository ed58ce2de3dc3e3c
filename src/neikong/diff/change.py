"""What a comparison says: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from neikong.findings import Route
from neikong.messages import N_

KINDS = {
    "added": N_("added"),
    "removed": N_("removed"),
    "retired": N_("retired"),
    "restored": N_("restored"),
    "merged": N_("merged"),
    "split": N_("split"),
    "renamed": N_("renamed"),
    "moved": N_("moved"),
    "regraded": N_("regraded"),
    "reworded": N_("reworded"),
    "changed": N_("changed"),
    "control-added": N_("control added"),
    "control-removed": N_("control removed"),
    "control-changed": N_("control changed"),
}
"""Every kind of change, in the order a reader wants them, with its name."""

DIRECTIONS = {"raised": N_("raised"), "lowered": N_("lowered")}
"""Where a grade went: 1 is the highest."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an entity before and after, as plain JSON values."""

    route: Route
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one entity, or of several where they were merged or split.

    ``name`` is the entity's name after the change, or before where it is gone.
    ``direction`` tells of a regraded risk point whether its grade was raised or
    lowered; it is absent where there was no grade before, or only a reason changed.
    ``likely`` is the resemblance, from 0 to 1, of a rename, merge or split that
    nobody declared; nothing for what is certain.
    """

    kind: str
    entity_kind: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    name: str
    department: str | None = None
    fields: tuple[FieldChange, ...] = ()
    reason: str | None = None
    direction: str | None = None
    likely: float | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """One figure on both sides."""

    measure: str
    before: int
    after: int

    @property
    def delta(self) -> int:
        """After less before."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that two registries differ in.

    ``reconciliation`` maps risk_points, risk_posts, posts and controls to the
    terms that lead from the one figure to the other; it and the totals are empty
    where only what changed was read. ``grades`` and ``departments`` have what the
    bureau calls them, by number and by id, at last or until then. ``unread`` are the
    files that could not be read on one side: what they hold is left out on both.
    """

    totals: tuple[Total, ...]
    changes: tuple[Change, ...]
    reconciliation: Mapping[str, Mapping[str, int]]
    grades: Mapping[str, str]
    departments: Mapping[str, str]
    unread: tuple[str, ...] = ()

    @property
    def balances(self) -> bool:
        """Whether every reconciliation adds up."""
        return all(adds_up(terms) for terms in self.reconciliation.values())


SIGNS = {"added": 1, "restored": 1, "split": 1, "retired": -1, "removed": -1, "merged": -1}


def adds_up(terms: Mapping[str, int]) -> bool:
    """From + added + restored + split − retired − removed − merged = to."""
    return terms["from"] + sum(sign * terms[name] for name, sign in SIGNS.items()) == terms["to"]
