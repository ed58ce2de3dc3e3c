"""A state by its name: ``worktree``, ``1``, ``round:1``, or any git revision."""

import re
from pathlib import Path

from neikong.load import load
from neikong.messages import Failure, msg
from neikong.model.round import Round
from neikong.store.blobs import by_blob
from neikong.store.fetching import how_to_fetch
from neikong.store.gittree import GitFailed, Repository
from neikong.store.journal import seen_through
from neikong.store.snapshot import Snapshot
from neikong.store.worktree import read_worktree

_ROUND = re.compile(r"(?:round:)?(\d{1,4})")


class StateUnknown(Failure):
    """There is no such state, or this clone does not hold it."""


def read_state(root: Path, name: str, other: Snapshot | None = None) -> Snapshot:
    """Read a state of the registry at ``root``. Raises ``StateUnknown``.

    What ``other`` has read already is not read again.
    """
    if name == "worktree":
        return read_worktree(root)
    repository = repository_of(root)
    label, tree = named_tree(root, repository, name)
    known = by_blob(other, like=tree) if other else {}
    try:
        snapshot = repository.snapshot(tree, label, known)
    except GitFailed as error:
        if repository.has(tree) and not repository.holds(tree):
            raise _in_part(repository, label, tree) from None
        hint = msg("git says: {reason}", reason=str(error).splitlines()[-1] if str(error) else "?")
        raise StateUnknown(msg("The state `{name}` cannot be read", name=name), hint) from None
    if any(finding.rule == "unreadable-file" for finding in snapshot.findings):
        raise _in_part(repository, label, tree)  # half a state would be counted and compared wrong
    return snapshot


def named_tree(root: Path, repository: Repository, name: str) -> tuple[str, str]:
    """The label and the tree of a round or a revision. Raises ``StateUnknown``."""
    found = _ROUND.fullmatch(name)
    if found:
        return f"round:{int(found.group(1))}", _round_tree(root, repository, int(found.group(1)))
    return name, _revision_tree(repository, name)


def repository_of(root: Path) -> Repository:
    """The git repository that holds the registry. Raises ``StateUnknown``."""
    try:
        return Repository(root)
    except GitFailed as error:
        raise StateUnknown(
            msg("The registry is not in a git repository, or git is missing"),
            msg(
                "Rounds and revisions are read from git's history; `git init` starts one ({reason})", reason=str(error)
            ),
        ) from None


def _revision_tree(repository: Repository, name: str) -> str:
    try:
        return repository.tree(name)
    except GitFailed:
        message = msg("There is no revision `{name}` that holds this registry", name=name)
        raise StateUnknown(message, msg("`git log --oneline` shows the revisions")) from None


def find_round(root: Path, number: int) -> tuple[str, Round]:
    """The id and the content of a round's file in the working tree. Raises ``StateUnknown``."""
    registry = load(_round_files(root))[0]
    names = [name for name in registry.files if name.isdecimal() and int(name) == number]
    if not names:
        known = tuple(sorted(registry.rounds))
        hint = msg("The rounds are {rounds}", rounds=known) if known else msg("There are no rounds yet")
        raise StateUnknown(msg("There is no round {number}", number=str(number)), hint)
    path, round_ = registry.path(names[0]), registry.rounds.get(names[0])
    if round_ is None or registry.is_flawed(path, "snapshot"):
        hint = msg("`neikong validate {file}` says what is wrong with it", file=path)
        raise StateUnknown(msg("{file} cannot be read", file=path), hint)
    return names[0], round_


def _round_tree(root: Path, repository: Repository, number: int) -> str:
    _, round_ = find_round(root, number)
    if round_.snapshot is None:
        hint = msg("Compare with `worktree`, the state it has reached")
        raise StateUnknown(msg("Round {number} is not closed yet", number=str(number)), hint)
    if not repository.has(round_.snapshot.tree):
        raise _absent(repository, number, round_.snapshot.tree)
    return round_.snapshot.tree


def _round_files(root: Path) -> dict[str, bytes]:
    """Only what names the rounds: the rest of the working tree may be broken or huge.

    What the disk does not hand out is an empty file here: it is there, and it cannot be read.
    """
    read = read_worktree(root / "rounds")
    rounds = {f"rounds/{finding.path}": b"" for finding in read.findings}
    rounds |= {f"rounds/{path}": data for path, data in read.files.items()}
    return {path: data for path, data in seen_through(root, rounds).items() if path.startswith("rounds/")}


def _absent(repository: Repository, number: int, tree: str) -> StateUnknown:
    message = msg("This clone does not hold round {number} (tree {tree})", number=str(number), tree=tree[:12])
    return StateUnknown(message, how_to_fetch(repository, tree))


def _in_part(repository: Repository, label: str, tree: str) -> StateUnknown:
    message = msg("This clone holds only a part of `{name}` (tree {tree})", name=label, tree=tree[:12])
    return StateUnknown(message, how_to_fetch(repository, tree))
