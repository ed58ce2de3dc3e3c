"""Only what two states differ in: git compares the trees, and nothing else is read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from neikong.model import SETTINGS_FILE
from neikong.store.gittree import GitFailed, Repository
from neikong.store.snapshot import Snapshot
from neikong.store.states import named_tree, repository_of


@dataclass(frozen=True, slots=True)
class Changed:
    """The files that two states differ in, and a way to more of what they share."""

    before: Snapshot
    after: Snapshot
    repository: Repository

    def with_files(self, paths: Iterable[str]) -> "Changed":
        """The same with files that both sides have alike; a path that leads to none is left out."""
        tree = str(self.after.tree)
        more = self.repository.some_of(self.repository.at(tree, paths), tree, "")
        return Changed(_with(self.before, more), _with(self.after, more), self.repository)


def read_changed(root: Path, before: str, after: str) -> Changed | None:
    """What differs between two states in git, and the settings of both.

    Nothing for the working tree, which git does not compare. Raises ``StateUnknown``.
    """
    if "worktree" in (before, after):
        return None
    repository = repository_of(root)
    (old, one), (new, other) = named_tree(root, repository, before), named_tree(root, repository, after)
    try:
        gone, come = repository.changes(one, other)
        settings = {side: repository.at(side, [SETTINGS_FILE]) for side in (one, other)}
        earlier, later = (
            repository.some_of(settings[tree] | entries, tree, label)
            for tree, entries, label in ((one, gone, old), (other, come, new))
        )
    except GitFailed:
        return None
    if any(SETTINGS_FILE not in side.files or _is_in_part(side) for side in (earlier, later)):
        return None  # reading the states whole says what is wrong with them
    return Changed(earlier, later, repository)


def _is_in_part(side: Snapshot) -> bool:
    return any(finding.rule == "unreadable-file" for finding in side.findings)


def _with(side: Snapshot, more: Snapshot) -> Snapshot:
    """What has changed is not overwritten by what has not."""
    return replace(side, files={**more.files, **side.files})
