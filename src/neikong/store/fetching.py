"""How to get a tree that this clone lacks: the very command, which is for the reader to run."""

from neikong.messages import Message, msg
from neikong.store.gittree import GitFailed, Repository

_USUAL = "origin"


def how_to_fetch(repository: Repository, tree: str) -> Message:
    """The git command that brings exactly this tree, whatever has become of its commit.

    A partial clone believes that it has what it left out, so it must ask anew
    and without its filter.
    """
    promisor, remotes = _promisor(repository), _lines(repository, "remote")
    remote = promisor or (_USUAL if _USUAL in remotes else next(iter(remotes), ""))
    if not remote:
        return msg("This clone has no remote: `git fetch FOLDER {tree}` brings it from another clone", tree=tree)
    if promisor:
        return msg(
            "The clone is partial: `git fetch --refetch --no-filter {remote} {tree}` brings it",
            remote=remote,
            tree=tree,
        )
    if repository.is_shallow:
        return msg(
            "The clone is shallow: `git fetch {remote} {tree}` brings it, "
            "`git fetch --unshallow {remote}` brings the whole history",
            remote=remote,
            tree=tree,
        )
    return msg("`git fetch {remote} {tree}` brings it, unless {remote} has lost it, too", remote=remote, tree=tree)


def _promisor(repository: Repository) -> str:
    """The remote from which a partial clone would get what it left out, or nothing."""
    found = _lines(repository, "config", "--type=bool", "--get-regexp", r"^remote\..*\.promisor$")
    names = (line.partition(" ")[0].removeprefix("remote.").removesuffix(".promisor") for line in found)
    return next((name for name, line in zip(names, found, strict=True) if line.endswith(" true")), "")


def _lines(repository: Repository, *arguments: str) -> list[str]:
    try:
        return repository.ask(*arguments).splitlines()
    except GitFailed:  # what is not set is an error to git
        return []
