"""A life with the checking rounds that it went through, newest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from neikong.commits import Commit
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
    life: Life, commits: Iterable[Commit], rounds: Mapping[str, Round], trees: Mapping[str, str]
) -> Iterator[Entry]:
    """Steps, and above the commit whose tree a round froze, the round.

    ``trees`` has the tree of each commit: commits come and go with a rebase, the
    tree stays. Where several commits have it, the newest is meant.
    """
    steps = {step.commit.id: step for step in life.steps}
    waiting: dict[str, list[tuple[str, Round]]] = defaultdict(list)
    for id_, round_ in sorted(rounds.items(), key=lambda item: item[0].zfill(6), reverse=True):
        if round_.snapshot:
            waiting[round_.snapshot.tree].append((id_, round_))
    for commit in commits:
        for id_, round_ in waiting.pop(trees.get(commit.id, ""), ()):
            if commit.id in life.present:
                yield Mark(id_, round_.title, round_.closed, trees[commit.id], commit)
        if commit.id in steps:
            yield steps[commit.id]


def limited(entries: Iterable[Entry], limit: int | None) -> tuple[tuple[Entry, ...], int]:
    """The entries down to so many steps, and how many steps are left out."""
    found = list(entries)
    places = [place for place, entry in enumerate(found) if isinstance(entry, Step)]
    if limit is None or len(places) <= limit:
        return tuple(found), 0
    return tuple(found[: places[limit]]), len(places) - limit
