"""Wait until something in a registry changes."""

import time
from collections.abc import Iterator
from pathlib import Path

_PAUSE = 0.4
"""Seconds between two looks: unnoticed by a person, cheap for a laptop."""


def changes(root: Path) -> Iterator[None]:
    """Yield at once, then after every change, for ever."""
    seen = None
    while True:
        now = _signature(root)
        if now != seen:
            seen = now
            yield
        time.sleep(_PAUSE)


def _signature(root: Path) -> frozenset[tuple[str, int, int]]:
    def facts(file: Path) -> tuple[str, int, int]:
        stat = file.lstat()
        return str(file), stat.st_mtime_ns, stat.st_size

    try:
        return frozenset(facts(file) for file in root.rglob("*.y*ml"))
    except OSError:  # a file vanished between listing and looking: look again
        return frozenset()
