"""GitHub workflow commands: annotations beside the lines of a pull request."""

from neikong.findings import FIRST_CHARACTER, Finding, Severity
from neikong.report.styled import visible
from neikong.report.view import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(report: Report) -> str:
    """One line for each finding."""
    return "".join(_line(report, finding) for finding in report.findings)


def _line(report: Report, finding: Finding) -> str:
    span = finding.span or FIRST_CHARACTER
    places = {
        "file": report.file(finding),
        "line": str(span.line),
        "col": str(span.column),
        "endLine": str(span.end_line),
        "endColumn": str(span.end_column),
        "title": f"{finding.code} {finding.rule}",
    }
    properties = ",".join(f"{name}={_property(value)}" for name, value in places.items())
    text = " — ".join(part for part in (report.say(finding.message), report.say(finding.hint)) if part)
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(text)}\n"


def _data(text: str) -> str:
    return "".join(map(_harmless, text)).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _harmless(character: str) -> str:
    """Logs are read on terminals: no control character but the line breaks that are escaped."""
    return character if character in "\r\n" else visible(character)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
