"""Where the registry is."""

from pathlib import Path

from neikong.messages import Failure, msg
from neikong.model import SETTINGS_FILE


class NoRegistry(Failure):
    """There is no registry where one was looked for."""


def find_registry(named: str | None, start: Path) -> Path:
    """The registry's folder: the named one, else the nearest at or above ``start``.

    A folder is meant itself or by the ``registry/`` in it. Raises ``NoRegistry``.
    """
    for folder in [Path(named)] if named else [start, *start.parents]:
        for root in (folder / "registry", folder):
            if (root / SETTINGS_FILE).is_file():
                return root
    if named:
        message = msg("There is no registry.yaml in {folder}", folder=named)
        raise NoRegistry(message, msg("Name the folder that holds registry.yaml"))
    message = msg("No registry was found in this folder or above it")
    raise NoRegistry(message, msg("Change into its folder, or name it: `neikong -C FOLDER …`"))


def around(folder: Path) -> Path | None:
    """The registry that a folder is, or lies in; nothing where it is outside of any."""
    top = folder.resolve()
    return next((one for one in (top, *top.parents) if (one / SETTINGS_FILE).is_file()), None)


def work_tree(folder: Path) -> Path | None:
    """The top of the git work tree that a folder lies in, without asking git."""
    top = folder.resolve()
    return next((one for one in (top, *top.parents) if (one / ".git").exists()), None)
