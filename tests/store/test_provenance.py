"""Where a state comes from: its commit, the day, and whether the files differ from it."""

import datetime
from pathlib import Path

import pytest
from tests.support.git import Repository
from tests.support.small import SMALL, edited

from neikong.store.provenance import Provenance, provenance

DAY = datetime.date(2023, 11, 14)
"""The day on which the tests' repositories are committed."""

CHANGED = edited("posts/arrears.yaml", "欠税管理岗", "清欠岗")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    made.commit(SMALL)
    return made


def test_a_clean_working_tree(repository: Repository) -> None:
    commit = repository.git("rev-parse", "HEAD")
    assert provenance(repository.root, "worktree") == Provenance(commit, DAY)


def test_a_working_tree_with_changes(repository: Repository) -> None:
    repository.write(CHANGED)
    assert provenance(repository.root, "worktree").is_changed
    assert not provenance(repository.root, "HEAD").is_changed


def test_a_file_that_git_does_not_know_is_a_change(repository: Repository) -> None:
    repository.write({"posts/new.yaml": "name: x\ndepartment: levy\n"})
    assert provenance(repository.root, "worktree").is_changed


def test_changes_beside_the_registry_do_not_count(repository: Repository) -> None:
    (repository.top / "notes.txt").write_text("x")
    assert not provenance(repository.root, "worktree").is_changed


def test_a_revision(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.commit(CHANGED)
    assert provenance(repository.root, "HEAD~1") == Provenance(first, DAY)


def test_a_round_is_told_with_the_commit_that_holds_its_tree(repository: Repository) -> None:
    first = repository.git("rev-parse", "HEAD")
    repository.close_round(1)
    repository.commit(CHANGED)
    found = provenance(repository.root, "round:1")
    assert (found.commit, found.day) == (first, DAY)
    assert found.round is not None
    assert found.round.title == "Round 1"


def test_of_a_tree_no_commit_is_known(repository: Repository) -> None:
    assert provenance(repository.root, repository.tree()) == Provenance()


@pytest.mark.parametrize("label", ["worktree"])
def test_outside_git_nothing_is_known(tmp_path: Path, label: str) -> None:
    (tmp_path / "registry.yaml").write_text("organization: x\n")
    assert provenance(tmp_path, label) == Provenance()


def test_a_repository_without_a_commit(tmp_path: Path) -> None:
    made = Repository(tmp_path)
    made.write(SMALL)
    assert provenance(made.root, "worktree") == Provenance()


def test_an_option_in_disguise_is_no_revision(repository: Repository) -> None:
    assert provenance(repository.root, "--upload-pack=x") == Provenance()
