"""The commits that touch a registry, from one ``git log``; contents come when somebody asks for them.

What merges did to their first parents comes from one ``git diff-tree``: git
learnt only in 2.31 to say so in its log.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from neikong.commits import Commit, History, Touch
from neikong.store.gittree import GitFailed, Repository
from neikong.store.snapshot import wanted

_FIELDS = ("%H", "%P", "%an", "%aI", "%s")
_FORMAT = "--format=" + "".join(f"{field}%x00" for field in _FIELDS)
"""Nothing that people write can hold the sign that parts the fields: git ends a message there."""

_OPTIONS = (
    "-z",
    "--raw",
    "--no-abbrev",
    "--no-renames",
    "--no-show-signature",
    "--no-ext-diff",
    "--encoding=UTF-8",
    "--date-order",
    "--full-history",
    "--parents",
)
_SETTLED = ("-c", "log.showRoot=true", "-c", "log.follow=false", "--literal-pathspecs")
"""What a configuration could change about the answer."""

_PLAIN_FILES = ("100644", "100755", "100664")


def read_history(repository: Repository) -> History:
    """All commits that the current one descends from. Raises ``GitFailed``."""
    if not _has_commits(repository):
        return History((), repository.contents)
    paths = ("--", repository.prefix) if repository.prefix else ("--",)
    answer = repository.ask(*_SETTLED, "log", *_OPTIONS, _FORMAT, "HEAD", *paths)
    commits = list(_commits(answer, repository.prefix))
    merged = _merged(repository, commits)
    whole = tuple(replace(one, touches=merged.get(one.id, {})) if len(one.parents) > 1 else one for one in commits)
    return History(whole, repository.contents, _edges(repository, whole))


def _merged(repository: Repository, commits: Iterable[Commit]) -> dict[str, dict[str, Touch]]:
    """What each merge changed in its first parent."""
    answer = repository.compared((one.id, one.parents[0]) for one in commits if len(one.parents) > 1)
    found: dict[str, dict[str, Touch]] = {}
    touches: dict[str, Touch] = {}
    words = iter(answer.split("\0"))
    for word in words:
        if word.startswith(":"):
            touches |= _touched(word, next(words), repository.prefix)
        elif word:
            touches = found.setdefault(word.strip("\n"), {})
    return found


def _has_commits(repository: Repository) -> bool:
    try:
        return bool(repository.ask("rev-parse", "--verify", "--quiet", "HEAD"))
    except GitFailed:
        repository.ask("rev-parse", "--git-dir")  # is there no commit yet, or does git refuse everything?
        return False


def _edges(repository: Repository, commits: Iterable[Commit]) -> frozenset[str]:
    """A shallow clone ends at commits whose parents it does not hold."""
    listed = repository.shallow_commits()
    return frozenset(commit.id for commit in commits if commit.id in listed)


def _commits(answer: str, prefix: str) -> Iterator[Commit]:
    """A commit is its fields, then two words for each file; git puts a blank line or nothing between them."""
    commit: Commit | None = None
    touches: dict[str, Touch] = {}
    words = iter(answer.split("\0"))
    for word in words:
        head = word.strip("\n")
        if head.startswith(":"):
            touches |= _touched(head, next(words), prefix)
        elif head:
            if commit:
                yield commit
            parents, author, date, subject = (next(words) for _ in _FIELDS[1:])
            touches = {}
            commit = Commit(head, tuple(parents.split()), author, date, subject, touches)
    if commit:
        yield commit


def _touched(head: str, path: str, prefix: str) -> dict[str, Touch]:
    """From git's raw line and path; nothing for what is no file of the registry that anybody reads."""
    own = path.removeprefix(f"{prefix}/") if prefix else path
    if not wanted(own):
        return {}
    old_mode, new_mode, old, new, _ = head[1:].split()  # a link or a submodule is no file
    return {own: Touch(old if old_mode in _PLAIN_FILES else None, new if new_mode in _PLAIN_FILES else None)}
