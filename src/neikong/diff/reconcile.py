"""From one figure to the other: the terms that explain the difference.

from + added + restored + split − retired − removed − merged = to
"""

from collections import Counter
from collections.abc import Callable, Mapping

from neikong.diff.change import SIGNS
from neikong.diff.match import Family
from neikong.model.choices import RiskStatus
from neikong.model.registry import Registry

Reconciliation = dict[str, dict[str, int]]
Turn = tuple[str, str]
"""What to call one entity that begins to count, and one that ceases to."""

_COUNTED: Turn = ("added", "removed")
_REVIVED: Turn = ("restored", "retired")
"""Only a risk point can be retired; a post merely gains its first risk point or loses its last."""


def reconcile(before: Registry, after: Registry, matched: Mapping[str, list[Family]]) -> Reconciliation:
    """Risk points, risk posts, posts and controls."""
    risks = matched["risk"]
    return {
        "risk_points": _terms(risks, before.active_risks.__contains__, after.active_risks.__contains__, _REVIVED),
        "risk_posts": _terms(matched["post"], _is_risk_post(before), _is_risk_post(after)),
        "posts": _terms(matched["post"], before.posts.__contains__, after.posts.__contains__),
        "controls": _controls(before, after, _renamed(risks)),
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
        terms[_cause(family, old, new, turn)] += abs(new - old)
    return {"from": terms["from"], **{name: terms[name] for name in SIGNS}, "to": terms["to"]}


def _cause(family: Family, old: int, new: int, turn: Turn) -> str:
    more, fewer = ("split", "merged")
    if not family.before or not family.after:
        more, fewer = _COUNTED
    elif len(family.before) == len(family.after) == 1:
        more, fewer = turn
    return more if new > old else fewer


def _renamed(groups: list[Family]) -> dict[str, str]:
    """Old id → new id of what is the same entity under another name."""
    return {one.before[0]: one.after[0] for one in groups if len(one.before) == len(one.after) == 1}


def _controls(before: Registry, after: Registry, renamed: Mapping[str, str]) -> dict[str, int]:
    old = {(renamed.get(risk, risk), control) for risk, control in _active_controls(before)}
    new = _active_controls(after)
    terms = dict.fromkeys(SIGNS, 0) | {"added": len(new - old), "removed": len(old - new)}
    return {"from": len(old), **terms, "to": len(new)}


def _active_controls(registry: Registry) -> set[tuple[str, str]]:
    return {
        (id_, control.id)
        for id_, risk in registry.active_risks.items()
        for control in risk.controls
        if control.status is RiskStatus.ACTIVE
    }
