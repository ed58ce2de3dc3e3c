"""Fixes of findings as new file contents."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from neikong.findings import Edit, Finding
from neikong.yamldoc import apply_edits

_MOST_PASSES = 20
"""More rules than that never meet in one text; whoever disagrees for longer disagrees for ever."""


def mended(
    state: Mapping[str, bytes], find: Callable[[Mapping[str, bytes]], Iterable[Finding]], *, unsafe: bool
) -> dict[str, bytes]:
    """The files that fixes change, with their content after the last of them.

    Fixes that wanted the same characters take turns, and what one mends may
    show another slip: ``find`` is asked again until nothing is left to mend.
    """
    files = dict(state)
    for _ in range(_MOST_PASSES):
        changed = fixed_files(files, find(files), unsafe=unsafe)
        if not changed:
            break
        files |= changed
    return {path: data for path, data in files.items() if data != state[path]}


def fixed_files(state: Mapping[str, bytes], findings: Iterable[Finding], *, unsafe: bool) -> dict[str, bytes]:
    """The files that fixes change in one pass, with their new content.

    Only safe fixes, unless ``unsafe``. Of two fixes that want the same
    characters the first wins; the other is offered again next time.
    """
    chosen = _Chosen()
    for finding in findings:
        if finding.fix is not None and (finding.fix.safe or unsafe):
            chosen.add(finding.fix.edits)
    changed = {path: apply_edits(state[path], edits) for path, edits in chosen.edits.items()}
    return {path: data for path, data in changed.items() if data != state[path]}


class _Chosen:
    """Edits that do not touch each other, in their order in each file."""

    def __init__(self) -> None:
        self.edits: dict[str, list[Edit]] = defaultdict(list)

    def add(self, edits: Iterable[Edit]) -> None:
        """All of a fix's edits, or none where one of them wants what another fix has taken."""
        new = [edit for edit in dict.fromkeys(edits) if not self._has(edit)]
        if all(map(self._is_free, new)):
            for edit in new:
                insort(self.edits[edit.path], edit, key=_place)

    def _has(self, edit: Edit) -> bool:
        known = self.edits[edit.path]
        index = bisect_left(known, _place(edit), key=_place)
        return edit in known[index : index + 1]

    def _is_free(self, edit: Edit) -> bool:
        known = self.edits[edit.path]
        index = bisect_left(known, _place(edit), key=_place)
        before, after = known[max(index - 1, 0) : index], known[index : index + 1]
        return all(one.end <= edit.start for one in before) and all(edit.end <= one.start for one in after)


def _place(edit: Edit) -> tuple[int, int, str]:
    return edit.start, edit.end, edit.text
