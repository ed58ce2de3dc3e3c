"""Findings for people: grouped by file, with the line and a marker under the place."""

import re
from collections.abc import Iterator
from itertools import groupby

from neikong.findings import FIRST_CHARACTER, Finding, Severity, Span
from neikong.messages import Message, msg
from neikong.report.styled import Line, visible, width
from neikong.report.view import Report

_BREAKS = re.compile(r"\r\n|\r|\n")
_LONG_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:[0-9０-９][ -]?){10,18}[0-9０-９Xx](?![0-9A-Za-z])")
_TAB = "  "
_WIDEST = 160
"""Longer lines are shown only around the place."""
_PRIVACY = "NK98"
"""Rules that find what nobody should read: showing the line would spread it."""

_MOST_PLACES = 3

_WORDS = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("info"),
}


def text(report: Report) -> Iterator[Line]:
    """All findings, then one line that sums them up."""
    for file, group in groupby(report.findings, key=report.file):
        findings = list(group)
        yield (visible(file), "file"), (f"  ({len(findings)})", "dim")
        lines = _lines(report.sources.get(findings[0].path, b""))
        for finding in findings:
            yield from _finding(report, finding, lines)
        yield ()
    yield summary(report)


def summary(report: Report) -> Line:
    """One line: how many findings of which weight, in how many files."""
    scope = report.say(
        msg("{files:file|files}, {entities:entity|entities} checked", files=report.files, entities=report.entities)
    )
    if report.waived:
        scope += report.say(msg(", {count} waived", count=len(report.waived)))
    if not report.findings:
        return ("✓ ", "good"), (report.say(msg("Nothing found")), "good"), (f" — {scope}", "dim")
    counts = msg("{error:error|errors}, {warning:warning|warnings}, {info:notice|notices}", **report.counts())
    style = "error" if report.count(Severity.ERROR) else "warning"
    return ("✗ " if style == "error" else "! ", style), (report.say(counts), style), (f" — {scope}", "dim")


def _finding(report: Report, finding: Finding, lines: list[str]) -> Iterator[Line]:
    span = finding.span or FIRST_CHARACTER
    severity = finding.severity.value
    yield (
        (f"  {span.line}:{span.column}  ", "dim"),
        (report.say(_WORDS[finding.severity]), severity),
        (f"  {visible(report.say(finding.message))}", ""),
        (f"  {finding.code} {finding.rule}", "dim"),
    )
    is_shown = 0 < span.line <= len(lines) and not finding.code.startswith(_PRIVACY)
    if is_shown and lines[span.line - 1].strip():
        yield from _excerpt(lines[span.line - 1], span, severity)
    if finding.related:
        yield ("      ", ""), (visible(report.say(_elsewhere(report, finding))), "dim")
    if finding.hint:
        yield ("      ", ""), ("→ ", "hint"), (visible(report.say(finding.hint)), "hint")


def _elsewhere(report: Report, finding: Finding) -> Message:
    """The other places with the same cause; the first few by name."""
    spans = ((place, place.span or FIRST_CHARACTER) for place in finding.related[:_MOST_PLACES])
    places = tuple(f"{report.file(place)}:{span.line}:{span.column}" for place, span in spans)
    if len(finding.related) > _MOST_PLACES:
        return msg("And {count:more place|more places}: {places}, …", count=len(finding.related), places=places)
    return msg("Also at {places}", places=places)


def _excerpt(line: str, span: Span, style: str) -> Iterator[Line]:
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    cut = max(0, start - _WIDEST // 2) if len(line) > _WIDEST else 0
    before = _shown(line[cut:start])
    marked = _shown(line[start : max(end, start + 1)])[:_WIDEST]
    after = _shown(line[max(end, start + 1) :])[: max(0, _WIDEST - len(before) - len(marked))]
    number = f"{span.line:>5} │ "
    yield (number, "dim"), (before, ""), (marked, style), (after, "")
    yield (" " * 5 + " │ ", "dim"), (" " * width(before), ""), ("^" * max(1, width(marked)), style)


def _shown(text: str) -> str:
    """The text of a line; numbers as long as those of persons, phones and cards are nobody's business."""
    return _LONG_NUMBER.sub(lambda found: re.sub(r"\w", "*", found.group()), visible(text.replace("\t", _TAB)))


def _lines(source: bytes) -> list[str]:
    return _BREAKS.split(source.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
