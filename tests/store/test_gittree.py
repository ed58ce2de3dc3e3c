from pathlib import Path

import pytest
from tests.support.git import Repository
from tests.support.small import SMALL

from neikong.store.snapshot import MAX_BYTES
from neikong.store.states import StateUnknown, read_state
from neikong.store.worktree import read_worktree

CONTENTS: dict[str, dict[str, str | bytes]] = {
    "a small registry": dict(SMALL),
    "subfolders and both endings": {"registry.yaml": "x", "posts/北区/a.yaml": "y", "posts/b.yml": "z"},
    "templates": {"registry.yaml": "", "templates/handbook.html.jinja": "<p>", "templates/.secret": "s"},
    "hidden and other files": {"registry.yaml": "x", ".x.yaml": "y", "a/.b/c.yaml": "z", "README.md": "r"},
    "odd names": {"posts/a b.yaml": "1", 'posts/"q".yaml': "2", "posts/a\nb.yaml": "3", "posts/税\t务.yaml": "4"},
    "odd bytes": {"posts/empty.yaml": b"", "posts/crlf.yaml": b"a\r\nb\r", "posts/nul.yaml": b"\0\xff\n\n\n"},
    "the same content twice": {"posts/a.yaml": "same", "posts/b.yaml": "same"},
    "a file too large": {"posts/a.yaml": b"#" * (MAX_BYTES + 1), "posts/b.yaml": b"#" * MAX_BYTES},
    "nothing wanted": {"README.md": "r"},
}
FOLDERS = ["registry", "", "deep/inside/registry", "内控 registry", ".internal/registry"]


@pytest.mark.parametrize("files", CONTENTS.values(), ids=CONTENTS)
def test_disk_and_git_agree(tmp_path: Path, files: dict[str, str | bytes]) -> None:
    repository = Repository(tmp_path)
    repository.commit(files)
    on_disk, in_git = read_worktree(repository.root), read_state(repository.root, "main")
    assert list(in_git.files.items()) == list(on_disk.files.items())
    assert in_git.findings == on_disk.findings
    assert (in_git.label, in_git.tree) == ("main", repository.tree())


def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit({b"posts/\xff.yaml".decode("utf-8", "surrogateescape"): "name: x\n"})
    assert dict(read_state(repository.root, "main").files) == dict(read_worktree(repository.root).files)


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_registry_may_lie_anywhere_in_the_repository(tmp_path: Path, folder: str) -> None:
    repository = Repository(tmp_path, folder)
    (tmp_path / "elsewhere.yaml").write_text("not: ours\n")
    repository.commit(SMALL)
    expected = dict(read_worktree(repository.root).files)
    for name in ("HEAD", repository.tree(), repository.git("rev-parse", "HEAD^{tree}")):
        assert dict(read_state(repository.root, name).files) == expected


@pytest.fixture
def history(tmp_path: Path) -> Repository:
    """Two commits: ``name: old`` with a light and an annotated tag, then ``name: new`` on main and a branch."""
    repository = Repository(tmp_path)
    repository.commit({"registry.yaml": "organization: x\n", "posts/a.yaml": "name: old\n"})
    repository.git("tag", "v1")
    repository.git("tag", "-a", "-m", "release", "v1.0-annotated")
    repository.commit({"posts/a.yaml": "name: new\n"})
    repository.git("branch", "feature/税务")
    return repository


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("HEAD", "new"),
        ("main", "new"),
        ("feature/税务", "new"),
        ("refs/heads/main", "new"),
        ("HEAD^{tree}", "new"),
        ("main:registry", "new"),
        ("HEAD~1", "old"),
        ("v1", "old"),
        ("v1.0-annotated", "old"),
        ("v1.0-annotated^{commit}", "old"),
        ("main@{0}", "new"),
        (":/change", "new"),
    ],
)
def test_revisions(history: Repository, name: str, expected: str) -> None:
    snapshot = read_state(history.root, name)
    assert snapshot.files["posts/a.yaml"] == f"name: {expected}\n".encode()
    assert snapshot.label == name


@pytest.mark.parametrize("length", [7, 40])
def test_object_ids_may_be_short(history: Repository, length: int) -> None:
    for revision in (history.git("rev-parse", "v1"), history.tree("v1")):
        assert read_state(history.root, revision[:length]).tree == history.tree("v1")


def test_a_detached_head(history: Repository) -> None:
    history.git("checkout", "-q", "v1")
    assert read_state(history.root, "HEAD").files["posts/a.yaml"] == b"name: old\n"
    assert read_state(history.root, "main").files["posts/a.yaml"] == b"name: new\n"


@pytest.mark.parametrize(
    "name",
    [
        "-",
        "--help",
        "--all",
        "--output=x",
        "-C/",
        "--upload-pack=touch x",
        "",
        " ",
        "nonsense",
        "HEAD~9",
        "HEAD main",
        "HEAD;touch x",
        "$(touch x)",
        "`touch x`",
        "HEAD\nmain",
        "main..HEAD",
        "^main",
        "HEAD^@",
        "HEAD^!",
        "*",
        "@{upstream}",
        "HEAD:registry/registry.yaml",
        "HEAD:posts",
        "main:../x",
        "0" * 40,
        "税务",
        "\udcff",
        "v1^{blob}",
        "stash@{0}",
    ],
)
def test_what_is_no_revision_is_refused(history: Repository, name: str) -> None:
    with pytest.raises(StateUnknown) as refused:
        read_state(history.root, name)
    assert "There is no revision" in str(refused.value)
    assert sorted(path.name for path in history.top.iterdir()) == [".git", "registry"]


def test_a_revision_without_the_registry_is_refused(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    (tmp_path / "README").write_text("first")
    repository.commit()
    repository.commit({"registry.yaml": "organization: x\n"})
    with pytest.raises(StateUnknown):
        read_state(repository.root, "HEAD~1")


def test_a_repository_without_commits(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write(SMALL)
    with pytest.raises(StateUnknown, match="There is no revision `HEAD`"):
        read_state(repository.root, "HEAD")


def test_no_repository(tmp_path: Path) -> None:
    (tmp_path / "registry.yaml").write_text("organization: x\n")
    with pytest.raises(StateUnknown, match="not in a git repository") as refused:
        read_state(tmp_path, "HEAD")
    assert "git init" in str(refused.value.hint)
