"""Where the tree of a closed round is found."""

from pathlib import Path

import pytest
from tests.support.git import Repository, round_file
from tests.support.small import SMALL

from neikong.store.states import find_round
from neikong.store.whereabouts import Whereabouts, are_here, whereabouts


@pytest.fixture(params=["registry", ""])
def origin(tmp_path: Path, request: pytest.FixtureRequest) -> Repository:
    repository = Repository(tmp_path / "origin", request.param)
    repository.commit(SMALL)
    repository.close_round(1)
    repository.commit({path: f"# later\n{text}" for path, text in SMALL.items()})
    repository.commit({"rounds/2.yaml": round_file(2)})
    return repository


def found(repository: Repository, number: int = 1) -> Whereabouts | None:
    return whereabouts(repository.root, find_round(repository.root, number)[1])


def test_the_commit_that_the_round_names(origin: Repository) -> None:
    assert found(origin) == Whereabouts(is_here=True, commit=origin.git("rev-parse", "main~3"))


def test_another_commit_where_the_history_was_rewritten(origin: Repository) -> None:
    named = origin.git("rev-parse", "main~3")
    origin.git("checkout", "-q", "--orphan", "rewritten", "main~3")
    other = origin.commit(message="again")
    for commit in ("main~2", "main~1", "main"):
        origin.git("cherry-pick", commit)
    origin.git("branch", "-q", "-M", "rewritten", "main")
    assert named != other
    assert found(origin) == Whereabouts(is_here=True, commit=other)


def test_a_tree_that_no_commit_holds_any_more(origin: Repository) -> None:
    origin.git("checkout", "-q", "--orphan", "fresh")
    origin.commit()
    origin.git("branch", "-q", "-D", "main")
    assert found(origin) == Whereabouts(is_here=True, commit=None)


def test_a_clone_that_lacks_it_tells_the_command(origin: Repository, tmp_path: Path) -> None:
    clone = origin.clone(tmp_path / "clone", "--depth", "1")
    lacking = found(clone)
    assert lacking is not None
    assert not lacking.is_here
    assert f"git fetch origin {origin.tree('main~3')}" in str(lacking.fetch)


def test_all_rounds_at_once(origin: Repository, tmp_path: Path) -> None:
    rounds = {str(number): find_round(origin.root, number)[1] for number in (1, 2)}
    assert are_here(origin.root, rounds) == {"1": True}
    clone = origin.clone(tmp_path / "clone", "--filter=blob:none")
    assert are_here(clone.root, rounds) == {"1": False}
    assert are_here(tmp_path, rounds) == {}


def test_an_open_round_is_nowhere(origin: Repository) -> None:
    assert found(origin, 2) is None
