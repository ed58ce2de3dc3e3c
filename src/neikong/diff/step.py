"""What one commit did to the files of one entity, as the comparison of two small registries says it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from neikong.commits import Commit
from neikong.diff.archive import State
from neikong.diff.change import Change
from neikong.diff.companions import Companions, companions
from neikong.diff.compare import compare
from neikong.diff.fields import differences, plain
from neikong.diff.of_item import of_item
from neikong.diff.settled import beyond, settled
from neikong.diff.tracks import Tracks
from neikong.model import SETTINGS_FILE
from neikong.model.kinds import SETTINGS
from neikong.model.registry import Registry

_ROUND = "round"


@dataclass(frozen=True, slots=True)
class Step:
    """What one commit did to the entity; nothing at all where only the form of its file changed.

    ``moves`` are the files before and after where one lies elsewhere,
    ``unreadable`` those whose content could not be read there, ``absent`` those
    that this clone does not hold. At an ``is_edge`` a shallow clone ends: the
    entity was there, and what became of it before is not known here.
    """

    commit: Commit
    changes: tuple[Change, ...] = ()
    moves: tuple[tuple[str, str], ...] = ()
    unreadable: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    is_edge: bool = False


def step(tracks: Tracks, commit: Commit, ids: set[str], item: str) -> Step | None:
    """What a commit did to the files of these ids, of which it touched some; nothing where it is not worth telling.

    The form of a file is no matter of an item's, what a merge joined is told by
    its sides, and what is not committed may still pass.
    """
    touched = tracks.touched(commit, ids)
    given_up = tuple(tracks.given_up(commit, ids))
    if not touched and not given_up:
        return None
    if commit.id in tracks.archive.edges:
        return Step(commit, is_edge=True)
    absent, unreadable = _lost(tracks, commit, touched)
    compared = _Compared(tracks, commit, ids, item)
    own = compared.own() if touched else ()
    changes = (*own, *compared.given_up(given_up, own))
    moves = () if item else tuple(_moves(tracks, commit, ids))
    if changes or moves or absent or unreadable:
        return Step(commit, changes, moves, absent=absent, unreadable=unreadable)
    return None if item or len(commit.parents) > 1 or not commit.is_committed else Step(commit)


def _lost(tracks: Tracks, commit: Commit, touched: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The files that this clone does not hold, and those that cannot be read."""
    held, said = tracks.held[commit.id], tracks.said[commit.id]
    lost = [path for path in touched if path in held and said.get(path) != held[path]]
    absent = tuple(path for path in lost if tracks.archive.data(held[path]) is None)
    return absent, tuple(path for path in lost if path not in absent)


class _Compared:
    """What a commit holds of the ids' files, against what was before."""

    def __init__(self, tracks: Tracks, commit: Commit, ids: set[str], item: str) -> None:
        self._tracks = tracks
        self._commit = commit
        self._ids = ids
        self._item = item
        self._beside: Companions = companions(tracks, commit)
        self._after = tracks.archive.registry({**self._beside.after, **tracks.said[commit.id]})

    def own(self) -> tuple[Change, ...]:
        """What the commit did, be it a merge or not."""
        return settled([self._against(state) for state in self._tracks.before(self._commit)])

    def given_up(self, sides: Iterable[tuple[State, State]], own: Sequence[Change]) -> Iterator[Change]:
        """What a merge changed against a side that it gave up, but for what the other sides tell: they have it anew."""
        for side, base in sides:
            told = [*own, *self._against(base)]
            yield from beyond(self._against(side), told)

    def _against(self, state: State) -> list[Change]:
        before = self._tracks.archive.registry({**self._beside.before, **state})
        changes = [_as_first(one, state) for one in _all_changes(before, self._after) if _owners(one) & self._ids]
        return list(of_item(changes, self._item, before, self._after)) if self._item else changes


def _moves(tracks: Tracks, commit: Commit, ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    for id_ in sorted(ids):
        new = tracks.paths_at(tracks.held[commit.id], id_)
        old = [tracks.paths_at(tracks.held[parent], id_) for parent in commit.parents if parent in tracks.held]
        if new and old and all(old) and new not in old:
            yield old[0][0], new[0]


def _as_first(change: Change, before: State) -> Change:
    """Where there were no settings yet, they are added and not changed from what holds without them."""
    if change.entity_kind != SETTINGS.name or SETTINGS_FILE in before:
        return change
    return replace(change, kind="added", before=(), fields=())


def _owners(change: Change) -> set[str]:
    return {id_.partition("/")[0] for id_ in (*change.before, *change.after)}


def _all_changes(before: Registry, after: Registry) -> Iterator[Change]:
    yield from compare(before, after, whole=False).changes
    yield from _rounds(before, after)


def _rounds(before: Registry, after: Registry) -> Iterator[Change]:
    """Rounds are what others are compared by; here they are compared themselves."""
    for id_ in sorted(before.rounds.keys() | after.rounds.keys()):
        old, new = before.rounds.get(id_), after.rounds.get(id_)
        if old is None or new is None:
            kind = "added" if old is None else "removed"
            known = old or new
            assert known is not None
            yield Change(kind, _ROUND, (id_,) if old else (), (id_,) if new else (), known.title)
        elif fields := tuple(differences(plain(old), plain(new))):
            yield Change("changed", _ROUND, (id_,), (id_,), new.title, fields=fields)
