"""What a command would change, as a unified diff."""

import difflib
from collections.abc import Iterator, Mapping

from neikong.report.styled import Line, visible

_STYLES = {"+": "after", "-": "before", "@": "dim"}
_NOTHING = "/dev/null"


def patch(
    before: Mapping[str, bytes], after: Mapping[str, bytes | None], moved: Mapping[str, str] | None = None
) -> Iterator[Line]:
    """The changed files, in the form that `git apply` knows; nothing stands for a file that goes.

    ``moved`` leads from a new path to the old one.
    """
    moved = moved or {}
    for path, data in sorted(after.items()):
        source = moved.get(path, path)
        if path in moved:
            yield from (((line, "dim"),) for line in _move(visible(source), visible(path)))
        if path not in moved.values():
            old, new = (_lines(side) for side in (before.get(source), data))
            names = f"a/{source}" if source in before else _NOTHING, _NOTHING if data is None else f"b/{path}"
            for line in difflib.unified_diff(old, new, *names, lineterm=""):
                yield ((visible(line), _STYLES.get(line[:1], "")),)


def _move(source: str, path: str) -> tuple[str, ...]:
    return f"diff --git a/{source} b/{path}", f"rename from {source}", f"rename to {path}"


def _lines(data: bytes | None) -> list[str]:
    return (data or b"").decode("utf-8").splitlines()
