"""Findings that are new against an earlier state, by content and not by line."""

from collections import Counter
from collections.abc import Iterable

from neikong.findings import Finding


def new_findings(now: Iterable[Finding], before: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of ``now`` that ``before`` does not have as often."""
    known = Counter(map(_identity, before))
    fresh = []
    for finding in now:
        identity = _identity(finding)
        known[identity] -= 1
        if known[identity] < 0:
            fresh.append(finding)
    return tuple(fresh)


def _identity(finding: Finding) -> tuple[str, str | None, str]:
    return finding.rule, finding.entity, str(finding.message)
