"""Wait until something in a registry changes."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from neikong.store.snapshot import wanted

_PAUSE = 0.2
"""Seconds between two looks: unnoticed by a person, cheap for a laptop."""

_SHARE = 10
"""A pause is so many times as long as a look took: a registry of ten thousand files costs a tenth of a processor."""

_BREATH, _LOOKS = 0.1, 20
"""A burst is over when nothing has changed for a breath; who writes without end is heard after so many looks."""

_Signature: TypeAlias = frozenset[tuple[str, int, int, int]]


def changes(root: Path) -> Iterator[None]:
    """Yield at once, then after every change of what is read of a registry, for ever; a burst of changes is one.

    Looking is slower than being told by the system, but works where nobody
    tells: on network drives, in virtual machines, and for files that an editor
    saves by putting another one in their place.
    """
    seen = _signature(root)
    yield
    while True:
        began = time.monotonic()
        now = _signature(root)
        if now != seen:
            seen = _at_rest(root, now)
            yield
        else:
            time.sleep(max(_PAUSE, _SHARE * (time.monotonic() - began)))


def _at_rest(root: Path, now: _Signature) -> _Signature:
    for _ in range(_LOOKS):
        time.sleep(_BREATH)
        before, now = now, _signature(root)
        if now == before:
            break
    return now


def _signature(root: Path) -> _Signature:
    return frozenset(_facts(str(root), ""))


def _facts(folder: str, prefix: str) -> Iterator[tuple[str, int, int, int]]:
    """Path, file number, time and size of every file that is read; what vanishes meanwhile is not there."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        path = prefix + entry.name
        try:
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith("."):
                    yield from _facts(entry.path, f"{path}/")
            elif wanted(path) or entry.is_symlink():
                stat = os.lstat(entry.path)  # that of an entry lacks the number on Windows
                yield path, stat.st_ino, stat.st_mtime_ns, stat.st_size
        except OSError:
            continue
