"""What is committed counts; what differs from it is named, and nothing is written to find out."""

from pathlib import Path

import pytest
from tests.support.git import Repository, everything
from tests.support.small import SMALL

from neikong.store.committed import NotCommitted, committed
from neikong.store.states import StateUnknown

LEVY = "departments/levy.yaml"


@pytest.fixture(params=["registry", "", "内控 库/a b"])
def repository(tmp_path: Path, request: pytest.FixtureRequest) -> Repository:
    repository = Repository(tmp_path, request.param)
    repository.commit(SMALL)
    return repository


def test_what_is_clean_is_the_tree_of_head(repository: Repository) -> None:
    (repository.top / "beside.txt").write_text("not of the registry") if repository.folder else None
    before = everything(repository.top)
    head = committed(repository.root)
    assert (head.commit, head.tree) == (repository.git("rev-parse", "HEAD"), repository.tree())
    assert head.snapshot.files[LEVY] == SMALL[LEVY].encode()
    assert everything(repository.top) == before


def change(repository: Repository) -> None:
    repository.write({LEVY: "name: x\n"})


def stage(repository: Repository) -> None:
    change(repository)
    repository.git("add", "-A")


def remove(repository: Repository) -> None:
    (repository.root / LEVY).unlink()


def add(repository: Repository) -> None:
    (repository.root / LEVY).rename(repository.root / "departments/other.yaml")
    repository.git("add", "-A")
    repository.git("commit", "-q", "-m", "away")
    repository.write({LEVY: "name: untracked\n"})


def ignore(repository: Repository) -> None:
    repository.git("rm", "-q", f"{repository.folder}/{LEVY}" if repository.folder else LEVY)
    (repository.top / ".gitignore").write_text("levy.yaml\n")
    repository.git("add", "-A")
    repository.git("commit", "-q", "-m", "ignored")
    repository.write({LEVY: "name: ignored, and read all the same\n"})


def conflict(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "other")
    repository.commit({LEVY: "name: other\n"})
    repository.git("checkout", "-q", "main")
    repository.commit({LEVY: "name: main\n"})
    with pytest.raises(AssertionError):
        repository.git("merge", "-q", "other")


@pytest.mark.parametrize("spoil", [change, stage, remove, add, ignore, conflict])
def test_what_differs_is_named(repository: Repository, spoil: object) -> None:
    assert callable(spoil)
    spoil(repository)
    before = everything(repository.top)
    with pytest.raises(NotCommitted) as refused:
        committed(repository.root)
    assert str(refused.value) == f"These files differ from what is committed: {LEVY}"
    assert "Commit everything" in str(refused.value.hint)
    assert everything(repository.top) == before


def test_of_many_files_the_first_few_are_named(repository: Repository) -> None:
    repository.write({f"posts/p{number}.yaml": "x" for number in range(7)})
    with pytest.raises(NotCommitted, match=r"^7 files differ .*: posts/p0.yaml, .*posts/p4.yaml, …$"):
        committed(repository.root)


def test_nothing_committed_yet(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.write(SMALL)
    with pytest.raises(NotCommitted, match="not committed yet"):
        committed(repository.root)


def test_a_registry_that_was_never_committed_beside_files_that_were(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    (tmp_path / "README").write_text("x")
    repository.commit()
    repository.write(SMALL)
    with pytest.raises(NotCommitted, match="not committed yet"):
        committed(repository.root)


def test_without_git(tmp_path: Path) -> None:
    with pytest.raises(StateUnknown, match="not in a git repository"):
        committed(tmp_path)


def test_no_program_of_the_repository_is_started(repository: Repository, tmp_path: Path) -> None:
    """A configuration may come along with an archive from a stranger."""
    trace = tmp_path / ".git" / "started"
    repository.git("config", "core.fsmonitor", f"touch '{trace}'")
    committed(repository.root)
    assert not trace.exists()
