"""Writing several files by exchanging two folders: one step of the system, and the new registry is there.

The whole registry is built anew beside itself, its unchanged files as hard links.
Whoever looks at the folder, with or without this program, sees the old registry or
the new one, whenever the writing process is killed. Linux and macOS can do it;
elsewhere, and where the registry is the work tree of a repository or somebody
stands in it, the journal writes.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from neikong.store.durable import sync_folder, take_away, write_through
from neikong.store.journal import STAGE, make_room

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


class CannotExchange(Exception):
    """The system or the place does not allow it; nothing has been written."""


def write_by_exchange(root: Path, files: Mapping[str, bytes | None]) -> None:
    """Replace, make and (``None``) remove files of a registry, all of them or none. Raises ``CannotExchange``."""
    top = Path(os.path.realpath(root))
    swap = _swap()
    if swap is None or (top / ".git").exists() or _stands_in(top):
        raise CannotExchange
    room = leftover(top)
    beside = room / top.name
    try:
        clear(room, top.name)
        make_room(room)
        linked = dict(_link_tree(top, beside))
        _put(top, beside, files)
        swap(beside, top)
    except OSError as error:
        with suppress(OSError):
            clear(room, top.name)
        raise CannotExchange from error
    sync_folder(top.parent)
    _carry_over(beside, top, linked)
    clear(room, top.name)


def leftover(root: Path) -> Path:
    """Where the new registry is built, and where the old one is when they have changed places."""
    return root.with_name(STAGE)


def clear(room: Path, name: str) -> None:
    """Take away what a write of the registry ``name`` left behind, this one or one that was killed.

    Raises ``OSError`` for a folder that holds something else: it is somebody's own.
    """
    if room.is_dir() and not room.is_symlink() and not {path.name for path in room.iterdir()} <= {".gitignore", name}:
        raise FileExistsError(errno.EEXIST, "not ours", str(room))
    take_away(room)


def _stands_in(top: Path) -> bool:
    """Whoever stands in a folder that is taken away stands nowhere."""
    here = Path(os.path.realpath(Path.cwd()))
    return here == top or top in here.parents


def _link_tree(source: Path, target: Path, prefix: str = "") -> Iterator[tuple[str, int]]:
    """The same folders with the same files in them; yields path and number of each file."""
    target.mkdir()
    for entry in os.scandir(source):
        path = prefix + entry.name
        if entry.is_symlink():
            (target / entry.name).symlink_to(os.readlink(entry.path))
        elif entry.is_dir(follow_symlinks=False):
            yield from _link_tree(source / entry.name, target / entry.name, f"{path}/")
        else:
            os.link(entry.path, target / entry.name)
            yield path, entry.inode()
    shutil.copymode(source, target)


def _put(top: Path, beside: Path, files: Mapping[str, bytes | None]) -> None:
    for path, data in files.items():
        if data is None:
            (beside / path).unlink()
            continue
        meant = Path(os.path.realpath(top / path)).relative_to(top)  # a link stays a link
        new = beside / meant
        new.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)
        write_through(new, data)
        if (top / meant).exists():
            shutil.copymode(top / meant, new)


def _carry_over(old: Path, new: Path, linked: Mapping[str, int]) -> None:
    """What an editor saved between the linking and the exchange came into the old folder: it is not lost."""
    for folder, _, names in os.walk(old):
        for name in names:
            file = Path(folder, name)
            path = file.relative_to(old).as_posix()
            is_late = not file.is_symlink() and file.stat().st_ino != linked.get(path)
            if is_late and (path not in linked or (new / path).exists()):
                (new / path).parent.mkdir(parents=True, exist_ok=True)
                os.replace(file, new / path)


def _swap() -> Callable[[Path, Path], None] | None:
    """The system's own exchange of two names, where it has one."""
    if sys.platform.startswith("linux"):
        name, before, after = "renameat2", (_AT_FDCWD,), (_RENAME_EXCHANGE,)
    elif sys.platform == "darwin":
        name, before, after = "renamex_np", (), (_RENAME_SWAP,)
    else:
        return None
    call = getattr(ctypes.CDLL(None, use_errno=True), name, None)
    if call is None:
        return None

    def swap(one: Path, other: Path) -> None:
        if call(*before, os.fsencode(one), *before, os.fsencode(other), *after):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))

    return swap
