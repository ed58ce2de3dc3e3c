"""Writing several files by a plan that outlives a killed process.

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

from neikong.store.durable import sync_folder, write_through
from neikong.store.links import inside
from neikong.store.snapshot import wanted

STAGE = ".neikong-write"
_PLAN = "plan.json"


def write_by_plan(root: Path, files: Mapping[str, bytes | None]) -> None:
    """Replace, make and (``None``) remove files of a registry, all of them or none."""
    stage = root / STAGE
    try:
        make_room(stage)
        _stage(stage, files)
    except OSError:  # a full disk: what counts is still the old
        shutil.rmtree(stage, ignore_errors=True)
        raise
    finish_pending(root)


def _stage(stage: Path, files: Mapping[str, bytes | None]) -> None:
    plan = {path: None if data is None else str(number) for number, (path, data) in enumerate(files.items())}
    for path, name in plan.items():
        if name is not None:
            write_through(stage / name, files[path] or b"")
    write_through(stage / "plan.tmp", json.dumps({"room": room_of(stage), "files": plan}).encode())
    os.replace(stage / "plan.tmp", stage / _PLAN)
    sync_folder(stage)


def room_of(stage: Path) -> str:
    """What only the folder itself has: a copy of it, such as one that came with a clone, is another room."""
    status = stage.stat()
    return f"{status.st_dev}:{status.st_ino}"


def make_room(folder: Path) -> None:
    """A new folder for what is not finished; nobody commits it by mistake."""
    folder.mkdir()
    (folder / ".gitignore").write_bytes(b"*\n")


def finish_pending(root: Path) -> None:
    """Complete a write that was planned, or clear away one that never was."""
    stage = root / STAGE
    if stage.is_symlink() or not stage.is_dir():
        return
    for path, name in _plan(stage).items():
        target = Path(os.path.realpath(root / path))  # a link stays a link
        if name is None:
            (root / path).unlink(missing_ok=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists():
            shutil.copymode(target, stage / name)
        os.replace(stage / name, target)
    shutil.rmtree(stage)


def pending(root: Path) -> dict[str, bytes | None]:
    """What a killed write has planned and not yet put into place; nothing for a file that goes."""
    stage = root / STAGE
    plan = _plan(stage)
    return {path: None if name is None else (stage / name).read_bytes() for path, name in plan.items()}


def seen_through(root: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files as they will be when the pending write is finished."""
    found: dict[str, bytes | None] = {**files, **pending(root)}
    return {path: data for path, data in found.items() if data is not None and (path in files or wanted(path))}


def _plan(stage: Path) -> dict[str, str | None]:
    """Path → staged name, or nothing for a file to remove. A registry may come from a stranger,
    plan included: only what we wrote here ourselves is believed.
    """
    if stage.is_symlink() or not _is_plain_file(stage / _PLAN):
        return {}
    try:
        plan = json.loads((stage / _PLAN).read_bytes())
    except ValueError:
        return {}
    files = plan.get("files") if isinstance(plan, dict) and plan.get("room") == room_of(stage) else None
    if not isinstance(files, dict):
        return {}
    return {path: name for path, name in files.items() if _is_ours(stage, path, name)}


def _is_ours(stage: Path, path: str, name: object) -> bool:
    """A numbered file of the stage that goes to a wanted place inside the registry."""
    if name is not None:
        if not isinstance(name, str) or not name.isascii() or not name.isdigit():
            return False
        if not _is_plain_file(stage / name):
            return False
    if not wanted(path) or inside("", path) != path:
        return False
    root = os.path.realpath(stage.parent)
    return os.path.commonpath((root, os.path.realpath(stage.parent / path))) == root


def _is_plain_file(file: Path) -> bool:
    try:
        return stat.S_ISREG(file.lstat().st_mode)
    except OSError:
        return False
