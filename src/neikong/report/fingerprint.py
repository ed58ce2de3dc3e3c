"""What makes a finding the same finding after lines have moved."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from neikong.findings import Finding
from neikong.report.view import Report


def fingerprints(report: Report) -> Iterator[tuple[Finding, str]]:
    """Each finding with a stable, unique fingerprint of rule, file and message."""
    seen: Counter[str] = Counter()
    for finding in report.findings:
        base = "\0".join((finding.code, report.file(finding), str(finding.message)))
        seen[base] += 1
        yield finding, hashlib.sha256(f"{base}\0{seen[base]}".encode("utf-8", "backslashreplace")).hexdigest()
