"""SARIF 2.1.0, which code hosts and editors show beside the lines."""

from typing import Any
from urllib.parse import quote

from neikong import __version__
from neikong.findings import FIRST_CHARACTER, Finding, Related, Severity
from neikong.lint.rule import Rule
from neikong.report.fingerprint import fingerprints
from neikong.report.json import dumps
from neikong.report.view import Report, Waived

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(report: Report, rules: tuple[Rule, ...]) -> str:
    """One SARIF document with the rules that fired and every finding."""
    fired = {finding.rule for finding in (*report.findings, *(waived.finding for waived in report.waived))}
    listed = [rule for rule in rules if rule.name in fired]
    index = {rule.name: position for position, rule in enumerate(listed)}
    run = {
        "tool": {"driver": {
            "name": "neikong",
            "version": __version__,
            "semanticVersion": __version__,
            "rules": [_rule(report, rule) for rule in listed],
        }},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, finding, mark, index) for finding, mark in fingerprints(report)]
        + [_waived(report, waived, index) for waived in report.waived],
    }  # fmt: skip
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(report: Report, rule: Rule) -> dict[str, Any]:
    summary = report.translate(rule.documentation.summary)
    return {
        "id": rule.code,
        "name": "".join(part.title() for part in rule.name.split("-")),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": report.translate(rule.documentation.why)},
        "help": {"text": report.translate(rule.documentation.mend)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(report: Report, finding: Finding, mark: str, index: dict[str, int]) -> dict[str, Any]:
    text = " — ".join(part for part in (report.say(finding.message), report.say(finding.hint)) if part)
    return {
        "ruleId": finding.code,
        "ruleIndex": index[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(report, finding)],
        "relatedLocations": [{"id": number, **_location(report, place)}
                             for number, place in enumerate(finding.related, 1)],
        "partialFingerprints": {"neikong/v1": mark} if mark else {},
    }  # fmt: skip


def _waived(report: Report, waived: Waived, index: dict[str, int]) -> dict[str, Any]:
    """A result that viewers hide: the registry itself excuses it."""
    suppression = {"kind": "external", "status": "accepted", "justification": waived.reason}
    return {**_result(report, waived.finding, "", index), "suppressions": [suppression]}


def _location(report: Report, place: Finding | Related) -> dict[str, Any]:
    span = place.span or FIRST_CHARACTER
    return {"physicalLocation": {
        "artifactLocation": {"uri": quote(report.file(place).encode("utf-8", "surrogatepass"))},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": max(span.end_column, span.column) if span.line == span.end_line else span.end_column,
        },
    }}  # fmt: skip
