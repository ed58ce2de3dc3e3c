"""The waivers of a registry: what is excused, until when, by whom, and how much each one covers."""

from collections.abc import Iterable, Iterator

from neikong.lint.waiving import WaiverUse
from neikong.messages import N_, Translate, msg
from neikong.report.json import dumps
from neikong.report.styled import Line, visible
from neikong.report.view import Report

_STATES = {"in force": N_("in effect"), "expired": N_("expired"), "unused": N_("unused")}
_STYLES = {"in force": "good", "expired": "error", "unused": "warning"}


def waivers_text(report: Report, uses: Iterable[WaiverUse]) -> Iterator[Line]:
    """A waiver with its reason on two lines, then how many there are."""
    uses = sorted(uses, key=lambda use: (use.path, use.index))
    for use in uses:
        state = _state(use)
        yield (
            (visible(report.file(use)), "file"),
            (f"  {visible(use.rule)}", "id"),
            (f"  {report.translate(_STATES[state])}", _STYLES[state]),
        )
        yield ((f"  {_terms(use, report.translate)}", "dim"),)
        yield ((f"  {visible(use.waiver.reason)}", ""),)
    yield ((report.say(msg("{count:waiver|waivers}", count=len(uses))), "heading"),)


def waivers_json(report: Report, uses: Iterable[WaiverUse]) -> str:
    """One JSON document, versioned like the others."""
    rows = [
        {
            "file": report.file(use),
            "entity": use.entity,
            "rule": use.rule,
            "reason": use.waiver.reason,
            "until": use.waiver.until.isoformat(),
            "approved_by": use.waiver.approved_by,
            "state": _state(use).replace(" ", "_"),
            "findings": use.findings,
        }
        for use in sorted(uses, key=lambda use: (use.path, use.index))
    ]
    return dumps({"version": 1, "registry": report.folder, "state": report.state, "waivers": rows})


def _state(use: WaiverUse) -> str:
    if use.expired:
        return "expired"
    return "in force" if use.findings else "unused"


def _terms(use: WaiverUse, translate: Translate) -> str:
    until = translate(N_("until {day}")).format(day=use.waiver.until.isoformat())
    approver = use.waiver.approved_by
    by = translate(N_("approved by {post}")).format(post=approver) if approver else translate(N_("approved by nobody"))
    covers = msg("covers {count:finding|findings}", count=use.findings).text(translate)
    return " · ".join((until, visible(by), covers))
