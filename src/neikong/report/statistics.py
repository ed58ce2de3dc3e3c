"""How often each rule fired."""

from collections import Counter
from collections.abc import Iterator

from neikong.report.styled import Line
from neikong.report.text import summary
from neikong.report.view import Report


def statistics(report: Report) -> Iterator[Line]:
    """One line for each rule that fired, the most frequent first, then the summary."""
    found = Counter((finding.code, finding.rule, finding.severity) for finding in report.findings)
    for (code, rule, severity), number in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        yield (f"{number:>6}", "heading"), (f"  {code} ", "dim"), (rule, severity.value)
    yield summary(report)
