"""Which commits brought what a merge made wrong: said beside the finding, where git knows it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from neikong.cli.conflicts import conflicts, named
from neikong.findings import Finding
from neikong.messages import Message, msg

if TYPE_CHECKING:
    from neikong.diff.archive import Archive
    from neikong.diff.origins import Origin
    from neikong.store.snapshot import Snapshot

_TWICE = frozenset(("duplicate-id", "ambiguous-id", "duplicate-item-id"))
"""What two branches cause that are each right alone."""

_MOST = 20
"""So many findings have their commits named: where there are more, a merge is not the cause."""


def with_origins(root: Path, snapshot: "Snapshot", findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings of the working tree, each with the commits that brought its two sides in its hint."""
    asked = sum(finding.rule in _TWICE for finding in findings)
    archive = _archive(root, snapshot) if 0 < asked <= _MOST else None
    marked = conflicts(root, snapshot, findings, _MOST)
    if archive is None and not marked:
        return findings
    return tuple(
        _with(
            one,
            marked.get(one.path, ()) if one.rule == "merge-conflict" else tuple(_origins(archive, snapshot.files, one)),
        )
        for one in findings
    )


def _archive(root: Path, snapshot: "Snapshot") -> "Archive | None":
    """The history; nothing outside git, or where git does not tell it."""
    from neikong.diff.archive import Archive
    from neikong.messages import Failure
    from neikong.store.gittree import GitFailed
    from neikong.store.history import read_history
    from neikong.store.states import repository_of
    from neikong.store.uncommitted import with_uncommitted

    if snapshot.label != "worktree":
        return None
    try:
        return Archive(with_uncommitted(read_history(repository_of(root)), root, snapshot))
    except (GitFailed, Failure):
        return None


def _origins(archive: "Archive | None", files: Iterable[str], finding: Finding) -> Iterator[Message]:
    from neikong.diff.archive import id_of
    from neikong.diff.origins import origin_of_file, origins_of_item

    if archive is None:
        return
    if finding.rule == "duplicate-item-id":
        item = finding.content[-1]
        for origin in origins_of_item(archive, id_of(finding.path), item):
            yield _said(f"`{item}`", origin)
    elif finding.rule in _TWICE:
        for path in _claiming(files, finding.path):
            known = origin_of_file(archive, path)
            if known:
                yield _said(path, known)


def _claiming(files: Iterable[str], path: str) -> list[str]:
    """The files that claim an id, however it is spelt."""
    from neikong.diff.archive import id_of, kind_of
    from neikong.views.names import folded

    wanted = folded(id_of(path))
    return [one for one in files if kind_of(one) and folded(id_of(one)) == wanted]


def _said(what: str, origin: "Origin") -> Message:
    commit, merge = origin.commit, origin.merge
    if not commit.is_committed:
        return msg("{what} is not committed", what=what)
    came = msg("{what} came with {commit} ({author}: {subject})", what=what, **named(commit))
    if merge is None or not merge.is_committed:
        return came
    return msg("{came}, by way of {merge} ({subject})", came=came, merge=named(merge)["commit"], subject=merge.subject)


def _with(finding: Finding, origins: tuple[Message, ...]) -> Finding:
    if not origins or finding.hint is None:
        return finding
    return replace(finding, hint=msg("{hint}. {origins}", hint=finding.hint, origins=_joined(origins)))


def _joined(origins: tuple[Message, ...]) -> Message:
    first, *others = origins
    return msg("{one}; {other}", one=first, other=_joined(tuple(others))) if others else first
