"""What closed rounds said, recalled from git when a rule asks for it."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from neikong.load import Memory, load
from neikong.model.registry import Registry
from neikong.model.round import Round

Recall: TypeAlias = Callable[[str], Mapping[str, bytes] | None]
"""From a git tree's id to the state it holds; nothing where history lacks it.

Raises ``OSError`` where nobody answers.
"""


class History:
    """The registries that closed rounds froze, each loaded at most once."""

    def __init__(self, rounds: Mapping[str, Round], recall: Recall | None = None, memory: Memory | None = None) -> None:
        self._rounds = rounds
        self._recall = recall
        self._memory = memory
        self._known: dict[str, Registry | None] = {}

    @property
    def is_known(self) -> bool:
        """Whether there is a history to ask; a folder outside git has none.

        That git refuses to answer shows only when a tree is asked for.
        """
        return self._recall is not None

    def closed(self) -> Iterator[tuple[str, str]]:
        """Id and tree of each closed round, in the order of the numbers."""
        for id_ in sorted(self._rounds, key=lambda id_: (len(id_), id_)):
            snapshot = self._rounds[id_].snapshot
            if snapshot is not None:
                yield id_, snapshot.tree

    def at(self, tree: str) -> Registry | None:
        """What the tree says, or nothing where history does not hold it."""
        if tree not in self._known:
            state = self._state(tree)
            self._known[tree] = None if state is None else load(state, self._memory)[0]
        return self._known[tree]

    def _state(self, tree: str) -> Mapping[str, bytes] | None:
        try:
            return self._recall(tree) if self._recall else None
        except OSError:
            self._recall = None
            return None
