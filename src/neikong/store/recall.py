"""What closed rounds froze, brought back from git when somebody asks."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from neikong.store.snapshot import Snapshot

if TYPE_CHECKING:
    from neikong.store.gittree import Repository

Recall: TypeAlias = Callable[[str], Mapping[str, bytes] | None]
"""From a tree's id to the state it holds; nothing where this clone lacks it. Raises ``OSError`` where git refuses."""


def recall(root: Path, known: Snapshot) -> Recall | None:
    """How to get at the trees of the registry's history; nothing where it is not in git.

    The first question starts git. What ``known`` or an earlier answer holds is
    not read again.
    """
    top = root.resolve()
    return _Recalling(root, known) if any((folder / ".git").exists() for folder in (top, *top.parents)) else None


class _Recalling:
    """Answers from one repository, which is opened late."""

    def __init__(self, root: Path, known: Snapshot) -> None:
        self._root = root
        self._known = known
        self._contents: dict[str, bytes] = {}
        self._repository: Repository | None = None

    def __call__(self, tree: str) -> Mapping[str, bytes] | None:
        from neikong.store.gittree import GitFailed

        try:
            found = self._read(tree)
        except GitFailed as error:
            raise OSError(str(error)) from error
        return found.files if found else None

    def _read(self, tree: str) -> Snapshot | None:
        """The tree whole or not at all: half a round would be counted wrong."""
        from neikong.store.blobs import by_blob
        from neikong.store.gittree import GitFailed, Repository

        if self._repository is None:
            self._repository = Repository(self._root)
            self._contents = by_blob(self._known, like=tree)
        try:
            found = self._repository.snapshot(tree, tree, self._contents)
        except GitFailed:
            self._repository.ask("rev-parse", "--git-dir")  # does it lack the tree, or does git refuse everything?
            return None
        self._contents |= by_blob(found, like=tree)
        return None if any(finding.rule == "unreadable-file" for finding in found.findings) else found
