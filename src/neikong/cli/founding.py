"""Making what a plan of `neikong init` says, all of it or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from neikong.cli.exits import Refusal
from neikong.messages import Message, msg
from neikong.store.create import InTheWay, create_files, missing
from neikong.store.found import Commit, Occupied, found, free_place
from neikong.store.gittree import GitFailed


@dataclass(frozen=True, slots=True)
class Plan:
    """Files by path below ``top``, or with ``commits`` a repository that holds them in the end; and what to do next."""

    top: Path
    files: Mapping[str, bytes]
    steps: tuple[Message, ...]
    commits: tuple[Commit, ...] = ()


def lacking(plan: Plan) -> tuple[str, ...]:
    """The paths that would be made. Raises ``Refusal`` where something is in the way."""
    try:
        if plan.commits:
            free_place(plan.top)
            return tuple(plan.files)
        return tuple(missing(plan.top, plan.files))
    except (InTheWay, Occupied, OSError) as error:
        raise _refusal(plan, error) from None


def make(plan: Plan, registry: str) -> None:
    """Make the files or the repository; ``registry`` is the registry's folder in it. Raises ``Refusal``."""
    try:
        if plan.commits:
            found(plan.top, plan.commits, registry)
        else:
            create_files(plan.top, plan.files)
    except (InTheWay, Occupied, GitFailed, OSError) as error:
        raise _refusal(plan, error) from None


def _refusal(plan: Plan, error: Exception) -> Refusal:
    folder = str(plan.top)
    if isinstance(error, InTheWay):
        message = msg("Already there with another content: {files}; nothing has been written", files=error.paths)
        return Refusal(message, msg("Move them away, or take over by hand what is missing in them"))
    if isinstance(error, Occupied):
        message = msg("{folder} is not an empty folder", folder=folder)
        return Refusal(message, msg("Name a new folder: `neikong init FOLDER --example`"))
    if isinstance(error, GitFailed):
        return Refusal(msg("git made no repository: {reason}", reason=str(error)))
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return Refusal(msg("{file} cannot be written: {reason}", file=folder, reason=reason))
