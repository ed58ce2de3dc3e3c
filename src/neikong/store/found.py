"""A new git repository with a history, made beside its place and then put there in one step.

The user's identity signs the commits where there is one. Nothing else of the
user's git has a say: no hooks, no templates, no signatures, no attributes.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from neikong.store.gittree import GitFailed

BRANCH = "main"
_NEUTRAL = {"NAME": "neikong", "EMAIL": "neikong@example.invalid"}
_WHOSE = frozenset(f"GIT_{role}_{key}" for role in ("AUTHOR", "COMMITTER") for key in _NEUTRAL)
_SYSTEM = frozenset(("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH"))
_QUIET = {"GIT_ATTR_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_OURS = (
    ("core.hooksPath", os.devnull),
    ("core.attributesFile", os.devnull),
    ("core.autocrlf", "false"),
    ("core.fsmonitor", "false"),
    ("i18n.commitEncoding", "UTF-8"),
    ("init.defaultBranch", BRANCH),
)


class Occupied(Exception):
    """The folder is not empty, or no folder."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One step of a history: the files that change (nothing: removed), by path in the repository.

    ``closes`` names a round's file that gets a line with the state before this commit.
    """

    message: str
    day: str
    files: Mapping[str, bytes | None]
    closes: str | None = None


def found(target: Path, commits: Iterable[Commit], registry: str) -> None:
    """Make a repository whose registry lies in the folder ``registry``.

    Raises ``Occupied``, ``GitFailed`` or ``OSError``.
    """
    place = free_place(target)
    place.parent.mkdir(parents=True, exist_ok=True)
    stage = place.with_name(f".{place.name}.neikong-{os.getpid()}")
    stage.mkdir()
    try:
        git = _Git(stage)
        git.begin()
        for commit in commits:
            _make(git, stage, commit, registry)
        _put(stage, place)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def free_place(target: Path) -> Path:
    """Where a repository can be made, links followed. Raises ``Occupied`` unless it is absent or empty."""
    place = Path(os.path.realpath(target))
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise Occupied(str(target))
    return place


def _make(git: "_Git", stage: Path, commit: Commit, registry: str) -> None:
    files = dict(commit.files)
    if commit.closes is not None:
        tree, head = git.ask("rev-parse", f"HEAD:{registry}"), git.ask("rev-parse", "HEAD")
        snapshot = f"snapshot: {{tree: {tree}, commit: {head}}}\n"
        files[commit.closes] = (files[commit.closes] or b"") + snapshot.encode()
    for path, data in files.items():
        file = stage / path
        if data is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    git.commit(commit)


def _put(stage: Path, place: Path) -> None:
    """The finished repository in its place.

    Whoever stands in the empty folder keeps the ground under their feet: there,
    the parts move in, the registry last.
    """
    if place.exists() and place == Path(os.path.realpath(Path.cwd())):
        for part in sorted(stage.iterdir(), key=lambda part: not part.name.startswith(".")):
            part.rename(place / part.name)
        return
    if place.exists():
        place.rmdir()
    stage.rename(place)


class _Git:
    """Git in one new repository, without what the user's configuration would add."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("GIT_") or name in _WHOSE or name in _SYSTEM
        } | _QUIET
        self._head: str | None = None

    def begin(self) -> None:
        """An empty repository, and somebody to sign for its commits."""
        self.ask("init", "--quiet", "--template=")
        self.ask("symbolic-ref", "HEAD", f"refs/heads/{BRANCH}")
        try:
            for role in ("AUTHOR", "COMMITTER"):
                self.ask("-c", "user.useConfigOnly=true", "var", f"GIT_{role}_IDENT")
        except GitFailed:
            self._environment |= {
                f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in _NEUTRAL.items()
            }

    def commit(self, commit: Commit) -> None:
        """Everything there is as one commit, dated at noon of its day."""
        self._environment |= {f"GIT_{role}_DATE": f"{commit.day}T12:00:00+0800" for role in ("AUTHOR", "COMMITTER")}
        self.ask("add", "--all", "--force")
        parents = ("-p", self._head) if self._head else ()
        self._head = self.ask("commit-tree", *parents, "-m", commit.message, self.ask("write-tree"))
        self.ask("update-ref", f"refs/heads/{BRANCH}", self._head)

    def ask(self, *arguments: str) -> str:
        """Git's answer. Raises ``GitFailed``."""
        settings = [word for name, value in _OURS for word in ("-c", f"{name}={value}")]
        try:
            done = subprocess.run(  # noqa: S603 - our own words, and no shell
                ["git", *settings, *arguments],  # noqa: S607 - the user's git, wherever it is
                cwd=self._folder,
                env=self._environment,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError:
            raise GitFailed("git is not installed or not on the PATH") from None
        if done.returncode:
            raise GitFailed(done.stderr.decode("utf-8", "replace").strip())
        return done.stdout.decode("utf-8", "replace").strip()
