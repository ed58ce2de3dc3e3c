"""Fixes of findings as new file contents."""

from collections.abc import Iterable, Mapping

from neikong.findings import Edit, Finding
from neikong.yamldoc import OverlappingEdits, apply_edits


def fixed_files(state: Mapping[str, bytes], findings: Iterable[Finding], *, unsafe: bool) -> dict[str, bytes]:
    """The files that fixes change, with their new content.

    Only safe fixes, unless ``unsafe``. Of two fixes that want the same
    characters the first wins; the other is offered again next time.
    """
    chosen: dict[str, list[Edit]] = {}
    changed: dict[str, bytes] = {}
    for finding in findings:
        if finding.fix is None or not (finding.fix.safe or unsafe):
            continue
        edits = [*chosen.get(finding.path, ()), *finding.fix.edits]
        try:
            changed[finding.path] = apply_edits(state[finding.path], edits)
        except OverlappingEdits:
            continue
        chosen[finding.path] = edits
    return {path: data for path, data in changed.items() if data != state[path]}
