"""GitLab's code-quality report, which merge requests show as a widget."""

from typing import Any

from neikong.findings import FIRST_CHARACTER, Finding, Severity
from neikong.report.fingerprint import fingerprints
from neikong.report.json import dumps
from neikong.report.view import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(report: Report) -> str:
    """One JSON array of code-quality issues."""
    return dumps([_issue(report, finding, mark) for finding, mark in fingerprints(report)])


def _issue(report: Report, finding: Finding, mark: str) -> dict[str, Any]:
    span = finding.span or FIRST_CHARACTER
    return {
        "description": report.say(finding.message),
        "check_name": finding.rule,
        "fingerprint": mark,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": report.file(finding),
            "positions": {
                "begin": {"line": span.line, "column": span.column},
                "end": {"line": span.end_line, "column": span.end_column},
            },
            "lines": {"begin": span.line, "end": span.end_line},
        },
    }
