"""All-or-nothing writes of a registry's files."""

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from neikong.store.durable import write_atomically
from neikong.store.exchange import CannotExchange, clear, leftover, write_by_exchange
from neikong.store.journal import finish_pending, write_by_plan
from neikong.store.lock import alone

__all__ = ["ChangedMeanwhile", "write_atomically", "write_files"]


class ChangedMeanwhile(Exception):
    """Somebody else wrote a file after it was read; nothing has been written. The text is its path."""


def write_files(root: Path, files: Mapping[str, bytes | None], known: Mapping[str, bytes] | None = None) -> None:
    """Replace, make and (``None``) remove files of a registry, all of them or none.

    ``known`` has what the files held when they were read. Raises
    ``ChangedMeanwhile`` where one does not hold it any more, and ``OSError``
    where a path leads out of the registry.
    """
    for path in files:
        _ensure_inside(root, path)
    with alone(root):
        finish_pending(root)
        with suppress(OSError):  # a read-only folder above: the journal needs no room there
            clear(leftover(root), root.name)
        changed = {path: data for path, data in files.items() if _content(root / path) != data}
        for path in files if known is not None else ():
            if _content(root / path) != (known or {}).get(path):
                raise ChangedMeanwhile(path)
        if changed:
            _write(root, changed)


def _ensure_inside(root: Path, path: str) -> None:
    """A cloned registry may bring links: nothing is written through one that leads out."""
    top = os.path.realpath(root)
    if os.path.commonpath((top, os.path.realpath(root / path))) != top:
        raise PermissionError(errno.EPERM, f"{path} leads out of the registry", str(root / path))


def _write(root: Path, files: Mapping[str, bytes | None]) -> None:
    (path, data), *others = files.items()
    if not others and data is None:
        (root / path).unlink()
        return
    if not others and data is not None:
        write_atomically((root / path).resolve(), data)  # a link stays a link
        return
    try:
        write_by_exchange(root, files)
    except CannotExchange:
        write_by_plan(root, files)


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
