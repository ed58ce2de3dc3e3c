"""Findings for programs: the versioned document of the command line's contract."""

import json
from typing import Any

from neikong.findings import FIRST_CHARACTER, Finding, Related
from neikong.report.view import Report

VERSION = 1


def as_json(report: Report) -> str:
    """One JSON document, with a line break at its end."""
    document = {
        "version": VERSION,
        "registry": report.folder,
        "state": report.state,
        "findings": [finding_document(report, finding) for finding in report.findings],
        "waived": [
            {**finding_document(report, waived.finding), "reason": waived.reason, "until": waived.until}
            for waived in report.waived
        ],
        "summary": {"files": report.files, "entities": report.entities, **report.counts()},
    }
    return dumps(document)


def dumps(document: object) -> str:
    """JSON as every command prints it: readable, Chinese as it is, no lone surrogates."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def finding_document(report: Report, finding: Finding) -> dict[str, Any]:
    """One finding as every document has it."""
    span = finding.span or FIRST_CHARACTER
    fix = finding.fix
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": report.say(finding.message),
        "file": report.file(finding),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "entity": finding.entity,
        "route": list(finding.route),
        "hint": report.say(finding.hint) or None,
        "fix": {"title": report.say(fix.title), "safe": fix.safe} if fix else None,
        "related": [_related(report, place) for place in finding.related],
    }


def _related(report: Report, place: Related) -> dict[str, Any]:
    span = place.span or FIRST_CHARACTER
    return {"file": report.file(place), "line": span.line, "column": span.column, "route": list(place.route)}
