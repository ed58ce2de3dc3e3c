"""All-or-nothing writes of several files.

The new contents are staged in a hidden folder; renaming the plan into place is
the moment at which the new registry counts. A process killed before it leaves
the old files, one killed after it leaves a plan: readers see through it, and
the next write completes it first.
"""

import json
import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from neikong.store.links import inside
from neikong.store.snapshot import wanted

STAGE = ".neikong-write"
_PLAN = "plan.json"


class ChangedMeanwhile(Exception):
    """Somebody else wrote a file after it was read; nothing has been written. The text is its path."""


def write_files(root: Path, files: Mapping[str, bytes], known: Mapping[str, bytes] | None = None) -> None:
    """Replace files of a registry, all of them or none.

    ``known`` has what the files held when they were read. Raises
    ``ChangedMeanwhile`` where one does not hold it any more.
    """
    finish_pending(root)
    if known is not None:
        for path in files:
            if _content(root / path) != known.get(path):
                raise ChangedMeanwhile(path)
    stage = root / STAGE
    stage.mkdir()
    plan = {path: str(number) for number, path in enumerate(files)}
    for path, name in plan.items():
        _write_through(stage / name, files[path])
    _write_through(stage / "plan.tmp", json.dumps(plan).encode())
    os.replace(stage / "plan.tmp", stage / _PLAN)
    _sync_folder(stage)
    finish_pending(root)


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None


def finish_pending(root: Path) -> None:
    """Complete a write that was planned, or clear away one that never was."""
    stage = root / STAGE
    if stage.is_symlink() or not stage.is_dir():
        return
    for path, name in _plan(stage).items():
        target = Path(os.path.realpath(root / path))  # a link stays a link
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            shutil.copymode(target, stage / name)
        os.replace(stage / name, target)
    shutil.rmtree(stage)


def pending(root: Path) -> dict[str, bytes]:
    """What a killed write has planned and not yet put into place."""
    stage = root / STAGE
    return {path: (stage / name).read_bytes() for path, name in _plan(stage).items()}


def write_atomically(target: Path, data: bytes) -> None:
    """One file outside a registry: the old content or the new one, never half of it."""
    if target.exists() and not target.is_file():  # a device or a pipe is written to, never replaced
        with open(target, "wb") as stream:
            stream.write(data)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        _write_through(beside, data)
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def _plan(stage: Path) -> dict[str, str]:
    """Path → staged name. A registry may come from a stranger, plan included: only what
    we could have written ourselves is believed.
    """
    if stage.is_symlink() or not _is_plain_file(stage / _PLAN):
        return {}
    try:
        plan = json.loads((stage / _PLAN).read_bytes())
    except ValueError:
        return {}
    if not isinstance(plan, dict):
        return {}
    return {path: name for path, name in plan.items() if _is_ours(stage, path, name)}


def _is_ours(stage: Path, path: str, name: object) -> bool:
    """A numbered file of the stage that goes to a wanted place inside the registry."""
    if not isinstance(name, str) or not name.isascii() or not name.isdigit():
        return False
    if not wanted(path) or inside("", path) != path or not _is_plain_file(stage / name):
        return False
    root = os.path.realpath(stage.parent)
    return os.path.commonpath((root, os.path.realpath(stage.parent / path))) == root


def _is_plain_file(file: Path) -> bool:
    try:
        return stat.S_ISREG(file.lstat().st_mode)
    except OSError:
        return False


def _write_through(file: Path, data: bytes) -> None:
    with open(file, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
