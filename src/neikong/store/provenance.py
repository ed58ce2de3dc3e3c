"""Where a state comes from: its commit, the day of that, and whether the files differ from it."""

import datetime
import re
from dataclasses import dataclass
from pathlib import Path

from neikong.model.round import Round
from neikong.store.committed import differing
from neikong.store.gittree import GitFailed, Repository
from neikong.store.states import StateUnknown, find_round, repository_of
from neikong.store.whereabouts import whereabouts
from neikong.store.worktree import read_worktree

_ROUND = re.compile(r"round:(\d+)")


@dataclass(frozen=True, slots=True)
class Provenance:
    """What git knows of a state; nothing outside git. ``round`` is the round that the state is, as it is told today.

    Of a tree that is named by itself no commit is known.
    """

    commit: str | None = None
    day: datetime.date | None = None
    is_changed: bool = False
    round: Round | None = None


def provenance(root: Path, label: str) -> Provenance:
    """Of a state by its label: ``worktree``, ``round:1`` or a revision."""
    found = _ROUND.fullmatch(label)
    round_ = find_round(root, int(found.group(1)))[1] if found else None
    try:
        repository = repository_of(root)
        commit = _commit(root, repository, label, round_)
        if commit is None:
            return Provenance(round=round_)
        day = datetime.date.fromisoformat(repository.ask("show", "-s", "--format=%cs", commit))
        return Provenance(commit, day, label == "worktree" and _is_changed(root, repository), round_)
    except (GitFailed, StateUnknown):
        return Provenance(round=round_)


def _is_changed(root: Path, repository: Repository) -> bool:
    head = repository.snapshot(repository.tree("HEAD"), "HEAD")
    return bool(differing(read_worktree(root), head))


def _commit(root: Path, repository: Repository, label: str, round_: Round | None) -> str | None:
    if round_ is not None:
        place = whereabouts(root, round_)
        return place.commit if place else None
    return repository.commit("HEAD" if label == "worktree" else label)
