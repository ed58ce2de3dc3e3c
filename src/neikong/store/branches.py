"""Which ids the branches use: one batch of tree objects for each level of folders, however many branches there are."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from neikong.messages import Failure, msg
from neikong.model.kinds import BY_FOLDER
from neikong.store.gittree import GitFailed, Repository, TreeEntry

_BRANCHES = ("refs/heads", "refs/remotes")

Trees = Mapping[str, str]
"""From a tree's id to a branch that has it: most branches share most of their trees."""


class BranchesUnknown(Failure):
    """What the branches hold cannot be known."""


def ids_of_branches(root: Path) -> dict[str, str]:
    """Every id in the registry of a local or remote-tracking branch, with one branch that has it.

    Nothing where the registry is not in git. Raises ``BranchesUnknown`` where git refuses.
    """
    top = root.resolve()
    if not any((folder / ".git").exists() for folder in (top, *top.parents)):
        return {}
    try:
        repository = Repository(root)
        return _first(_ids(repository, _registries(repository)))
    except GitFailed as error:
        hint = msg("git says: {reason}", reason=str(error).splitlines()[-1] if str(error) else "?")
        raise BranchesUnknown(msg("The branches cannot be looked at"), hint) from None


def _registries(repository: Repository) -> Trees:
    """The registry's own tree in each branch that has one."""
    answer = repository.ask("for-each-ref", "--format=%(tree) %(refname:short)", *_BRANCHES)
    tips = (line.partition(" ") for line in answer.splitlines())
    found = _first((tree, branch) for tree, _, branch in tips if tree)
    for folder in PurePosixPath(repository.prefix).parts:
        below = _folders(repository, found)
        found = _first((entry.object_id, branch) for entry, branch in below if entry.name == folder)
    return found


def _ids(repository: Repository, registries: Trees) -> Iterator[tuple[str, str]]:
    """The stems of the files in the folders of all kinds, level by level; equal trees are read once."""
    below = _folders(repository, registries)
    level = _first((entry.object_id, branch) for entry, branch in below if entry.name in BY_FOLDER)
    seen: set[str] = set()
    while level:
        seen.update(level)
        deeper: dict[str, str] = {}
        for entry, branch in _entries(repository, level):
            if entry.is_tree and entry.object_id not in seen:
                deeper.setdefault(entry.object_id, branch)
            elif not entry.is_tree and entry.name.endswith(".yaml"):
                yield entry.name.removesuffix(".yaml"), branch
        level = deeper


def _folders(repository: Repository, trees: Trees) -> Iterator[tuple[TreeEntry, str]]:
    return ((entry, branch) for entry, branch in _entries(repository, trees) if entry.is_tree)


def _entries(repository: Repository, trees: Trees) -> Iterator[tuple[TreeEntry, str]]:
    held = repository.trees(trees)
    for tree, branch in trees.items():
        yield from ((entry, branch) for entry in held.get(tree, ()))


def _first(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first branch of each thing: local branches go before those of others."""
    found: dict[str, str] = {}
    for thing, branch in pairs:
        found.setdefault(thing, branch)
    return found
