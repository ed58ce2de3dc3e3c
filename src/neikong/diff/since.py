"""A comparison of two rounds, as a report tells it: what risk points came, went and got another grade."""

from collections.abc import Iterable
from functools import reduce

from neikong.diff.change import SIGNS, Change, Comparison
from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.views.counts import measure_title
from neikong.views.discretion import may_be_told, shown
from neikong.views.shares import Words
from neikong.views.since import Since, Term

_TOLD = ("merged", "split", "added", "restored", "removed", "retired", "regraded")
_FIGURES = ("risk_posts", "controls")


def since(round_: str, comparison: Comparison, before: Registry, after: Registry) -> Since:
    """What changed since ``round_``, whose registry is ``before``."""
    told = _Telling(before, after)
    terms = comparison.reconciliation["risk_points"]
    risks = [change for change in comparison.changes if change.entity_kind == "risk"]
    named = {
        kind: tuple(told.words(change) for change in risks if change.kind == kind and not _is_same_grade(change))
        for kind in _TOLD
    }
    return Since(
        round=round_,
        before=terms["from"],
        after=terms["to"],
        terms=tuple(Term(kind, sign, terms[kind]) for kind, sign in SIGNS.items() if terms[kind]),
        figures=tuple(
            (measure_title(total.measure, comparison.grades), total.before, total.after)
            for total in comparison.totals
            if total.measure in _FIGURES
        ),
        named={kind: items for kind, items in named.items() if items},
        graded=sum(_is_first_approval(before, risk) for risk in after.active_risks.values()),
    )


class _Telling:
    """Names from both sides; a reason is told only where the risk point may be."""

    def __init__(self, before: Registry, after: Registry) -> None:
        self.before = before
        self.after = after

    def words(self, change: Change) -> Words:
        told = self._told(change)
        return told if change.likely is None else msg("{change} (likely: nobody declared it)", change=told)

    def _told(self, change: Change) -> Words:
        if change.kind in ("merged", "split"):
            return msg("{before} → {after}", before=self._joined(change.before), after=self._joined(change.after))
        id_ = (change.after or change.before)[-1]
        told = self._shown(id_)
        if change.kind == "regraded":
            told = msg("{risk}: {before} → {after}", risk=told, **self._grades(change))
        if change.reason and may_be_told(self._risk(id_)):
            return msg("{risk}; reason: {reason}", risk=told, reason=change.reason)
        return told

    def _joined(self, ids: Iterable[str]) -> Words:
        """Names have commas of their own, so plus signs stand between them."""
        return reduce(lambda left, right: msg("{left} + {right}", left=left, right=right), map(self._shown, ids))

    def _grades(self, change: Change) -> dict[str, Message | str]:
        old, new = _grade(self.before.risks[change.before[0]]), _grade(self.after.risks[change.after[0]])
        return {
            "before": self.before.settings.grading.label(old or 0),
            "after": self.after.settings.grading.label(new or 0),
        }

    def _risk(self, id_: str) -> Risk | None:
        return self.after.risks.get(id_) or self.before.risks.get(id_)

    def _shown(self, id_: str) -> Words:
        return shown(id_, self._risk(id_))


def _is_first_approval(before: Registry, risk: Risk) -> bool:
    """Whether a risk point of the last round has got its first approved grade, under whatever id it had."""
    old = next((before.risks[id_] for id_ in (risk.id, *risk.formerly) if id_ in before.risks), None)
    return old is not None and old.approved_grade is None and risk.approved_grade is not None


def _is_same_grade(change: Change) -> bool:
    """Whether a grade was merely approved, or only the reason for it changed."""
    return change.kind == "regraded" and change.direction is None


def _grade(risk: Risk) -> int | None:
    """The approved grade, or the self-assessed one until there is an approved one."""
    return (risk.grade.approved or risk.grade.self_) if risk.grade else None
