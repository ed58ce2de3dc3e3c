"""The working tree of a registry, read in one walk."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from neikong.findings import Finding
from neikong.store.journal import seen_through
from neikong.store.links import inside
from neikong.store.snapshot import MAX_BYTES, Snapshot, leads_out, oversized, unreadable, wanted

_BUFFER = 64 * 1024
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def read_worktree(root: Path) -> Snapshot:
    """Every wanted file below ``root``; what cannot be read is a finding.

    Links are followed only to a file of the same registry, never out of it.
    """
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for path, entry in _walk(str(root), "", findings):
        try:
            read = _link(root, path, entry) if entry.is_symlink() else _file(path, entry)
        except OSError as error:
            findings.append(unreadable(path, error.strerror or str(error)))
            continue
        if isinstance(read, Finding):
            findings.append(read)
        else:
            files[path] = read
    return Snapshot(dict(sorted(seen_through(root, files).items())), tuple(findings))


def _walk(folder: str, prefix: str, findings: list[Finding]) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        findings.append(unreadable(prefix.removesuffix("/"), error.strerror or str(error)))
        return
    for entry in entries:
        path = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith("."):
                yield from _walk(entry.path, f"{path}/", findings)
        elif wanted(path) or (entry.is_symlink() and entry.is_dir() and not entry.name.startswith(".")):
            yield path, entry


def _file(path: str, entry: "os.DirEntry[str]") -> bytes | Finding:
    if not entry.is_file(follow_symlinks=False):
        return unreadable(path, "not a regular file")
    size = entry.stat(follow_symlinks=False).st_size
    if size > MAX_BYTES:
        return oversized(path, size)
    return _read(entry.path)


def _link(root: Path, path: str, entry: "os.DirEntry[str]") -> bytes | Finding:
    target = os.readlink(entry.path)
    meant = inside(path, target.replace(os.sep, "/"))
    file = root / meant if meant else None
    if file is None or not wanted(meant or "") or _has_link(root, file) or not file.is_file():
        return leads_out(path, target)
    size = file.stat().st_size
    return oversized(path, size) if size > MAX_BYTES else _read(str(file))


def _has_link(root: Path, file: Path) -> bool:
    """A link to a link, or through a linked folder, could still lead out."""
    return any((root / part).is_symlink() for part in (file.relative_to(root), *file.relative_to(root).parents))


def _read(file: str) -> bytes:
    descriptor = os.open(file, _FLAGS)
    try:
        chunks = []
        while chunk := os.read(descriptor, _BUFFER):
            chunks.append(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)


def linked(root: Path, paths: Iterable[str]) -> Iterator[str]:
    """Those of the paths that are links, or to which a link of the registry leads."""
    wanted_files = {os.path.realpath(root / path): path for path in paths}
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = os.path.join(folder, name)  # noqa: PTH118 - thousands of them
            if os.path.islink(file) and (path := wanted_files.get(os.path.realpath(file))) is not None:  # noqa: PTH114
                yield path
