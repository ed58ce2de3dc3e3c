"""JUnit XML, which every CI server can show as test results."""

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from neikong.findings import FIRST_CHARACTER, Finding, Severity
from neikong.messages import msg
from neikong.report.view import Report

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report) -> str:
    """One suite; a case for each file with findings, or a single passed one."""
    cases = [_case(report, file, list(group)) for file, group in groupby(report.findings, key=report.file)]
    if not cases:
        passed = _attribute(report.say(msg("Nothing found")))
        cases = [f'    <testcase name={passed} classname="neikong" time="0"/>']
    failures = report.count(Severity.ERROR) + report.count(Severity.WARNING)
    counts = f'tests="{max(len(report.findings), 1)}" failures="{failures}" errors="0" skipped="0" time="0"'
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="neikong" {counts}>',
        f"  <testsuite name={_attribute(f'neikong validate {report.state}')} {counts}>",
        *cases,
        "  </testsuite>",
        "</testsuites>",
    )
    return "\n".join(lines) + "\n"


def _case(report: Report, file: str, findings: list[Finding]) -> str:
    return "\n".join(_test(report, file, finding) for finding in findings)


def _test(report: Report, file: str, finding: Finding) -> str:
    span = finding.span or FIRST_CHARACTER
    name = f"{finding.code} {finding.rule} {span.line}:{span.column}"
    head = f'    <testcase name={_attribute(name)} classname={_attribute(file)} time="0"'
    message = report.say(finding.message)
    body = f"{file}:{span.line}:{span.column}\n{report.say(finding.hint)}".strip()
    if finding.severity is Severity.INFO:
        return f"{head}><system-out>{_text(f'{message} {body}')}</system-out></testcase>"
    kind = _attribute(finding.severity.value)
    return f"{head}>\n      <failure message={_attribute(message)} type={kind}>{_text(body)}</failure>\n    </testcase>"


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("�", text))


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("�", text))
