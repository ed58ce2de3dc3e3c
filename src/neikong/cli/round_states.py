"""A round and the state that it means: its tree once it is closed, the working tree until then."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import state
from neikong.cli.language import _

if TYPE_CHECKING:
    from neikong.load import Memory
    from neikong.model.registry import Registry
    from neikong.model.round import Round
    from neikong.store.snapshot import Snapshot

NumberArgument = Annotated[int, typer.Argument(metavar="N", help=_("Number of the round."))]


@dataclass(frozen=True)
class RoundState:
    """``round`` is what the working tree's file says today, ``registry`` what the round's state says."""

    round: "Round"
    snapshot: "Snapshot"
    registry: "Registry"


def round_state(root: Path, number: int, memory: "Memory") -> RoundState:
    """The state of a round. Raises ``StateUnknown`` where there is no such round, or its tree is not at hand."""
    from neikong.load import load
    from neikong.store.states import find_round

    _, round_ = find_round(root, number)
    snapshot = state(root, f"round:{number}" if round_.snapshot else "worktree")
    return RoundState(round_, snapshot, load(snapshot.files, memory)[0])


def previous(root: Path, number: int) -> int | None:
    """The number of the round before, by the files of the working tree."""
    from neikong.load import load
    from neikong.store.worktree import read_worktree
    from neikong.views.chronicle import before, numbered

    registry = load(read_worktree(root).files)[0]
    id_ = numbered(registry, number)
    earlier = before(registry, id_) if id_ else None
    return int(earlier) if earlier else None
