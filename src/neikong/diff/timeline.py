"""A life with the checking rounds that it went through, newest first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from neikong.commits import Commit
from neikong.diff.closings import as_rounds_saw
from neikong.diff.life import Life
from neikong.diff.step import Step
from neikong.model.round import Round


@dataclass(frozen=True, slots=True)
class Mark:
    """A round that was closed on what a commit held, and saw the entity."""

    round: str
    title: str
    closed: date | None
    tree: str
    commit: Commit


Entry: TypeAlias = Step | Mark


def timeline(
    life: Life, commits: Iterable[Commit], rounds: Mapping[str, Round], closed: dict[str, str]
) -> Iterator[Entry]:
    """Steps, and above the commit on which a round was ``closed``, the round; below it stands what it saw."""
    steps = {step.commit.id: step for step in life.steps}
    for commit in as_rounds_saw(commits, closed.values()):
        for id_ in (one for one in reversed(closed) if closed[one] == commit.id and commit.id in life.present):
            frozen = rounds[id_].snapshot
            assert frozen is not None
            yield Mark(id_, rounds[id_].title, rounds[id_].closed, frozen.tree, commit)
        if commit.id in steps:
            yield steps[commit.id]


def limited(entries: Iterable[Entry], limit: int | None) -> tuple[tuple[Entry, ...], int]:
    """The entries down to so many steps, and how many steps are left out."""
    found = list(entries)
    places = [place for place, entry in enumerate(found) if isinstance(entry, Step)]
    if limit is None or len(places) <= limit:
        return tuple(found), 0
    return tuple(found[: places[limit]]), len(places) - limit
