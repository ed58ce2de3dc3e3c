"""Where the two parts of a passage came from that a merge left in a file with git's signs around them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from neikong.commits import Commit
from neikong.store.gittree import GitFailed, Repository

_FORMAT = "--format=%H%x00%P%x00%an%x00%aI%x00%s"
_OPTIONS = ("--no-patch", "--no-show-signature", "--encoding=UTF-8", "--topo-order")
_SETTLED = ("-c", "log.follow=false", "--literal-pathspecs")


@dataclass(frozen=True, slots=True)
class Sides:
    """The commit with which the signs came, where they are committed, and what last touched the file on each side.

    ``sides`` has ours first, as git writes them; an unknown one is nothing. It
    is empty where no merge made the signs.
    """

    brought: Commit | None
    sides: tuple[Commit | None, ...]


def sides_of(repository: Repository, path: str, is_marked: Callable[[bytes], bool]) -> Sides:
    """The sides of a file's conflict; ``is_marked`` tells whether a version has git's signs. Raises ``GitFailed``."""
    if not _is_marked(repository, "HEAD", path, is_marked):
        heads = ("HEAD", "MERGE_HEAD") if _is_merging(repository) else ()
        return Sides(None, tuple(_newest(repository, head, path) for head in heads))
    brought = next((one for one in _touching(repository, path) if not _had(repository, one, path, is_marked)), None)
    parents = brought.parents if brought and len(brought.parents) > 1 else ()
    return Sides(brought, tuple(_newest(repository, parent, path) for parent in parents))


def _is_merging(repository: Repository) -> bool:
    try:
        return bool(repository.ask("rev-parse", "--verify", "--quiet", "MERGE_HEAD"))
    except GitFailed:
        return False


def _had(repository: Repository, commit: Commit, path: str, is_marked: Callable[[bytes], bool]) -> bool:
    return any(_is_marked(repository, parent, path, is_marked) for parent in commit.parents)


def _is_marked(repository: Repository, revision: str, path: str, is_marked: Callable[[bytes], bool]) -> bool:
    words = [line.split() for line in repository.look_up([f"{revision}:{_whole(repository, path)}"])]
    blobs = [found[0] for found in words if found[1:2] == ["blob"]]
    return any(is_marked(data) for data in repository.contents(blobs).values())


def _newest(repository: Repository, revision: str, path: str) -> Commit | None:
    """The newest commit that touched a file; nothing where a shallow clone ends before it."""
    found = next(_touching(repository, path, "-1", revision), None)
    return None if found and found.id in repository.shallow_commits() else found


def _touching(repository: Repository, path: str, *options: str) -> Iterator[Commit]:
    """The commits that made a file what it is, newest first: git follows the side that a merge took it from."""
    answer = repository.ask(*_SETTLED, "log", *_OPTIONS, _FORMAT, *options, "--", _whole(repository, path))
    return _commits(answer.split("\n") if answer else ())  # a subject may hold other signs that end lines


def _commits(lines: Iterable[str]) -> Iterator[Commit]:
    for line in lines:
        id_, parents, author, date, subject = line.split("\0")
        yield Commit(id_, tuple(parents.split()), author, date, subject, {})


def _whole(repository: Repository, path: str) -> str:
    return f"{repository.prefix}/{path}" if repository.prefix else path
