"""One entity and everything around it for programs."""

from collections.abc import Iterable
from typing import Any

from neikong.findings import FIRST_CHARACTER, Finding
from neikong.report.json import VERSION, dumps
from neikong.report.reader import Reader
from neikong.views.portrait import Portrait, Verdict
from neikong.views.referrers import Referrer


def portrait_json(portrait: Portrait, findings: Iterable[Finding], reader: Reader) -> str:
    """One JSON document, with a line break at its end."""
    record = portrait.record
    document = {
        "version": VERSION,
        "registry": reader.folder,
        "state": reader.state,
        "id": portrait.id,
        "kind": portrait.kind.name,
        "file": reader.file(portrait.path),
        "route": list(portrait.route),
        "fields": record.model_dump(mode="json", by_alias=True, exclude={"id"}) if record else None,
        "verdict": _verdict(portrait.verdict, reader),
        "referrers": [_referrer(referrer, reader) for referrer in portrait.referrers],
        "findings": [_finding(finding, reader) for finding in findings],
    }
    return dumps(document)


def _verdict(verdict: Verdict | None, reader: Reader) -> dict[str, Any] | None:
    if verdict is None:
        return None
    return {
        "score": verdict.score,
        "computed": verdict.computed,
        "approved": verdict.approved,
        "covered": verdict.is_covered,
        "lacks": [lack.text(reader.translate) for lack in verdict.lacks],
    }


def _referrer(referrer: Referrer, reader: Reader) -> dict[str, Any]:
    return {
        "kind": referrer.kind,
        "id": referrer.id,
        "name": referrer.name,
        "file": reader.file(referrer.path),
        "line": referrer.span.line,
        "column": referrer.span.column,
        "route": list(referrer.route),
    }


def _finding(finding: Finding, reader: Reader) -> dict[str, Any]:
    span = finding.span or FIRST_CHARACTER
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message.text(reader.translate),
        "file": reader.file(finding.path),
        "line": span.line,
        "column": span.column,
    }
