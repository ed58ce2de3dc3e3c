"""From one figure to the other: the terms that explain the difference.

from + added + restored + split − retired − removed − merged = to
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set

from neikong.diff.change import SIGNS
from neikong.diff.lineage import events
from neikong.diff.match import Family
from neikong.model.registry import Registry

Reconciliation = dict[str, dict[str, int]]
Turn = tuple[str, str]
"""What to call one entity that begins to count, and one that ceases to."""

_COUNTED: Turn = ("added", "removed")
_REVIVED: Turn = ("restored", "retired")
"""Only a risk point can be retired; a post merely gains its first risk point or loses its last."""


def reconcile(before: Registry, after: Registry, matched: Mapping[str, list[Family]]) -> Reconciliation:
    """Risk points, risk posts, posts and controls."""
    risks, posts = matched["risk"], matched["post"]
    return {
        "risk_points": _terms(risks, before.active_risks.__contains__, after.active_risks.__contains__, _REVIVED),
        "risk_posts": _terms(posts, _is_risk_post(before), _is_risk_post(after)),
        "posts": _terms(posts, before.posts.__contains__, after.posts.__contains__),
        "controls": _controls(before, after, risks),
    }


def _is_risk_post(registry: Registry) -> Callable[[str], bool]:
    return lambda post: post in registry.risks_of_post and post in registry.posts


def _terms(
    groups: list[Family],
    counted_before: Callable[[str], bool],
    counted_after: Callable[[str], bool],
    turn: Turn = _COUNTED,
) -> dict[str, int]:
    """Every family explains its own difference, so the sum cannot be wrong."""
    terms: Counter[str] = Counter()
    for family in groups:
        old = sum(map(counted_before, family.before))
        new = sum(map(counted_after, family.after))
        terms["from"] += old
        terms["to"] += new
        for name, number in _causes(family, old, new, turn):
            terms[name] += number
    return {"from": terms["from"], **{name: terms[name] for name in SIGNS}, "to": terms["to"]}


def _causes(family: Family, old: int, new: int, turn: Turn) -> Iterator[tuple[str, int]]:
    """What made ``old`` of a family that counted into ``new``."""
    if not family.before or not family.after:
        turn = _COUNTED
    elif family.pair is None and turn is _COUNTED:
        turn = ("split", "merged")
    elif family.pair is None:  # first what its merges and splits make of them, then who begins or ceases to count
        merged, split = _by_events(family)
        yield from (("merged", merged), ("split", split))
        yield from ((turn[0], len(family.before) - old), (turn[1], len(family.after) - new))
        return
    yield (turn[0], new - old) if new > old else (turn[1], old - new)


def _by_events(family: Family) -> tuple[int, int]:
    """How many fewer the merges made, and how many more the splits."""
    net = len(family.before) - len(family.after)
    goes_round = len(family.ties) >= len(family.before) + len(family.after)
    if goes_round or len(events(family)) == 1:
        return max(net, 0), max(-net, 0)
    return len(family.ties) - len(family.after), len(family.ties) - len(family.before)


def _controls(before: Registry, after: Registry, risks: list[Family]) -> dict[str, int]:
    """Controls that came or went by themselves, and those that came or went with their risk point."""
    ids = dict(family.pair for family in risks if family.pair)
    old = {(ids.get(risk, risk), control) for risk, control in _active_controls(before)}
    new = set(_active_controls(after))
    several = [
        event for family in risks if family.before and family.after and not family.pair for event in events(family)
    ]
    absorbed = {id_ for event in several if event.kind == "merged" for id_ in event.before}
    parts = {id_ for event in several if event.kind == "split" for id_ in event.after}
    gone = Counter(_loss(risk, after, absorbed) for risk, _ in old - new)
    come = Counter(_gain(risk, before, parts) for risk, _ in new - old)
    return {"from": len(old), **{name: gone[name] + come[name] for name in SIGNS}, "to": len(new)}


def _loss(risk: str, after: Registry, absorbed: Set[str]) -> str:
    if risk in after.active_risks:
        return "removed"
    if risk in absorbed:
        return "merged"
    return "retired" if risk in after.risks else "removed"


def _gain(risk: str, before: Registry, parts: Set[str]) -> str:
    if risk in before.risks:
        return "added" if risk in before.active_risks else "restored"
    return "split" if risk in parts else "added"


def _active_controls(registry: Registry) -> Iterator[tuple[str, str]]:
    for id_, risk in registry.active_risks.items():
        for control in risk.active_controls:
            yield id_, control.id
