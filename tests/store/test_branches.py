"""Which ids the branches use, local and remote-tracking ones."""

import subprocess
from pathlib import Path

import pytest
from tests.support.git import Repository, write

from neikong.store import gittree
from neikong.store.branches import BranchesUnknown, ids_of_branches

FILES = {"registry.yaml": "organization: x\n", "posts/a.yaml": "name: a\n", "posts/zg/b.yaml": "name: b\n"}


@pytest.fixture(params=["registry", "", "deep/in side/登记库"])
def repository(request: pytest.FixtureRequest, tmp_path: Path) -> Repository:
    """Two ids on main, a third on a branch, a fourth on a remote-tracking one; the working tree has one of them."""
    repository = Repository(tmp_path / "r", request.param)
    repository.commit(FILES)
    repository.git("checkout", "-q", "-b", "feature/x")
    repository.commit({"risks/R-001.yaml": "name: c\n", ".hidden/h.yaml": "", "other/o.yaml": "", "posts/n.txt": ""})
    repository.git("checkout", "-q", "-b", "far")
    repository.commit({"people/中文.yaml": "name: d\n"})
    repository.git("update-ref", "refs/remotes/origin/far", "far")
    repository.git("checkout", "-q", "main")
    repository.git("branch", "-q", "-D", "far")
    return repository


def test_every_id_with_a_branch_that_has_it(repository: Repository) -> None:
    (repository.root / "posts/a.yaml").unlink()
    assert ids_of_branches(repository.root) == {
        "a": "feature/x",
        "b": "feature/x",
        "R-001": "feature/x",
        "中文": "origin/far",
    }


def test_nothing_is_written_or_checked_out(repository: Repository) -> None:
    before = repository.git("status", "--porcelain"), repository.git("for-each-ref")
    ids_of_branches(repository.root)
    assert (repository.git("status", "--porcelain"), repository.git("for-each-ref")) == before


def test_a_branch_without_a_registry_and_no_branch_at_all(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    write(repository.root, FILES)
    assert ids_of_branches(repository.root) == {}
    repository.git("commit", "-q", "--allow-empty", "-m", "empty")
    assert ids_of_branches(repository.root) == {}


def test_the_other_hash(tmp_path: Path) -> None:
    repository = Repository(tmp_path, object_format="sha256")
    repository.commit(FILES)
    assert ids_of_branches(repository.root) == {"a": "main", "b": "main"}


def test_without_git_there_are_no_branches(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    assert ids_of_branches(tmp_path) == {}


def test_a_git_that_refuses_is_told(tmp_path: Path) -> None:
    write(tmp_path, {**FILES, ".git": "gitdir: /nowhere\n"})
    with pytest.raises(BranchesUnknown):
        ids_of_branches(tmp_path)


def test_hundreds_of_branches_take_as_many_calls_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository(tmp_path)
    repository.commit(FILES)
    one = calls(repository, monkeypatch)
    for number in range(200):
        tree = repository.commit({f"risks/R-{number:03}.yaml": f"name: {number}\n"})
        repository.git("update-ref", f"refs/heads/b{number}", tree)
        repository.git("reset", "-q", "--hard", "HEAD~1")
    assert calls(repository, monkeypatch) == one
    assert len(ids_of_branches(repository.root)) == 202


def calls(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many batches of objects git is asked for."""
    count = 0
    asked = gittree.Repository._batch

    def counting(self: gittree.Repository, blobs: list[str], mode: str) -> bytes:
        nonlocal count
        count += 1
        return asked(self, blobs, mode)

    with monkeypatch.context() as patch:
        patch.setattr(gittree.Repository, "_batch", counting)
        ids_of_branches(repository.root)
    return count


def test_a_clone_without_its_trees_knows_what_it_holds(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "r")
    repository.commit(FILES)
    repository.git("config", "uploadpack.allowFilter", "true")
    command = [
        "git",
        "clone",
        "-q",
        "--no-checkout",
        "--filter=tree:0",
        f"file://{repository.top}",
        str(tmp_path / "c"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (tmp_path / "c/registry").mkdir()
    assert ids_of_branches(tmp_path / "c/registry") == {}
