"""Files that must be looked at with a followed one, because one commit gave something a new id.

A rename, a merge or a split shows in two files or more: one that is gone, and
those that name its id. Without them the gone one would be removed, and a file
that refers to it would seem to have changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from neikong.commits import Commit, Touch
from neikong.diff.archive import Archive, State, kind_of
from neikong.diff.tracks import Tracks, id_of


@dataclass(frozen=True, slots=True)
class Companions:
    """Further files before and after a commit."""

    before: State = field(default_factory=dict)
    after: State = field(default_factory=dict)


def fetch_companions(tracks: Tracks) -> None:
    """Read at once what ``companions`` will look into."""
    touches: list[Touch] = []
    for commit in tracks.archive.commits:
        for path in _gone(tracks, commit).values():
            touches += [commit.touches[path], *_candidates(commit, kind_of(path)).values()]
    tracks.archive.fetch(blob for touch in touches for blob in (touch.before, touch.after) if blob)


def companions(tracks: Tracks, commit: Commit) -> Companions:
    """The files that this commit took an id from or that name it as an earlier one."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for id_, path in _gone(tracks, commit).items():
        before[path] = commit.touches[path].before or ""
        for heir, touch in _candidates(commit, kind_of(path)).items():
            if touch.after and id_ in tracks.archive.lineage(touch.after).all:
                after[heir] = touch.after
                before |= {heir: touch.before} if touch.before else {}
    return Companions(before, after)


def heirs(archive: Archive, id_: str) -> Iterator[tuple[str, bool]]:
    """The ids that took an id's place when it vanished, the newest first, each with whether that was a rename."""
    ends = [
        (commit, path)
        for commit in archive.commits
        for path in archive.files.get(id_, ())
        if path in commit.touches and commit.touches[path].after is None
    ]
    found = [(path, touch) for commit, gone in ends for path, touch in _candidates(commit, kind_of(gone)).items()]
    archive.fetch(touch.after for _, touch in found if touch.after)
    for path, touch in found:
        lineage = archive.lineage(touch.after) if touch.after else None
        if lineage and id_ in lineage.all and id_of(path) != id_:
            yield id_of(path), id_ in lineage.formerly


def _candidates(commit: Commit, kind: str) -> Mapping[str, Touch]:
    return {path: touch for path, touch in commit.touches.items() if kind_of(path) == kind and touch.after}


def _gone(tracks: Tracks, commit: Commit) -> dict[str, str]:
    """The ids that vanish in a commit and are followed, or named by a followed file that it touches."""
    own = [commit.touches[path].before for path in tracks.paths if path in commit.touches]
    if not own:
        return {}
    kept = {id_of(path) for path, touch in commit.touches.items() if touch.after}
    gone = {id_of(path): path for path, touch in commit.touches.items() if touch.after is None and kind_of(path)}
    texts = [tracks.archive.data(blob) or b"" for blob in own if blob]
    return {
        id_: path
        for id_, path in gone.items()
        if id_ not in kept and (id_ in tracks.files or any(id_.encode() in text for text in texts))
    }
