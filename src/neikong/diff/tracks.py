"""A few files followed through the history: what they held after each commit, and which commits made them so."""

from collections.abc import Iterable, Iterator, Mapping

from neikong.commits import Commit
from neikong.diff.archive import Archive, Lineage, State
from neikong.diff.closings import Closings
from neikong.model import SETTINGS_FILE


class Tracks:
    """The states of some ids' files, by commit.

    ``held`` is what was there; ``said`` the last version of each file that
    could be read, so that a broken one is a gap and not an end. ``closed`` are
    the commits on which rounds were closed.
    """

    def __init__(self, archive: Archive, ids: Iterable[str], closed: Iterable[str] = ()) -> None:
        self.archive = archive
        self.closings = Closings(archive.commits, closed)
        self.files = {id_: archive.files[id_] for id_ in ids if id_ in archive.files}
        self.paths = tuple(path for paths in self.files.values() for path in paths)
        self.held: dict[str, State] = {}
        self.said: dict[str, State] = {}
        self._follow(tuple(dict.fromkeys((*self.paths, SETTINGS_FILE))))
        self._ways = {path: self._way(path) for path in self.paths}

    def before(self, commit: Commit) -> list[State]:
        """What the files said in each parent; an empty state before the first commit."""
        return [self.said[parent] for parent in commit.parents if parent in self.said] or [{}]

    def touched(self, commit: Commit, ids: Iterable[str]) -> list[str]:
        """The ids' files whose content came about in this commit: it is that of no parent.

        What a merge took over from its sides belongs to the commits of those
        sides; what it left behind on another belongs to nobody, unless a round
        saw it there: ``given_up`` has that.
        """
        return [path for path in self._lived(commit, ids) if self._is_new(commit, path)]

    def given_up(self, commit: Commit, ids: Iterable[str]) -> Iterator[tuple[State, State]]:
        """What a merge gave up of the ids' files: their state on a side where a round saw it, and where that parted."""
        paths = self._lived(commit, ids)
        for side in self.closings.sides(commit.id) if paths else ():
            if any(self.held[side].get(path) != self.held[commit.id].get(path) for path in paths):
                yield self.said[side], self.said.get(self.closings.base(commit.id, side), {})

    def paths_at(self, state: State, id_: str) -> list[str]:
        """Where an id lay."""
        return [path for path in self.files.get(id_, ()) if path in state]

    def lineage(self, state: State, id_: str) -> Lineage:
        """The earlier ids that an id's files named."""
        found = [self.archive.lineage(state[path]) for path in self.paths_at(state, id_)]
        formerly = (one.formerly for one in found)
        return Lineage(frozenset().union(*formerly), frozenset().union(*(one.supersedes for one in found)))

    def _lived(self, commit: Commit, ids: Iterable[str]) -> list[str]:
        """The ids' files that have this commit in their lives."""
        paths = (path for id_ in ids for path in self.files.get(id_, ()))
        return [path for path in paths if commit.id in self._ways[path]]

    def _is_new(self, commit: Commit, path: str) -> bool:
        now = self.held[commit.id].get(path)
        parents = [self.held[parent].get(path) for parent in commit.parents if parent in self.held]
        return all(now != blob for blob in parents or [None])

    def _follow(self, paths: Iterable[str]) -> None:
        """Parents stand behind their children, so the states grow from the end."""
        for commit in reversed(self.archive.commits):
            first = commit.parents[0] if commit.parents else ""
            held, said = self.held.get(first, {}), self.said.get(first, {})
            own = [path for path in paths if path in commit.touches]
            if own:
                held = _stepped(held, {path: commit.touches[path].after for path in own})
                readable = {path: held.get(path) for path in own if self._can_be_read(path, held)}
                said = _stepped(said, readable)
            self.held[commit.id], self.said[commit.id] = held, said

    def _can_be_read(self, path: str, held: State) -> bool:
        """What is gone is understood, too."""
        return path not in held or self.archive.is_readable(path, held)

    def _way(self, path: str) -> set[str]:
        """The commits through which a file came to what it is now, and to what the rounds saw."""
        parents = {commit.id: commit.parents for commit in self.archive.commits}
        seen: set[str] = set()
        waiting = [commit.id for commit in self.archive.commits[:1]]
        while waiting:
            commit = waiting.pop()
            if commit not in seen and commit in parents:
                seen.add(commit)
                waiting += self._sources(commit, parents, path)
        return seen

    def _sources(self, commit: str, parents: Mapping[str, tuple[str, ...]], path: str) -> Iterable[str]:
        """All sides that a merge agrees with: one that changed a file and changed it back is no less its life."""
        blob = self.held[commit].get(path)
        same = [parent for parent in parents[commit] if parent in self.held and self.held[parent].get(path) == blob]
        return (*same, *self.closings.sides(commit)) if same and blob is not None else parents[commit]


def _stepped(state: State, after: Mapping[str, str | None]) -> State:
    return {path: blob for path, blob in {**state, **after}.items() if blob is not None}


def related_ids(archive: Archive, ids: Iterable[str]) -> set[str]:
    """The ids, and all earlier ones that any version of their files leads to."""
    found: set[str] = set()
    waiting = set(ids)
    while waiting:
        found |= waiting
        blobs = archive.blobs(path for one in waiting for path in archive.files.get(one, ()))
        archive.fetch(blobs)
        waiting = set(_named(archive, blobs)) - found
    return found


def _named(archive: Archive, blobs: Iterable[str]) -> Iterator[str]:
    for blob in blobs:
        yield from archive.lineage(blob).all
