"""From a command's context to registries and states."""

import os
from pathlib import Path

import typer

from neikong.cli.console import Console
from neikong.cli.exits import Refusal
from neikong.messages import msg
from neikong.model import SETTINGS_FILE
from neikong.store.find import find_registry
from neikong.store.snapshot import Snapshot


def console_of(context: typer.Context) -> Console:
    """The run's console."""
    console = context.find_root().obj
    assert isinstance(console, Console)
    return console


def registry_root(console: Console) -> Path:
    """The registry's folder. Raises ``NoRegistry`` or ``Refusal``."""
    try:
        return find_registry(console.options.registry or os.environ.get("NEIKONG_REGISTRY"), Path.cwd())
    except FileNotFoundError:
        raise Refusal(msg("The working folder does not exist any more")) from None


def shown_folder(root: Path) -> str:
    """The registry's folder as seen from the working directory, with slashes."""
    try:
        return Path(os.path.relpath(root)).as_posix()
    except ValueError:  # another drive on Windows
        return root.as_posix()


def state(root: Path, name: str, other: Snapshot | None = None) -> Snapshot:
    """A state by its name. Raises ``StateUnknown`` or ``Refusal``."""
    if name == "worktree":
        from neikong.store.worktree import read_worktree

        return read_worktree(root)
    from neikong.store.states import read_state

    snapshot = read_state(root, name, other)
    if SETTINGS_FILE not in (*snapshot.files, *(finding.path for finding in snapshot.findings)):
        message = msg("The state `{name}` holds no registry: {file} is missing", name=name, file=SETTINGS_FILE)
        raise Refusal(message, msg("Name a commit, or the tree of the folder that holds {file}", file=SETTINGS_FILE))
    return snapshot
