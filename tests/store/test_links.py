"""Symbolic links on disk and in git: followed to a file of the same registry and nowhere else."""

from pathlib import Path

import pytest
from tests.support.git import Repository

from neikong.store.snapshot import MAX_BYTES, Snapshot
from neikong.store.states import read_state
from neikong.store.worktree import read_worktree

TARGET = b"name: target\n"
FOLLOWED = {
    "to a neighbour": {"posts/a.yaml": "t.yaml"},
    "with a dot": {"posts/a.yaml": "./t.yaml"},
    "from a subfolder": {"posts/sub/a.yaml": "../t.yaml"},
    "from another kind": {"risks/a.yaml": "../posts/t.yaml"},
    "by a detour": {"posts/a.yaml": "../risks/../posts/t.yaml"},
}
REFUSED = {
    "absolute, out": {"posts/a.yaml": "/etc/passwd"},
    "relative, out": {"posts/a.yaml": "../../outside.yaml"},
    "out and in again": {"posts/a.yaml": "../../registry/posts/t.yaml"},
    "dangling": {"posts/a.yaml": "nowhere.yaml"},
    "to itself": {"posts/a.yaml": "a.yaml"},
    "to a folder": {"posts/a.yaml": "../risks"},
    "to the registry's folder": {"posts/a.yaml": ".."},
    "Windows drive": {"posts/a.yaml": "C:\\x.yaml"},
    "to a link, sorted behind it": {"posts/a.yaml": "b.yaml", "posts/b.yaml": "t.yaml"},
    "to a link, sorted before it": {"posts/b.yaml": "a.yaml", "posts/a.yaml": "t.yaml"},
    "to a file that is not read": {"posts/a.yaml": "../README.md"},
    "to a hidden file": {"posts/a.yaml": ".hidden.yaml"},
    "through a linked folder": {"linked": "posts", "risks/a.yaml": "../linked/t.yaml"},
}
IGNORED = {
    "without an ending": {"posts/a": "t.yaml"},
    "hidden": {"posts/.a.yaml": "t.yaml"},
    "in a hidden folder": {".old/a.yaml": "../posts/t.yaml"},
    "to a text that nobody reads": {"notes": "README.md"},
}
DIFFERENT = {
    "to a linked folder": {"linked": "posts"},
    "to an oversized file": {"posts/a.yaml": "large.yaml"},
}


def linked(tmp_path: Path, links: dict[str, str]) -> Repository:
    """A committed registry with a plain file and some links; a file lies outside."""
    repository = Repository(tmp_path)
    (tmp_path / "outside.yaml").write_text("name: outside\n")
    repository.write(
        {"posts/t.yaml": TARGET, "posts/.hidden.yaml": TARGET, "README.md": "x", "risks/r.yaml": "name: r\n"}
    )
    repository.write({"posts/large.yaml": b"#" * (MAX_BYTES + 1)})
    for path, target in links.items():
        link = repository.root / path
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(target)
    repository.commit()
    return repository


def read(repository: Repository, state: str) -> Snapshot:
    return read_state(repository.root, state)


def found(snapshot: Snapshot) -> set[tuple[str, str]]:
    return {(finding.path, finding.rule) for finding in snapshot.findings} - {("posts/large.yaml", "oversized-file")}


@pytest.mark.parametrize("state", ["worktree", "main"])
@pytest.mark.parametrize("links", FOLLOWED.values(), ids=FOLLOWED)
def test_followed(tmp_path: Path, links: dict[str, str], state: str) -> None:
    snapshot = read(linked(tmp_path, links), state)
    assert found(snapshot) == set()
    assert {path: snapshot.files.get(path) for path in links} == dict.fromkeys(links, TARGET)


@pytest.mark.parametrize("state", ["worktree", "main"])
@pytest.mark.parametrize("links", REFUSED.values(), ids=REFUSED)
def test_refused(tmp_path: Path, links: dict[str, str], state: str) -> None:
    snapshot = read(linked(tmp_path, links), state)
    refused = next(iter(links)) if "linked" not in links else "risks/a.yaml"
    assert (refused, "link-out-of-tree") in found(snapshot)
    assert refused not in snapshot.files


@pytest.mark.parametrize("state", ["worktree", "main"])
@pytest.mark.parametrize("links", IGNORED.values(), ids=IGNORED)
def test_ignored(tmp_path: Path, links: dict[str, str], state: str) -> None:
    snapshot = read(linked(tmp_path, links), state)
    assert found(snapshot) == set()
    assert set(snapshot.files) == {"posts/t.yaml", "risks/r.yaml"}


@pytest.mark.parametrize(
    "links", (FOLLOWED | REFUSED | IGNORED | DIFFERENT).values(), ids=FOLLOWED | REFUSED | IGNORED | DIFFERENT
)
def test_disk_and_git_agree(tmp_path: Path, links: dict[str, str]) -> None:
    repository = linked(tmp_path, links)
    on_disk, in_git = read_worktree(repository.root), read(repository, "main")
    assert dict(in_git.files) == dict(on_disk.files)
    assert found(in_git) == found(on_disk)
