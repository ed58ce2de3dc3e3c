"""Renames, merges and splits that nobody declared, by what the entities say.

Nothing here is certain: every family that it makes carries its resemblance, and
an edit that declares it is offered. Ids that somebody declared or kept are not
touched.
"""

from collections.abc import Iterable, Iterator, Mapping, Set

from neikong.diff.assignment import best_pairs
from neikong.diff.likeness import Trait, Weights, traits, weighing
from neikong.diff.match import Family, Table, Tie, grouped, is_active
from neikong.diff.nearest import Neighbours

LEAST = 0.5
"""Two entities that share less than half of what they say are not taken for one."""

_LEAST_PART = 0.4
"""Share of a risk point's own words that must reappear in another one, or come from it."""

_NOT_LOOKED_AT = frozenset(("round", "calendar"))
Scores = dict[Tie, float]
Lived = list[tuple[Tie, Set[Trait], Set[Trait]]]
"""Who lives on: the tie, and the traits before and after."""


def with_likely(kind: str, found: list[Family], before: Table, after: Table) -> list[Family]:
    """The families of a kind, those without a counterpart joined where they resemble each other."""
    gone = {family.before[0]: before[family.before[0]] for family in found if not family.after}
    come = {family.after[0]: after[family.after[0]] for family in found if not family.before}
    if kind in _NOT_LOOKED_AT or not (gone or come):
        return found
    if not (gone and come) and kind != "risk":  # only risk points are merged or split
        return found
    scores = _Resemblances(kind, found, before, after).scores(gone, come)
    return _joined(found, scores) if scores else found


class _Resemblances:
    """Looks for what became of those without a counterpart."""

    def __init__(self, kind: str, found: list[Family], before: Table, after: Table) -> None:
        self._has_lineage = kind == "risk"
        self._pairs = [family.pair for family in found if family.pair]
        self._before = before
        self._after = after

    def scores(self, gone: Table, come: Table) -> Scores:
        """Every likely tie with its resemblance."""
        weights = weighing((*(self._after[new] for _, new in self._pairs), *come.values()))
        scores = _renames(gone, come, weights)
        if self._has_lineage:
            lost = _active_traits(gone, {old for old, _ in scores})
            fresh = _active_traits(come, {new for _, new in scores})
            changed = self._changed(scores) if lost or fresh else []
            scores |= _merges(lost, changed, weights) | _splits(fresh, changed, weights)
        return scores

    def _changed(self, likely: Iterable[Tie]) -> Lived:
        """Those that live on and say something else now: the tie, and their traits before and after."""
        ties = ((old, new) for old, new in (*self._pairs, *likely) if self._before[old] != self._after[new])
        return [((old, new), traits(self._before[old]), traits(self._after[new])) for old, new in ties]


def _active_traits(table: Table, known: Set[str]) -> dict[str, Set[Trait]]:
    """Only who counts can be merged or split; who has a counterpart was not."""
    return {id_: traits(entity) for id_, entity in table.items() if id_ not in known and is_active(entity)}


def _renames(gone: Table, come: Table, weights: Weights) -> Scores:
    """The assignment of old to new ids that is best on the whole."""
    come_traits = {id_: traits(entity) for id_, entity in come.items()}
    wholes = {id_: weights.of(found) for id_, found in come_traits.items()}
    neighbours = Neighbours(come_traits)
    likely: Scores = {}
    for old, entity in gone.items():
        own = traits(entity)
        whole = weights.of(own)
        for new, other in neighbours.of(own).items():
            score = 2 * weights.of(own & other) / (whole + wholes[new] or 1.0)
            if score >= LEAST:
                likely[old, new] = score
    return {tie: likely[tie] for tie in best_pairs(likely)}


def _merges(lost: Mapping[str, Set[Trait]], changed: Lived, weights: Weights) -> Scores:
    """A risk point is gone, and what it said has come into another one."""
    grown = Neighbours({new: now - was for (_, new), was, now in changed})
    old_words = {new: was for (_, new), was, _ in changed}
    best: Scores = {}
    for old, own in lost.items():
        shares = {(old, new): _share(own - old_words[new], more, weights) for new, more in grown.of(own).items()}
        best |= _best(shares)
    return best


def _splits(fresh: Mapping[str, Set[Trait]], changed: Lived, weights: Weights) -> Scores:
    """A risk point is new, and what it says has left another one."""
    shrunk = Neighbours({old: was - now for (old, _), was, now in changed})
    new_words = {old: now for (old, _), _, now in changed}
    best: Scores = {}
    for new, own in fresh.items():
        shares = {(old, new): _share(own - new_words[old], less, weights) for old, less in shrunk.of(own).items()}
        best |= _best(shares)
    return best


def _share(own: Set[Trait], other: Set[Trait], weights: Weights) -> float:
    whole = weights.of(own)
    return weights.of(own & other) / whole if whole else 0.0


def _best(shares: Mapping[Tie, float]) -> Scores:
    tie = max(shares, key=lambda tie: (shares[tie], tie), default=None)
    return {tie: shares[tie]} if tie is not None and shares[tie] >= _LEAST_PART else {}


def _joined(found: list[Family], scores: Scores) -> list[Family]:
    """Old and new ties together; a family with likely ties is as likely as the weakest of them."""
    ties = {tie for family in found for tie in family.ties} | set(scores)
    before = [id_ for family in found for id_ in family.before]
    after = [id_ for family in found for id_ in family.after]
    return list(_marked(grouped(before, after, ties), scores))


def _marked(found: Iterable[Family], scores: Scores) -> Iterator[Family]:
    for family in found:
        known = [scores[tie] for tie in family.ties if tie in scores]
        yield Family(family.before, family.after, family.ties, min(known)) if known else family
