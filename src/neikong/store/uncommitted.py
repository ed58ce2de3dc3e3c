"""What the working tree holds beyond the newest commit, as if it were one commit more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from neikong.commits import Commit, History, Touch
from neikong.store.blobs import blob_id
from neikong.store.snapshot import Snapshot


def with_uncommitted(history: History, root: Path, snapshot: Snapshot) -> History:
    """The history with the working tree's changes in front; as it is where there are none."""
    newest = history.commits[0].id if history.commits else ""
    named = {path: blob_id(data, newest) for path, data in snapshot.files.items()}
    touches = dict(_touches(_head(history.commits), named, root, snapshot))
    if not touches:
        return history
    step = Commit("", (newest,) if newest else (), "", "", "", touches)
    held = {blob: snapshot.files[path] for path, blob in named.items()}

    def contents(blobs: Iterable[str]) -> Mapping[str, bytes]:
        asked = set(blobs)
        found = {blob: held[blob] for blob in asked if blob in held}
        return found | dict(history.contents(asked - held.keys()))

    return replace(history, commits=(step, *history.commits), contents=contents)


def _head(commits: Iterable[Commit]) -> dict[str, str]:
    """The blobs of the newest commit: for each file the last word along the first parents."""
    by_id = {commit.id: commit for commit in commits}
    state: dict[str, str | None] = {}
    commit = next(iter(by_id.values()), None)
    while commit is not None:
        for path, touch in commit.touches.items():
            state.setdefault(path, touch.after)
        commit = by_id.get(commit.parents[0]) if commit.parents else None
    return {path: blob for path, blob in state.items() if blob is not None}


def _touches(
    head: Mapping[str, str], named: Mapping[str, str], root: Path, snapshot: Snapshot
) -> Iterator[tuple[str, Touch]]:
    """What differs; a file that cannot be read, a link, and other line breaks are no changes."""
    unread = {finding.path for finding in snapshot.findings}
    for path in sorted(head.keys() | named.keys()):
        before, after = head.get(path), named.get(path)
        if after == before or path in unread or (root / path).is_symlink():
            continue
        if before and after and blob_id(snapshot.files[path].replace(b"\r\n", b"\n"), before) == before:
            continue
        yield path, Touch(before, after)
