"""Which commits wrote the two parts that a merge left in a file, between git's signs."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from neikong.findings import Finding
from neikong.messages import Message, msg

if TYPE_CHECKING:
    from neikong.commits import Commit
    from neikong.store.gittree import Repository
    from neikong.store.sides import Sides
    from neikong.store.snapshot import Snapshot

RULE = "merge-conflict"
_SHORT = 10


def conflicts(
    root: Path, snapshot: "Snapshot", findings: tuple[Finding, ...], most: int
) -> Mapping[str, tuple[Message, ...]]:
    """For each file of the working tree with such signs, where its parts are from; nothing for more than so many."""
    paths = list(dict.fromkeys(finding.path for finding in findings if finding.rule == RULE))
    if snapshot.label != "worktree" or not 0 < len(paths) <= most:
        return {}
    from neikong.messages import Failure
    from neikong.store.gittree import GitFailed
    from neikong.store.states import repository_of

    try:
        repository = repository_of(root)
        return {path: tuple(_said(_sides(repository, path))) for path in paths}
    except (GitFailed, Failure):  # outside git, or where git does not tell it
        return {}


def named(commit: "Commit") -> dict[str, str]:
    """What tells people which commit is meant."""
    return {"commit": commit.id[:_SHORT], "author": commit.author, "subject": commit.subject}


def _sides(repository: "Repository", path: str) -> "Sides":
    from neikong.store.sides import sides_of
    from neikong.yamldoc import read

    def is_marked(data: bytes) -> bool:
        return any(finding.rule == RULE for finding in read(path, data).findings)

    return sides_of(repository, path, is_marked)


def _said(found: "Sides") -> Iterator[Message]:
    if found.brought:
        yield msg("The signs came with {commit} ({author}: {subject})", **named(found.brought))
    ours, theirs = (*found.sides, None, None)[:2]
    if ours:
        yield msg("the first part is from {commit} ({author}: {subject})", **named(ours))
    if theirs:
        yield msg("the second part is from {commit} ({author}: {subject})", **named(theirs))
