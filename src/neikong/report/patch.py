"""What fixes would change, as a unified diff."""

import difflib
from collections.abc import Iterator, Mapping

from neikong.report.styled import Line, visible

_STYLES = {"+": "after", "-": "before", "@": "dim"}


def patch(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[Line]:
    """The changed files, in the form that `git apply` knows."""
    for path, data in sorted(after.items()):
        old, new = (side.decode("utf-8").splitlines() for side in (before.get(path, b""), data))
        for line in difflib.unified_diff(old, new, f"a/{path}", f"b/{path}", lineterm=""):
            yield ((visible(line), _STYLES.get(line[:1], "")),)
