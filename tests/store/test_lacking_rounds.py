"""Rounds that a clone lacks: it says the command that brings them, and the command does."""

import re
from pathlib import Path

import pytest
from tests.support.git import Repository, everything, round_file
from tests.support.small import SMALL

from neikong.store.states import StateUnknown, read_state

LEVY = "departments/levy.yaml"
PART, WHOLE = "This clone holds only a part of `round:1`", "This clone does not hold round 1"
LACKING = {
    "shallow": (["--depth", "1"], WHOLE),
    "shallow, of one branch": (["--depth", "1", "--no-single-branch"], WHOLE),
    "without blobs": (["--filter=blob:none"], PART),
    "without trees": (["--filter=tree:0"], WHOLE),
    "without subtrees": (["--filter=tree:2"], PART),
    "without trees and files": (["--filter=tree:0", "--no-checkout"], WHOLE),
    "without blobs, shallow": (["--filter=blob:none", "--depth", "1"], WHOLE),
}


@pytest.fixture
def origin(tmp_path: Path) -> Repository:
    """Round 1 closed on ``staff: 14``; the branch is at ``staff: 99`` with no file as it was."""
    repository = Repository(tmp_path / "origin")
    repository.commit(SMALL)
    repository.close_round(1)
    repository.commit({path: f"# later\n{text}" for path, text in SMALL.items()})
    repository.commit({LEVY: SMALL[LEVY].replace("14", "99")})
    return repository


def command(refused: StateUnknown) -> list[str]:
    """What the hint tells to type, without ``git``."""
    found = re.search("`git ([^`]*)`", str(refused.hint))
    assert found, refused.hint
    return found.group(1).split()


def refusal(clone: Repository) -> StateUnknown:
    with pytest.raises(StateUnknown) as refused:
        read_state(clone.root, "1")
    return refused.value


def restored(clone: Repository) -> None:
    """The rounds' files, where nothing was checked out."""
    if not clone.root.exists():
        text = clone.git("show", f"HEAD:{clone.folder}/rounds/1.yaml")
        clone.write({"registry.yaml": SMALL["registry.yaml"], "rounds/1.yaml": text + "\n"})


@pytest.mark.parametrize("kind", LACKING)
def test_the_command_that_is_told_brings_exactly_the_round(origin: Repository, tmp_path: Path, kind: str) -> None:
    options, message = LACKING[kind]
    clone = origin.clone(tmp_path / "clone", *options)
    restored(clone)
    refused = refusal(clone)
    assert str(refused).startswith(message)
    clone.git(*command(refused))
    assert read_state(clone.root, "1").files == read_state(origin.root, "1").files
    assert clone.git("log", "--format=%H") in origin.git("log", "--format=%H")
    assert clone.git("branch", "--list") == "* main"


@pytest.mark.parametrize("kind", LACKING)
def test_the_round_is_brought_although_its_commit_is_gone(origin: Repository, tmp_path: Path, kind: str) -> None:
    """A rebase leaves the tree in other commits."""
    origin.git("checkout", "-q", "--orphan", "rewritten", "main~3")
    origin.commit()
    for commit in ("main~2", "main~1", "main"):
        origin.git("cherry-pick", commit)
    origin.git("branch", "-q", "-M", "rewritten", "main")
    origin.git("reflog", "expire", "--expire=now", "--all")
    origin.git("gc", "-q", "--prune=now")
    clone = origin.clone(tmp_path / "clone", *LACKING[kind][0])
    restored(clone)
    clone.git(*command(refusal(clone)))
    assert read_state(clone.root, "1").files[LEVY] == SMALL[LEVY].encode()


@pytest.mark.parametrize("kind", LACKING)
def test_a_refusal_fetches_and_touches_nothing(origin: Repository, tmp_path: Path, kind: str) -> None:
    clone = origin.clone(tmp_path / "clone", *LACKING[kind][0])
    restored(clone)
    clone.write({LEVY: "[dirty", "posts/new.yaml": "name: new\n"})
    before, status = everything(clone.top), clone.git("--no-optional-locks", "status", "--porcelain")
    refusal(clone)
    assert everything(clone.top) == before
    assert clone.git("--no-optional-locks", "status", "--porcelain") == status


def test_a_clone_without_branches_and_tags_has_its_rounds(origin: Repository, tmp_path: Path) -> None:
    clone = Repository(tmp_path / "clone")
    clone.git("fetch", "-q", origin.top.as_uri(), "main")
    clone.git("checkout", "-q", "--detach", "FETCH_HEAD")
    assert clone.git("for-each-ref") == ""
    assert read_state(clone.root, "1").files == read_state(origin.root, "1").files


def test_a_rebase_does_not_lose_a_round(origin: Repository) -> None:
    origin.git("checkout", "-q", "-b", "beside", "main~3")
    (origin.top / "README").write_text("beside the registry")
    origin.commit()
    origin.git("rebase", "-q", "beside", "main")
    assert origin.git("rev-parse", "main~2:registry/rounds/1.yaml")
    origin.git("reflog", "expire", "--expire=now", "--all")
    origin.git("gc", "-q", "--prune=now")
    assert b"staff: 14" in read_state(origin.root, "1").files[LEVY]


def test_the_round_of_the_open_branch_is_found_from_another(origin: Repository) -> None:
    """A branch that never saw the round needs only its file: the tree is in the same clone."""
    text = (origin.root / "rounds/1.yaml").read_text()
    origin.git("checkout", "-q", "--orphan", "other")
    origin.git("rm", "-r", "-q", "-f", ".")
    origin.commit({"registry.yaml": SMALL["registry.yaml"], "rounds/1.yaml": text})
    assert b"staff: 14" in read_state(origin.root, "1").files[LEVY]


@pytest.mark.parametrize(
    ("remotes", "hint"),
    [
        ((), "This clone has no remote: `git fetch FOLDER {tree}` brings it from another clone"),
        (("upstream",), "`git fetch upstream {tree}` brings it, unless upstream has lost it, too"),
        (("backup", "origin"), "`git fetch origin {tree}` brings it, unless origin has lost it, too"),
    ],
)
def test_a_whole_clone_without_the_tree_names_its_remote(
    origin: Repository, remotes: tuple[str, ...], hint: str
) -> None:
    for remote in remotes:
        origin.git("remote", "add", remote, "../nowhere")
    origin.write({"rounds/3.yaml": round_file(3, "a" * 40)})
    with pytest.raises(StateUnknown, match=r"does not hold round 3 \(tree aaaaaaaaaaaa\)") as refused:
        read_state(origin.root, "3")
    assert str(refused.value.hint) == hint.format(tree="a" * 40)


def test_a_revision_of_which_a_part_is_missing_is_refused(origin: Repository, tmp_path: Path) -> None:
    clone = origin.clone(tmp_path / "clone", "--filter=blob:none")
    with pytest.raises(StateUnknown, match="only a part of `HEAD~3`") as refused:
        read_state(clone.root, "HEAD~3")
    clone.git(*command(refused.value))
    assert read_state(clone.root, "HEAD~3").files == read_state(origin.root, "HEAD~3").files
