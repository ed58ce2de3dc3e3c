"""Bytes that are on the disk when the call returns."""

import os
import shutil
from pathlib import Path


def write_through(file: Path, data: bytes) -> None:
    """Write a file and wait until the disk has it."""
    with open(file, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the disk knows what a folder holds; not every system can be asked to."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def write_atomically(target: Path, data: bytes) -> None:
    """One file: the old content or the new one, never half of it. Its permissions stay."""
    if target.exists() and not target.is_file():  # a device or a pipe is written to, never replaced
        with open(target, "wb") as stream:
            stream.write(data)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        write_through(beside, data)
        if target.exists():
            beside.chmod(target.stat().st_mode & 0o7777)
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def take_away(folder: Path) -> None:
    """Remove a folder with what is in it; of a link only the link."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.is_dir():
        shutil.rmtree(folder)
