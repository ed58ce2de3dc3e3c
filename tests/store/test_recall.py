"""Trees of closed rounds, brought back without reading what is known, and only when asked."""

from pathlib import Path

import pytest
from tests.support.git import Repository
from tests.support.small import SMALL

from neikong.store.recall import Recall, recall
from neikong.store.states import read_state
from neikong.store.worktree import read_worktree

LEVY = "departments/levy.yaml"
LACKING = "a" * 40


def changed(number: int) -> dict[str, str | bytes]:
    return {LEVY: SMALL[LEVY].replace("14", str(number))}


@pytest.fixture
def history(tmp_path: Path) -> Repository:
    """Two closed rounds and a working tree that differ in one department's staff."""
    repository = Repository(tmp_path / "origin")
    repository.commit(SMALL)
    repository.close_round(1)
    repository.commit(changed(50))
    repository.close_round(2)
    repository.commit(changed(99))
    return repository


def recalled(root: Path) -> Recall:
    found = recall(root, read_worktree(root))
    assert found is not None
    return found


def forget(repository: Repository, path: str) -> None:
    """Take a file's content away from git; who reads it nevertheless does not get it."""
    blob = repository.git("rev-parse", f"HEAD:registry/{path}")
    (repository.top / ".git/objects" / blob[:2] / blob[2:]).unlink()


@pytest.mark.parametrize("number", [1, 2])
def test_a_tree_is_the_state_that_its_round_names(history: Repository, number: int) -> None:
    state = read_state(history.root, str(number))
    assert state.tree is not None
    assert recalled(history.root)(state.tree) == state.files


def test_outside_git_there_is_nothing_to_recall(tmp_path: Path) -> None:
    (tmp_path / "registry.yaml").write_text("organization: x\n")
    assert recall(tmp_path, read_worktree(tmp_path)) is None


@pytest.mark.parametrize("tree", [LACKING, "a" * 64, "HEAD:registry/posts/arrears.yaml"])
def test_what_is_no_tree_here_is_nothing(history: Repository, tree: str) -> None:
    assert recalled(history.root)(tree) is None


def test_git_is_asked_by_the_first_question_and_not_before(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    answer = recalled(tmp_path)
    with pytest.raises(OSError, match=r".+"):
        answer(LACKING)


def test_git_that_refuses_is_not_a_tree_that_is_missing(history: Repository) -> None:
    answer = recalled(history.root)
    assert answer(LACKING) is None
    (history.top / ".git/config").write_text("[core\n")
    with pytest.raises(OSError, match="config"):
        answer(LACKING)


def test_what_the_working_tree_holds_is_not_read_from_git(history: Repository) -> None:
    worktree, tree = read_worktree(history.root), history.tree("HEAD~4")
    forget(history, "posts/arrears.yaml")
    answer = recall(history.root, worktree)
    state = answer(tree) if answer else None
    assert state is not None
    assert state["posts/arrears.yaml"] is worktree.files["posts/arrears.yaml"]
    assert state[LEVY] == SMALL[LEVY].encode()


def test_what_another_state_of_git_has_read_is_not_read_again(history: Repository) -> None:
    later = read_state(history.root, "HEAD")
    answer = recall(history.root, later)
    state = answer(history.tree("HEAD~4")) if answer else None
    assert state is not None
    assert state["posts/arrears.yaml"] is later.files["posts/arrears.yaml"]


def test_what_one_round_has_read_serves_the_next(history: Repository) -> None:
    history.write({"posts/arrears.yaml": "name: 另一个\n"})
    answer = recalled(history.root)
    first, second = answer(history.tree("HEAD~4")), answer(history.tree("HEAD~2"))
    assert first is not None
    assert second is not None
    assert first["posts/arrears.yaml"] is second["posts/arrears.yaml"]
    assert first[LEVY] != second[LEVY]


@pytest.mark.parametrize("options", [["--depth", "1"], ["--filter=blob:none"]])
def test_a_clone_that_lacks_a_part_lacks_the_round(history: Repository, tmp_path: Path, options: list[str]) -> None:
    history.git("config", "uploadpack.allowFilter", "true")
    history.git("clone", "-q", *options, history.top.as_uri(), str(tmp_path / "clone"))
    answer = recalled(tmp_path / "clone/registry")
    assert answer(history.tree("HEAD~4")) is None
    assert answer(history.tree()) is not None


def test_a_linked_working_tree_has_the_same_history(history: Repository, tmp_path: Path) -> None:
    history.git("worktree", "add", "-q", str(tmp_path / "beside"))
    assert recalled(tmp_path / "beside/registry")(history.tree("HEAD~4")) is not None


@pytest.mark.parametrize("object_format", ["sha1", "sha256"])
def test_both_hashes_of_git_name_the_same_contents(tmp_path: Path, object_format: str) -> None:
    repository = Repository(tmp_path, object_format=object_format)
    repository.commit(SMALL)
    tree = repository.tree()
    repository.commit(changed(99))
    worktree = read_worktree(repository.root)
    answer = recall(repository.root, worktree)
    state = answer(tree) if answer else None
    assert state is not None
    assert state[LEVY] == SMALL[LEVY].encode()
    assert state["posts/arrears.yaml"] is worktree.files["posts/arrears.yaml"]
