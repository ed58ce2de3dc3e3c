"""Where the tree of a closed round is: in this clone or not, and in which commit."""

from dataclasses import dataclass
from pathlib import Path

from neikong.messages import Message
from neikong.model.round import Round
from neikong.store.fetching import how_to_fetch
from neikong.store.gittree import Repository
from neikong.store.states import StateUnknown, repository_of

_MOST = 20_000
"""Commits that are looked through, the newest first."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """``is_here``: the clone has the whole tree. ``commit`` is one of this clone's history that holds it:

    the one that the round names, else the newest. ``fetch`` tells how to get what is not here.
    """

    is_here: bool
    commit: str | None = None
    fetch: Message | None = None


def whereabouts(root: Path, round_: Round) -> Whereabouts | None:
    """Where the frozen state is; nothing for a round without one, or outside git."""
    if round_.snapshot is None:
        return None
    try:
        repository = repository_of(root)
    except StateUnknown:
        return None
    tree = round_.snapshot.tree
    if not repository.holds(tree):
        return Whereabouts(is_here=False, fetch=how_to_fetch(repository, tree))
    return Whereabouts(is_here=True, commit=_commit(repository, tree, round_.snapshot.commit))


def are_here(root: Path, rounds: dict[str, Round]) -> dict[str, bool]:
    """For each closed round whether this clone has its whole tree; nothing is known outside git."""
    try:
        repository = repository_of(root)
    except StateUnknown:
        return {}
    return {id_: repository.holds(one.snapshot.tree) for id_, one in rounds.items() if one.snapshot}


def _commit(repository: Repository, tree: str, named: str | None) -> str | None:
    """A commit of the history in which the registry is this tree. After a rebase it may be another one."""
    commits = repository.ask("rev-list", "--all", f"--max-count={_MOST}").split()
    folder = f":{repository.prefix}" if repository.prefix else "^{tree}"
    found = repository.look_up([f"{commit}{folder}" for commit in commits])
    holding = [commit for commit, line in zip(commits, found, strict=False) if line.startswith(tree)]
    return named if named in holding else next(iter(holding), None)
