"""What is committed: the registry's tree at HEAD, where nothing in its folder differs from it."""

from dataclasses import dataclass
from pathlib import Path

from neikong.messages import Failure, msg
from neikong.store.gittree import GitFailed
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
    snapshot = repository.snapshot(tree, "HEAD")
    _refuse_changes(differing(read_worktree(root), snapshot))
    return Head(commit, tree, snapshot)


_COMMIT = msg("Commit everything in the registry's folder first: what is closed is what git holds")


def differing(here: Snapshot, head: Snapshot) -> list[str]:
    """Paths that differ from HEAD, are unknown to it or gone.

    Compared byte by byte: `git status` would run the programs that a repository
    names as filters. Line breaks may be those of the system.
    """
    refused = {finding.path for finding in (*here.findings, *head.findings)}
    paths = refused | here.files.keys() | head.files.keys()
    return sorted(path for path in paths if path in refused or not _same(here.files.get(path), head.files.get(path)))


def _same(here: bytes | None, head: bytes | None) -> bool:
    if here is None or head is None:
        return False
    return here == head or here.replace(b"\r\n", b"\n") == head.replace(b"\r\n", b"\n")


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
