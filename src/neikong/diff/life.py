"""The life of one entity: what each commit changed of it, through renames, merges and splits."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from neikong.commits import Commit
from neikong.diff.archive import Archive, State, kind_of
from neikong.diff.companions import fetch_companions
from neikong.diff.of_item import holds
from neikong.diff.step import Step, step
from neikong.diff.tracks import Tracks, related_ids
from neikong.model.kinds import SETTINGS
from neikong.views.names import name_of


@dataclass(frozen=True, slots=True)
class Life:
    """``steps`` are the newest first.

    ``path`` is where the entity lies, or lay at last where it ``is_gone``.
    ``ids`` are all that it went by or went on from; ``present`` the commits
    after which it was there; ``is_cut`` says that the history here ends before
    its beginning.
    """

    id: str
    item: str
    kind: str
    name: str
    path: str
    is_gone: bool
    steps: tuple[Step, ...]
    ids: frozenset[str]
    present: frozenset[str]
    is_cut: bool


def life(archive: Archive, id_: str, item: str = "", closed: Collection[str] = ()) -> Life:
    """The life of an entity, or of an item of it, as far as this clone knows.

    ``closed`` are the commits on which rounds were closed: what was there
    belongs to the life, even where a merge gave it up.

    An origin that only resemblance tells of shows when the entity's beginning is
    compared; then the walk begins anew with it.
    """
    ids: set[str] = set()
    more = {id_}
    while more - ids:
        ids |= related_ids(archive, more)
        tracks = Tracks(archive, ids, closed)
        fetch_companions(tracks)
        walk = _Walk(tracks, id_, item)
        found = walk.life()
        more = walk.likely
    return found


class _Walk:
    """Goes back from the newest commit, with the ids that the entity had at each."""

    def __init__(self, tracks: Tracks, id_: str, item: str) -> None:
        self.tracks = tracks
        self.item = item
        self.ids: dict[str, set[str]] = defaultdict(set)
        self.start = id_
        self.last: dict[str, State] = {}
        self.present: set[str] = set()
        self.likely: set[str] = set()

    def life(self) -> Life:
        commits = self.tracks.archive.commits
        if commits:
            self.ids[commits[0].id].add(self.start)
        steps = tuple(found for commit in commits if (found := self._visit(commit)))
        ids = frozenset({self.start}.union(*self.ids.values()))
        kind, name, path = self._portrait()
        is_gone = not commits or not self.tracks.paths_at(self.tracks.held[commits[0].id], self.start)
        is_cut = any(one.is_edge for one in steps) or bool(self.tracks.archive.edges and ids - self.tracks.files.keys())
        return Life(self.start, self.item, kind, name, path, is_gone, steps, ids, frozenset(self.present), is_cut)

    def _portrait(self) -> tuple[str, str, str]:
        """Kind, name and path, as the last version has them."""
        state = self._last(self.start)
        path = next(
            iter(self.tracks.paths_at(state, self.start)), next(iter(self.tracks.files.get(self.start, ())), "")
        )
        registry = self.tracks.archive.registry(state)
        kind = kind_of(path)
        record = registry.tables[kind].get(self.start) if kind else registry.settings
        return kind or SETTINGS.name, registry.settings.organization if not kind else name_of(record), path

    def _visit(self, commit: Commit) -> Step | None:
        ids = self._with_ancestors(commit, self.ids[commit.id])
        if any(self._is_there(commit, id_) for id_ in ids):
            self.present.add(commit.id)
        found = step(self.tracks, commit, ids, self.item)
        for change in found.changes if found else ():
            if change.likely is not None and not ids.isdisjoint(change.after):
                self.likely.update(change.before)
                ids.update(change.before)
        self.ids[commit.id] |= ids
        for parent in commit.parents:
            self.ids[parent] |= ids
        return found

    def _is_there(self, commit: Commit, id_: str) -> bool:
        if not self.tracks.paths_at(self.tracks.held[commit.id], id_):
            return False
        return not self.item or holds(self.tracks.archive.registry(self.tracks.said[commit.id]), id_, self.item)

    def _with_ancestors(self, commit: Commit, ids: Iterable[str]) -> set[str]:
        """The ids before a commit: those after it, and the earlier ones that it gave them."""
        found = set(ids)
        waiting = [id_ for id_ in found if any(path in commit.touches for path in self.tracks.files.get(id_, ()))]
        while waiting:
            new = set(self._named(commit, waiting.pop())) - found
            found |= new
            waiting += new
        return found

    def _named(self, commit: Commit, id_: str) -> Iterator[str]:
        """The ids that the entity goes on from since this commit.

        One that lived on is believed only where the last version still says so:
        it may have been a slip that was mended later.
        """
        now = self.tracks.said[commit.id]
        known = (self._lineage(before, id_) for before in self.tracks.before(commit))
        for old in self._lineage(now, id_).difference(*known):
            if not self.tracks.paths_at(now, old) or old in self._lineage(self._last(id_), id_):
                yield old

    def _lineage(self, state: State, id_: str) -> frozenset[str]:
        """An item of a merged entity is another item; after a rename it is the same."""
        lineage = self.tracks.lineage(state, id_)
        return lineage.formerly if self.item else lineage.all

    def _last(self, id_: str) -> State:
        if id_ not in self.last:
            states = (self.tracks.said[commit.id] for commit in self.tracks.archive.commits)
            self.last[id_] = next((state for state in states if self.tracks.paths_at(state, id_)), {})
        return self.last[id_]
