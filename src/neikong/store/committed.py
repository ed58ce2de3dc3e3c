"""What is committed: the registry's tree at HEAD, where nothing in its folder differs from it."""

from dataclasses import dataclass
from pathlib import Path

from neikong.messages import Failure, msg
from neikong.store.gittree import GitFailed, Repository
from neikong.store.snapshot import Snapshot
from neikong.store.states import repository_of
from neikong.store.worktree import read_worktree

_MOST = 5
"""Files that are named; of more the number tells enough."""


class NotCommitted(Failure):
    """The working tree differs from what is committed."""


@dataclass(frozen=True, slots=True)
class Head:
    """The commit that is checked out, and the registry's tree in it with its files."""

    commit: str
    tree: str
    snapshot: Snapshot


def committed(root: Path) -> Head:
    """The registry at HEAD. Raises ``NotCommitted``, also for files that git does not know, and ``StateUnknown``."""
    repository = repository_of(root)
    try:
        commit = repository.ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        tree = repository.tree(commit)
    except GitFailed:
        raise NotCommitted(msg("The registry is not committed yet"), _COMMIT) from None
    _refuse_changes(changes_in(repository))
    snapshot = repository.snapshot(tree, "HEAD")
    _refuse_changes(sorted(set(read_worktree(root).files) - set(snapshot.files)))
    return Head(commit, tree, snapshot)


_COMMIT = msg("Commit everything in the registry's folder first: what is closed is what git holds")


def changes_in(repository: Repository) -> list[str]:
    """Paths in the registry's folder that are changed, staged, in conflict or unknown to git."""
    folder = f":(top,literal){repository.prefix}" if repository.prefix else ":(top)"
    options = ("--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--ignore-submodules=dirty")
    answer = repository.ask("status", *options, "--", folder)
    paths = [entry[3:] for entry in answer.split("\0") if entry]
    return [path.removeprefix(f"{repository.prefix}/") for path in paths]


def _refuse_changes(paths: list[str]) -> None:
    if not paths:
        return
    if len(paths) > _MOST:
        message = msg(
            "{count} files differ from what is committed: {files}, …", count=len(paths), files=tuple(paths[:_MOST])
        )
    else:
        message = msg("These files differ from what is committed: {files}", files=tuple(paths))
    raise NotCommitted(message, _COMMIT)
