"""The commits on which rounds were closed: what they held, a round saw, whatever merges made of it later."""

from collections.abc import Iterable, Iterator, Mapping

from neikong.commits import Commit
from neikong.diff.ancestry import by_id, parting, unseen
from neikong.model.round import Round


def closings(commits: Iterable[Commit], rounds: Mapping[str, Round], trees: Mapping[str, str]) -> dict[str, str]:
    """From each closed round, the earliest first, to the commit that holds its tree.

    ``trees`` has the tree of each commit: commits come and go with a rebase, the
    tree stays. Where several commits have it and the round names none of them,
    the newest is meant.
    """
    newest: dict[str, str] = {}
    for commit in commits:
        if commit.id in trees:
            newest.setdefault(trees[commit.id], commit.id)
    found: dict[str, str] = {}
    for id_, round_ in sorted(rounds.items(), key=lambda item: item[0].zfill(6)):
        frozen = round_.snapshot
        if frozen and frozen.tree in newest:
            is_kept = bool(frozen.commit) and trees.get(frozen.commit or "") == frozen.tree
            found[id_] = frozen.commit if is_kept and frozen.commit else newest[frozen.tree]
    return found


def as_rounds_saw(commits: Iterable[Commit], closed: Iterable[str]) -> list[Commit]:
    """The commits, newest first, so that below each closing stands what it goes on from, and nothing else.

    By their dates alone, the commits of two branches would stand in a heap.
    """
    known = by_id(commits)
    seen: set[str] = set()
    groups = [set(unseen(commit, known, seen)) for commit in closed]
    rest = [commit for commit in known.values() if commit.id not in seen]
    return rest + [commit for group in reversed(groups) for commit in known.values() if commit.id in group]


class Closings:
    """What each commit knows of the rounds."""

    def __init__(self, commits: Iterable[Commit], closed: Iterable[str]) -> None:
        self._commits = by_id(commits)
        self._closed = frozenset(closed)
        self._known: dict[str, frozenset[str]] = {}
        for commit in reversed(self._commits.values()):
            before = (self._known.get(parent, frozenset()) for parent in commit.parents)
            self._known[commit.id] = frozenset().union(*before, self._closed & {commit.id})

    def sides(self, commit: str) -> Iterator[str]:
        """The parents of a merge that know a round which another parent does not know."""
        parents = [parent for parent in self._commits[commit].parents if parent in self._commits]
        for one in parents:
            if any(self._known[one] - self._known[other] for other in parents):
                yield one

    def base(self, commit: str, side: str) -> str:
        """Where a side of a merge parted from the others; empty where it never was with them."""
        others = [parent for parent in self._commits[commit].parents if parent != side]
        return parting(side, others, self._commits)
