"""Which commits a commit goes on from."""

from collections.abc import Iterable, Iterator, Mapping

from neikong.commits import Commit


def by_id(commits: Iterable[Commit]) -> dict[str, Commit]:
    """Commits by their ids, in the order given."""
    return {commit.id: commit for commit in commits}


def unseen(commit: str, commits: Mapping[str, Commit], seen: set[str]) -> Iterator[str]:
    """The commit and all before it that have not been seen; they are from now on."""
    waiting = [commit]
    while waiting:
        id_ = waiting.pop()
        if id_ not in seen and id_ in commits:
            seen.add(id_)
            yield id_
            waiting += commits[id_].parents


def parting(one: str, others: Iterable[str], commits: Mapping[str, Commit]) -> str:
    """The newest commit that one commit and any of the others go on from; empty where there is none.

    The commits are given newest first.
    """
    own = set(unseen(one, commits, set()))
    seen: set[str] = set()
    shared = {id_ for other in others for id_ in unseen(other, commits, seen)} & own
    return next((id_ for id_ in commits if id_ in shared), "")
