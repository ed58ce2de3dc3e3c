"""Real git repositories in a test's folder, with pinned people and dates."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_WHO = {"NAME": "Test", "EMAIL": "test@example.invalid"}
_QUIET = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
_FIRST_SECOND = 1_700_000_000


class Repository:
    """A repository at ``top`` whose registry lies in ``folder`` (``""``: at the top itself)."""

    def __init__(
        self, top: Path, folder: str = "registry", object_format: str = "sha1", *, is_new: bool = True
    ) -> None:
        self.top = top
        self.folder = folder
        self.root = top / folder
        self._commits = 0
        if not is_new:
            return
        self.root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main", f"--object-format={object_format}")

    def git(self, *arguments: str) -> str:
        """Git's answer; a failure fails the test."""
        done = subprocess.run(
            ["git", *arguments], cwd=self.top, env=self._environment(), capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")

    def clone(self, top: Path, *options: str) -> "Repository":
        """A clone of this repository, fetched as over a network: what the options leave out is not there."""
        self.git("config", "uploadpack.allowFilter", "true")
        self.git("clone", "-q", *options, self.top.as_uri(), str(top))
        return Repository(top, self.folder, is_new=False)

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Files of the registry, by their paths inside it."""
        write(self.root, files)

    def commit(self, files: Mapping[str, str | bytes] | None = None, message: str = "change") -> str:
        """Write the files, commit everything there is, and return the commit's id."""
        self.write(files or {})
        self._commits += 1
        self.git("add", "-A", "-f")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")

    def tree(self, revision: str = "HEAD") -> str:
        """The id of the registry's tree in a revision."""
        return self.git("rev-parse", f"{revision}:{self.folder}" if self.folder else f"{revision}^{{tree}}")

    def close_round(self, number: int) -> str:
        """Close a round on what is committed: its file names the tree. Returns the tree."""
        tree, commit = self.tree(), self.git("rev-parse", "HEAD")
        text = round_file(number, tree, commit) + "methods: [{method: self}]\n"
        self.commit({f"rounds/{number}.yaml": text}, f"close round {number}")
        return tree

    def _environment(self) -> dict[str, str]:
        date = f"{_FIRST_SECOND + 60 * self._commits} +0000"
        people = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in _WHO.items()}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        return kept | people | _QUIET | {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}


def round_file(number: int, tree: str | None = None, commit: str | None = None) -> str:
    """A round: open, or closed on a tree."""
    text = f"title: Round {number}\nopened: 2024-0{number}-01\n"
    if tree is None:
        return text
    return f"{text}closed: 2024-0{number}-28\nsnapshot: {{tree: {tree}{f', commit: {commit}' if commit else ''}}}\n"


def write(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Files below a folder, byte for byte."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def everything(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Time and bytes of every file below a folder: two of them are equal when nothing has been written."""
    return {str(file): (file.stat().st_mtime_ns, file.read_bytes()) for file in folder.rglob("*") if file.is_file()}
