"""New files, all of them or none, and never over what is there already.

They are written into a hidden folder first and then put into their places, the
last one of them last. A process that is killed in between leaves whole files
only, without the last; the same call later finds them to be what it wants, and
adds what is missing.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from neikong.store.durable import take_away, write_through

STAGE = ".neikong-init"


class InTheWay(Exception):
    """Something else is where the files should be; nothing has been written. ``paths`` name it."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__(", ".join(paths))
        self.paths = paths


def missing(root: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that are not below ``root`` yet. Raises ``InTheWay`` where one is there that differs."""
    found = {path: _obstacle(root, path, data) for path, data in files.items()}
    obstacles = tuple(dict.fromkeys(obstacle for obstacle in found.values() if obstacle))
    if obstacles:
        raise InTheWay(obstacles)
    return {path: data for path, data in files.items() if not os.path.lexists(root / path)}


def create_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Make the files that are missing, the last one last. Raises ``InTheWay`` or ``OSError``."""
    wanted = missing(root, files)
    if not wanted:
        return
    made = _Made()
    try:
        made.folders(root)
        take_away(root / STAGE)
        (root / STAGE).mkdir()
        for number, data in enumerate(wanted.values()):
            write_through(root / STAGE / str(number), data)
        for number, path in enumerate(wanted):
            made.folders((root / path).parent)
            made.file(root / STAGE / str(number), root / path, path)
    except BaseException:
        made.undo(root / STAGE)
        raise
    take_away(root / STAGE)


class _Made:
    """What has been made so far, to be taken away again when the rest cannot be."""

    def __init__(self) -> None:
        self._files: list[Path] = []
        self._folders: list[Path] = []

    def folders(self, folder: Path) -> None:
        """Make a folder and those above it that are missing."""
        lacking = [one for one in (folder, *folder.parents) if not one.exists()]
        for one in reversed(lacking):
            one.mkdir()
            self._folders.append(one)

    def file(self, staged: Path, target: Path, path: str) -> None:
        """Put a file into its place, unless something came there meanwhile."""
        if os.path.lexists(target):
            raise InTheWay((path,))
        staged.rename(target)
        self._files.append(target)

    def undo(self, stage: Path) -> None:
        for file in self._files:
            file.unlink(missing_ok=True)
        with suppress(OSError):
            take_away(stage)
        for folder in reversed(self._folders):
            with suppress(OSError):  # somebody else has put something into it
                folder.rmdir()


def _obstacle(root: Path, path: str, data: bytes) -> str | None:
    """What is in the way of a file: the file itself with another content, or what should be its folder.

    A link is always in the way: what is written must stay below ``root``.
    """
    parts = path.split("/")
    for depth in range(1, len(parts)):
        folder = root.joinpath(*parts[:depth])
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            return "/".join(parts[:depth])
    file = root / path
    if not os.path.lexists(file):
        return None
    is_same = not file.is_symlink() and file.is_file() and file.read_bytes() == data
    return None if is_same else path
