"""Files that must be looked at with a followed one, because one commit gave something a new id.

A rename, a merge or a split shows in two files or more: one that is gone, and
those that name its id, or are like it. Without them the gone one would be
removed, and a file that refers to it would seem to have changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from neikong.commits import Commit, Touch
from neikong.diff.archive import Archive, State, id_of, kind_of
from neikong.diff.tracks import Tracks

_MOST = 400
"""A commit that touches more files of a kind brings a registry in or turns it round: nobody is looked for in it."""


@dataclass(frozen=True, slots=True)
class Companions:
    """Further files before and after a commit."""

    before: State = field(default_factory=dict)
    after: State = field(default_factory=dict)


def fetch_companions(tracks: Tracks) -> None:
    """Read at once what ``companions`` will look into."""
    touches: list[Touch] = []
    for commit in tracks.archive.commits:
        touches += _possible(tracks, commit).values()
        for path in _gone(tracks, commit).values():
            touches += [commit.touches[path], *_candidates(commit, kind_of(path)).values()]
    tracks.archive.fetch(blob for touch in touches for blob in (touch.before, touch.after) if blob)


def companions(tracks: Tracks, commit: Commit) -> Companions:
    """The files that a commit took an id from, those that name it as an earlier one, and those that may continue it."""
    met = _possible(tracks, commit)
    for id_, path in _gone(tracks, commit).items():
        met[path] = commit.touches[path]
        for heir, touch in _candidates(commit, kind_of(path)).items():
            if touch.after and id_ in tracks.archive.lineage(touch.after).all:
                met[heir] = touch
    before = {path: touch.before for path, touch in met.items() if touch.before}
    return Companions(before, {path: touch.after for path, touch in met.items() if touch.after})


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


def _possible(tracks: Tracks, commit: Commit) -> dict[str, Touch]:
    """All files of a kind that a commit touches where a followed id comes or goes: one may be the other."""
    own = [path for path in tracks.paths if path in commit.touches]
    ids = [{id_of(path) for path in own if getattr(commit.touches[path], side)} for side in ("before", "after")]
    kinds = {kind_of(path) for path in own if id_of(path) in ids[0] ^ ids[1]} - {""}
    found = {path: touch for path, touch in commit.touches.items() if kind_of(path) in kinds} if kinds else {}
    return found if len(found) <= _MOST else {}


def _candidates(commit: Commit, kind: str) -> Mapping[str, Touch]:
    return {path: touch for path, touch in commit.touches.items() if kind_of(path) == kind and touch.after}


def _gone(tracks: Tracks, commit: Commit) -> dict[str, str]:
    """The ids that end in a commit, with their files: followed ones, and those that a followed file named."""
    own = {path: commit.touches[path] for path in tracks.paths if path in commit.touches}
    if not own:
        return {}
    kept = {id_of(path) for path, touch in commit.touches.items() if touch.after}
    gone = {id_of(path): path for path, touch in commit.touches.items() if touch.after is None and kind_of(path)}
    texts = [tracks.archive.data(touch.before) or b"" for touch in own.values() if touch.before]
    vanished = {
        id_: path
        for id_, path in gone.items()
        if id_ not in kept and (id_ in tracks.files or any(id_.encode() in text for text in texts))
    }
    return vanished | {id_of(path): path for path, touch in own.items() if _retires(tracks.archive, touch)}


def _retires(archive: Archive, touch: Touch) -> bool:
    """Whether a file may have been retired, which is how a superseded one ends that is kept."""
    before, after = ((archive.data(blob) or b"") if blob else b"" for blob in (touch.before, touch.after))
    return bool(before) and b"retired" in after and b"retired" not in before
