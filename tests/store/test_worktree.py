import os
import socket
from pathlib import Path

import pytest
from tests.support.git import write

from neikong.store.snapshot import MAX_BYTES, Snapshot
from neikong.store.worktree import read_worktree


def rules(snapshot: Snapshot) -> list[tuple[str, str]]:
    return [(finding.path, finding.rule) for finding in snapshot.findings]


@pytest.mark.parametrize(
    "path",
    [
        "registry.yaml",
        "posts/a.yaml",
        "posts/a.yml",
        "posts/A.YAML",
        "posts/北区/所长.yaml",
        "people/p.yaml",
        "templates/handbook.html.jinja",
        "templates/sub/logo.svg",
    ],
)
def test_wanted_files_are_read(tmp_path: Path, path: str) -> None:
    write(tmp_path, {path: b"name: x\r\n"})
    assert read_worktree(tmp_path) == Snapshot({path: b"name: x\r\n"})


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "posts/notes.txt",
        "posts/a.yaml~",
        "posts/a.yaml.orig",
        ".hidden.yaml",
        "posts/.a.yaml.swp.yaml",
        ".git/config.yaml",
        ".venv/x/y.yaml",
        "posts/.old/a.yaml",
        "templates/.secret",
    ],
)
def test_other_files_are_left_alone(tmp_path: Path, path: str) -> None:
    write(tmp_path, {path: "name: x\n"})
    assert read_worktree(tmp_path) == Snapshot({})


def test_paths_are_sorted_and_use_slashes(tmp_path: Path) -> None:
    write(tmp_path, dict.fromkeys(("posts/b.yaml", "posts/a/c.yaml", "registry.yaml", "departments/z.yaml"), ""))
    assert list(read_worktree(tmp_path).files) == [
        "departments/z.yaml",
        "posts/a/c.yaml",
        "posts/b.yaml",
        "registry.yaml",
    ]


def test_a_file_of_exactly_1_mib_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"posts/a.yaml": b"#" * MAX_BYTES})
    snapshot = read_worktree(tmp_path)
    assert len(snapshot.files["posts/a.yaml"]) == 1024 * 1024
    assert not snapshot.findings


def test_a_larger_file_is_a_finding_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"posts/a.yaml": b"#" * (MAX_BYTES + 1), "posts/b.yaml": "name: x\n"})
    snapshot = read_worktree(tmp_path)
    assert rules(snapshot) == [("posts/a.yaml", "oversized-file")]
    assert "1048577 bytes" in str(snapshot.findings[0].message)
    assert list(snapshot.files) == ["posts/b.yaml"]


def test_a_pipe_is_a_finding_and_does_not_block(tmp_path: Path) -> None:
    write(tmp_path, {"posts/b.yaml": "name: x\n"})
    os.mkfifo(tmp_path / "posts/a.yaml")
    snapshot = read_worktree(tmp_path)
    assert rules(snapshot) == [("posts/a.yaml", "unreadable-file")]
    assert list(snapshot.files) == ["posts/b.yaml"]


def test_a_socket_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("a.yaml")
        assert rules(read_worktree(tmp_path)) == [("a.yaml", "unreadable-file")]


def test_a_folder_named_like_a_file_is_walked(tmp_path: Path) -> None:
    write(tmp_path, {"posts/a.yaml/b.yaml": "name: x\n"})
    assert list(read_worktree(tmp_path).files) == ["posts/a.yaml/b.yaml"]


def test_a_file_without_permission_is_a_finding(as_nobody: Path) -> None:
    write(as_nobody, {"posts/a.yaml": "name: x\n", "posts/b.yaml": "name: x\n"})
    (as_nobody / "posts/a.yaml").chmod(0)
    snapshot = read_worktree(as_nobody)
    assert rules(snapshot) == [("posts/a.yaml", "unreadable-file")]
    assert list(snapshot.files) == ["posts/b.yaml"]


def test_a_folder_without_permission_is_a_finding(as_nobody: Path) -> None:
    write(as_nobody, {"posts/a.yaml": "name: x\n", "risks/b.yaml": "name: x\n"})
    (as_nobody / "posts").chmod(0)
    try:
        snapshot = read_worktree(as_nobody)
    finally:
        (as_nobody / "posts").chmod(0o700)
    assert rules(snapshot) == [("posts", "unreadable-file")]
    assert list(snapshot.files) == ["risks/b.yaml"]
