"""Commits as plain values: who changed what, when and why. Nothing here knows git."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Contents: TypeAlias = Callable[[Iterable[str]], Mapping[str, bytes]]
"""From git's names for contents to their bytes; what this clone does not hold is left out."""


@dataclass(frozen=True, slots=True)
class Touch:
    """Git's names for a file's content before and after a commit; nothing where it was not there."""

    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Commit:
    """One step of a registry's history.

    ``touches`` are the files that differ from the first parent, by their paths
    inside the registry. ``date`` is the author's, in ISO 8601. ``id`` and what
    a person would have said are empty for what is not committed yet.
    """

    id: str
    parents: tuple[str, ...]
    author: str
    date: str
    subject: str
    touches: Mapping[str, Touch]

    @property
    def is_committed(self) -> bool:
        """Whether it is in git; what the working tree holds beyond it is not."""
        return bool(self.id)


@dataclass(frozen=True, slots=True)
class History:
    """The commits that touch a registry, newest first, each before its parents.

    ``edges`` are the commits at which a shallow clone ends: what came before
    them is not here, and they seem to bring all their files.
    """

    commits: tuple[Commit, ...]
    contents: Contents
    edges: frozenset[str] = frozenset()
