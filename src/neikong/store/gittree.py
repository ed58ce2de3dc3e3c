"""Git objects, read in bulk and never checked out.

GitPython finds the repository and starts git; the objects come from one
``git ls-tree`` and one ``git cat-file --batch`` for each state, which is an
order of magnitude faster than walking trees in Python.
"""

import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from neikong.findings import Finding
from neikong.store.links import inside
from neikong.store.snapshot import MAX_BYTES, Snapshot, is_hidden, leads_out, oversized, unreadable, wanted

_LINK, _SUBMODULE, _PLAIN = "120000", "160000", "100644"
_INERT = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
"""A repository's own configuration may name programs; reading starts none of them."""

_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # what a git before 2.39.4 obeys: it knows no other way not to fetch
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


def _library() -> ModuleType:
    """GitPython, which looks for git when it is imported. Raises ``GitFailed``."""
    try:
        import git
    except ImportError as error:
        raise GitFailed("git is not installed or not on the PATH") from error
    return git


class GitFailed(Exception):
    """Git answered with an error; the text is its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a tree."""

    mode: str
    blob: str


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """One name in a tree object, and the object that it stands for."""

    name: str
    object_id: str
    is_tree: bool


class Repository:
    """The git repository that holds a registry.

    ``prefix`` is the registry's folder inside the work tree, ``""`` for its root.
    """

    def __init__(self, registry: Path) -> None:
        git = _library()
        try:
            repo = git.Repo(registry, search_parent_directories=True)
        except (git.InvalidGitRepositoryError, git.NoSuchPathError) as error:
            raise GitFailed(str(error)) from None
        if repo.working_tree_dir is None:
            raise GitFailed("bare repository")
        self._git = repo.git
        self._git.update_environment(**_QUIET)
        top = Path(repo.working_tree_dir).resolve()
        inside_top = registry.resolve().relative_to(top).as_posix()
        self.prefix = "" if inside_top == "." else inside_top
        self._shallow = Path(repo.common_dir) / "shallow"
        self.is_shallow = self._shallow.exists()

    def shallow_commits(self) -> frozenset[str]:
        """The commits at which a shallow clone ends; none where the history is whole."""
        return frozenset(self._shallow.read_text("ascii").split()) if self.is_shallow else frozenset()

    def ask(self, *arguments: str) -> str:
        """Git's answer to a command that only reads. Raises ``GitFailed``."""
        git = _library()
        try:
            answer = self._git.execute(["git", *_INERT, *arguments], strip_newline_in_stdout=True)
        except git.CommandError as error:
            raise GitFailed(str(error.stderr).strip()) from None
        return str(answer)

    def tree(self, revision: str) -> str:
        """The id of the registry's tree in a revision, or of the tree that is named itself.

        Raises ``GitFailed`` for what is no revision, such as an option in disguise.
        """
        if revision.startswith(":") and not revision.startswith(":/"):
            raise GitFailed("the index is no state")
        named = self._resolve(revision)
        if self.ask("cat-file", "-t", named) != "tree":
            return self._resolve(f"{named}^{{commit}}:{self.prefix}" if self.prefix else f"{named}^{{tree}}")
        return self._resolve(f"{named}:{self.prefix}") if self.prefix and self._holds_prefix(named) else named

    def commit(self, revision: str) -> str | None:
        """The id of the commit that a revision names; nothing for what is none."""
        try:
            return self._resolve(f"{revision}^{{commit}}")
        except GitFailed:
            return None

    def _holds_prefix(self, tree: str) -> bool:
        try:
            return bool(self._resolve(f"{tree}:{self.prefix}/registry.yaml"))
        except GitFailed:
            return False

    def _resolve(self, revision: str) -> str:
        if revision.startswith("-"):  # `--end-of-options` would say so to git, but not before 2.30
            raise GitFailed("an option is no revision")
        return self.ask("rev-parse", "--verify", "--quiet", revision)

    def has(self, object_id: str) -> bool:
        """Whether the object is in this clone."""
        try:
            self.ask("cat-file", "-e", object_id)
        except GitFailed:
            return False
        return True

    def holds(self, tree: str) -> bool:
        """Whether this clone has the tree with all wanted files in it; a partial clone may have half of it."""
        try:
            entries = self._list(tree)
        except GitFailed:
            return False
        blobs = {one.blob for path, one in entries.items() if wanted(path) and one.mode not in (_LINK, _SUBMODULE)}
        return None not in self._sizes(blobs).values()

    def registry_trees(self, commits: Iterable[str]) -> dict[str, str]:
        """The id of the registry's tree in each commit that has one; nothing where the clone lacks trees."""
        asked = list(commits)
        lines = self.look_up([f"{commit}:{self.prefix}" for commit in asked])
        if len(lines) != len(asked):
            return {}
        found = ((commit, line.split()) for commit, line in zip(asked, lines, strict=True))
        return {commit: words[0] for commit, words in found if words[1:2] == ["tree"]}

    def contents(self, blobs: Iterable[str]) -> dict[str, bytes]:
        """The bytes of blobs. One that this clone lacks is left out, one that is too large is empty."""
        sizes = self._sizes(set(blobs))
        small = [blob for blob, size in sizes.items() if size is not None and size <= MAX_BYTES]
        return dict.fromkeys((blob for blob, size in sizes.items() if size is not None), b"") | self._read(small, {})

    def snapshot(self, tree: str, label: str, known: Mapping[str, bytes] | None = None) -> Snapshot:
        """The wanted files of a tree. ``known`` has the bytes of blobs read before."""
        return self.some_of(self._list(tree), tree, label, known)

    def some_of(
        self, entries: "Mapping[str, Entry]", tree: str, label: str, known: Mapping[str, bytes] | None = None
    ) -> Snapshot:
        """The wanted files among some entries of a tree."""
        plain = {path: entry.blob for path, entry in entries.items() if entry.mode not in (_LINK, _SUBMODULE)}
        blobs, findings = self._follow_links(entries, plain)
        blobs |= {path: blob for path, blob in plain.items() if wanted(path)}
        sizes = self._sizes({blob for blob in blobs.values() if blob not in (known or {})})
        large = {blob for blob, size in sizes.items() if size is not None and size > MAX_BYTES}
        lost = {blob for blob, size in sizes.items() if size is None}
        findings += [oversized(path, sizes[blob] or 0) for path, blob in blobs.items() if blob in large]
        findings += [unreadable(path, "the clone does not hold it") for path, blob in blobs.items() if blob in lost]
        blobs = {path: blob for path, blob in sorted(blobs.items()) if blob not in large | lost}
        content = self._read(set(blobs.values()), known or {})
        return Snapshot({path: content[blob] for path, blob in blobs.items()}, tuple(findings), label, tree, blobs)

    def trees(self, ids: Iterable[str]) -> dict[str, tuple[TreeEntry, ...]]:
        """What stands in each of the tree objects that this clone holds; folders are not entered."""
        held = [tree for tree, size in self._sizes(ids).items() if size is not None]
        return {tree: tuple(_tree_entries(data, len(tree) // 2)) for tree, data in self._read(held, {}).items()}

    def _follow_links(
        self, entries: Mapping[str, Entry], plain: Mapping[str, str]
    ) -> tuple[dict[str, str], list[Finding]]:
        """What links show that lead to a wanted file of the tree, and findings about the others."""
        links = {path: entry.blob for path, entry in entries.items() if entry.mode == _LINK and not is_hidden(path)}
        targets = self._read(set(links.values()), {})
        blobs: dict[str, str] = {}
        findings: list[Finding] = []
        for path, blob in links.items():
            target = targets[blob].decode("utf-8", "replace")
            meant = inside(path, target)
            if meant is not None and wanted(path) and wanted(meant) and meant in plain:
                blobs[path] = plain[meant]
            elif wanted(path) or wanted(f"{path}/") or any(name.startswith(f"{meant}/") for name in entries):
                findings.append(leads_out(path, target))
        return blobs, findings

    def _list(self, tree: str) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for line in self.ask("ls-tree", "-r", "-z", "--full-tree", tree).split("\0"):
            head, tab, path = line.partition("\t")
            if tab:
                mode, _, blob = head.split()
                entries[path] = Entry(mode, blob)
        return entries

    def changes(self, before: str, after: str) -> tuple[dict[str, Entry], dict[str, Entry]]:
        """The files that differ between two trees, on either side. Raises ``GitFailed``."""
        answer = self.ask("diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", before, after).split("\0")
        old: dict[str, Entry] = {}
        new: dict[str, Entry] = {}
        for head, path in zip(answer[0::2], answer[1::2], strict=False):
            mode_before, mode_after, blob_before, blob_after, _ = head.removeprefix(":").split()
            old |= {path: Entry(mode_before, blob_before)} if blob_before.strip("0") else {}
            new |= {path: Entry(mode_after, blob_after)} if blob_after.strip("0") else {}
        return old, new

    def compared(self, pairs: Iterable[tuple[str, str]]) -> str:
        """Git's raw words on what differs in each first commit from its second; each begins with the first's id.

        Raises ``GitFailed``.
        """
        lines = "".join(f"{commit} {other}\n" for commit, other in pairs)
        if not lines:
            return ""
        command = ["git", "--literal-pathspecs", "diff-tree", "--stdin", "-r", "-z", "--raw", "--no-abbrev"]
        command += ["--no-renames", "--", *([self.prefix] if self.prefix else [])]
        process: Any = self._git.execute(command, as_process=True, istream=subprocess.PIPE)
        answer, complaint = process.proc.communicate(lines.encode())
        if process.proc.returncode:
            raise GitFailed(bytes(complaint).decode("utf-8", "replace").strip())
        return bytes(answer).decode("utf-8", "surrogateescape")

    def at(self, tree: str, paths: Iterable[str]) -> dict[str, Entry]:
        """The plain files at these paths of a tree; a path that leads to none is left out."""
        asked = [path for path in paths if "\n" not in path]
        lines = self.look_up([f"{tree}:{path}" for path in asked])
        found = ((path, line.split()) for path, line in zip(asked, lines, strict=True))
        return {path: Entry(_PLAIN, words[0]) for path, words in found if words[1:2] == ["blob"]}

    def _sizes(self, blobs: Iterable[str]) -> dict[str, int | None]:
        """Bytes of each blob; nothing for one that a partial clone left out."""
        asked = sorted(blobs)
        lines = self.look_up(asked)
        if len(lines) < len(asked):  # git gives up at the first blob that it may not fetch
            held = set(self.ask("cat-file", "--batch-all-objects", "--batch-check=%(objectname)").split())
            lines = self.look_up([blob for blob in asked if blob in held])
        sizes = {blob: int(size) for blob, _, size in (line.split() for line in lines if not line.endswith("missing"))}
        return {blob: sizes.get(blob) for blob in asked}

    def look_up(self, names: list[str]) -> list[str]:
        """``<id> <type> <size>`` of each object, ``<name> missing`` for what is not there."""
        return self._batch(names, "--batch-check").decode("utf-8", "replace").splitlines() if names else []

    def _read(self, blobs: Iterable[str], known: Mapping[str, bytes]) -> dict[str, bytes]:
        content = {blob: known[blob] for blob in blobs if blob in known}
        asked = sorted(blob for blob in blobs if blob not in content)
        if asked:
            content |= _parse_batch(self._batch(asked, "--batch"), asked)
        return content

    def _batch(self, blobs: list[str], mode: str) -> bytes:
        process = self._git.cat_file(mode, "--buffer", as_process=True, istream=subprocess.PIPE)
        answer, _ = process.proc.communicate("".join(f"{blob}\n" for blob in blobs).encode())
        return bytes(answer)


def _parse_batch(answer: bytes, blobs: list[str]) -> dict[str, bytes]:
    r"""``<id> blob <size>\n<bytes>\n`` for each, ``<id> missing\n`` for what is not there."""
    content: dict[str, bytes] = {}
    offset = 0
    for blob in blobs:
        end = answer.index(b"\n", offset)
        head = answer[offset:end].split()
        offset = end + 1
        if head[-1] != b"missing":
            size = int(head[2])
            content[blob] = answer[offset : offset + size]
            offset += size + 1
    return content


def _tree_entries(data: bytes, length: int) -> Iterator[TreeEntry]:
    r"""``<mode> <name>\0<id>`` for each, the id in ``length`` raw bytes."""
    offset = 0
    while offset < len(data):
        mode, _, name = data[offset : (end := data.index(b"\0", offset))].partition(b" ")
        offset = end + 1 + length
        yield TreeEntry(name.decode("utf-8", "replace"), data[end + 1 : offset].hex(), mode == b"40000")
