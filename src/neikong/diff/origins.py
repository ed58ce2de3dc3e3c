"""Where something in a registry came from: the commit that added it, and the merge that brought that commit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from neikong.commits import Commit
from neikong.diff.ancestry import by_id, unseen
from neikong.diff.archive import Archive
from neikong.diff.life import life
from neikong.diff.step import Step


@dataclass(frozen=True, slots=True)
class Origin:
    """The ``commit`` that added something; ``merge`` where it was made on another branch than this one."""

    commit: Commit
    merge: Commit | None = None


def origin_of_file(archive: Archive, path: str) -> Origin | None:
    """The commit that last added a file; nothing where this clone does not know it."""
    for commit in archive.commits:
        touch = commit.touches.get(path)
        if touch and touch.before is None and touch.after and len(commit.parents) < 2:
            return None if commit.id in archive.edges else Origin(commit, _merge_of(archive, commit))
    return None


def origins_of_item(archive: Archive, entity: str, item: str) -> tuple[Origin, ...]:
    """The commits that added an item to an entity, the newest first; two where two branches did."""
    steps = [step for step in life(archive, entity, item).steps if _adds(step, item)][:2]
    return tuple(Origin(step.commit, _merge_of(archive, step.commit)) for step in steps)


def _adds(step: Step, item: str) -> bool:
    fields = [field for change in step.changes for field in change.fields]
    return any(field.before is None and field.route[1:] == (item,) for field in fields)


def _merge_of(archive: Archive, commit: Commit) -> Commit | None:
    """The first merge on this branch's own line by which a commit got here."""
    commits = by_id(archive.commits)
    seen: set[str] = set()
    for own in reversed(list(_line(archive, commits))):
        if own.id == commit.id:
            return None
        if commit.id in set(unseen(own.id, commits, seen)):
            return own
    return None


def _line(archive: Archive, commits: Mapping[str, Commit]) -> Iterator[Commit]:
    """The newest commit and its first parents."""
    commit = next(iter(archive.commits), None)
    while commit is not None:
        yield commit
        commit = commits.get(commit.parents[0]) if commit.parents else None
