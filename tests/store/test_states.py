"""Rounds as states, clones that lack them, and that reading leaves no trace."""

from pathlib import Path

import pytest
from tests.support.git import Repository, everything, round_file, write
from tests.support.small import SMALL

from neikong.store.journal import STAGE, room_of
from neikong.store.snapshot import MAX_BYTES, Snapshot
from neikong.store.states import StateUnknown, read_state


@pytest.fixture
def rounds(tmp_path: Path) -> Repository:
    """Round 1 closed on ``staff: 14``, round 2 open; the working tree is at ``staff: 99``."""
    repository = Repository(tmp_path / "origin")
    repository.commit(SMALL)
    repository.close_round(1)
    repository.commit({"departments/levy.yaml": SMALL["departments/levy.yaml"].replace("14", "99")})
    repository.commit({"rounds/2.yaml": round_file(2)})
    return repository


def staff(snapshot: Snapshot) -> bytes:
    return snapshot.files["departments/levy.yaml"].split(b"staff: ")[1][:2]


@pytest.mark.parametrize("name", ["1", "01", "round:1", "round:0001"])
def test_a_closed_round_is_its_tree(rounds: Repository, name: str) -> None:
    snapshot = read_state(rounds.root, name)
    assert staff(snapshot) == b"14"
    assert "rounds/1.yaml" not in snapshot.files
    assert (snapshot.label, snapshot.tree) == ("round:1", rounds.tree("HEAD~3"))


def test_a_round_survives_a_rewritten_history(rounds: Repository) -> None:
    rounds.git("checkout", "-q", "--orphan", "fresh")
    rounds.commit()
    rounds.git("branch", "-q", "-D", "main")
    assert staff(read_state(rounds.root, "1")) == b"14"


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("2", "Round 2 is not closed yet", "worktree"),
        ("3", "There is no round 3", "The rounds are 1, 2"),
        ("round:9", "There is no round 9", "The rounds are 1, 2"),
    ],
)
def test_rounds_that_cannot_be_read(rounds: Repository, name: str, message: str, hint: str) -> None:
    with pytest.raises(StateUnknown, match=message) as refused:
        read_state(rounds.root, name)
    assert hint in str(refused.value.hint)


SNAPSHOT = "title: x\nopened: 2024-03-01\nclosed: 2024-03-28\nsnapshot: {tree: TREE}\n"


@pytest.mark.parametrize("name", ["3", "round:3", "03"])
@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("rounds/3.yaml", SNAPSHOT.replace("snapshot: {", "snapshot: {{")),
        ("rounds/3.yaml", SNAPSHOT.replace("TREE", "TREE0")),
        ("rounds/3.yaml", SNAPSHOT.replace("tree:", "trees:")),
        ("rounds/3.yaml", SNAPSHOT.replace("snapshot:", "snapshots:")),
        ("rounds/3.yaml", ""),
        ("rounds/3.yaml", "# " + "x" * MAX_BYTES),
        ("rounds/3.yml", SNAPSHOT),
        ("rounds/03.yaml", "- a\n"),
        ("rounds/2024/3.yaml", "name：a\n"),
    ],
)
def test_a_round_file_that_cannot_be_read_is_not_no_round(rounds: Repository, path: str, text: str, name: str) -> None:
    rounds.write({path: text.replace("TREE", rounds.tree())})
    with pytest.raises(StateUnknown) as refused:
        read_state(rounds.root, name)
    assert str(refused.value) == f"{path} cannot be read"
    assert str(refused.value.hint) == f"`neikong validate {path}` says what is wrong with it"


@pytest.mark.parametrize("extra", ["methods: 3\n", "colour: red\n", "declared: {staff: many}\n"])
def test_a_flaw_elsewhere_in_its_file_does_not_hide_a_round(rounds: Repository, extra: str) -> None:
    rounds.write({"rounds/3.yaml": SNAPSHOT.replace("TREE", rounds.tree()) + extra})
    assert read_state(rounds.root, "3").tree == rounds.tree()


def test_other_broken_rounds_do_not_matter(rounds: Repository) -> None:
    rounds.write({"rounds/2.yaml": "[", "rounds/x.yaml": "", "rounds/².yaml": ""})
    assert staff(read_state(rounds.root, "1")) == b"14"
    with pytest.raises(StateUnknown, match="There is no round 7"):
        read_state(rounds.root, "7")


def test_no_rounds_at_all(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit(SMALL)
    with pytest.raises(StateUnknown, match="There is no round 1") as refused:
        read_state(repository.root, "1")
    assert str(refused.value.hint) == "There are no rounds yet"


def test_what_one_state_has_read_serves_the_next(rounds: Repository) -> None:
    earlier = read_state(rounds.root, "1")
    later = read_state(rounds.root, "HEAD", earlier)
    assert later == read_state(rounds.root, "HEAD")
    assert later.files["posts/arrears.yaml"] is earlier.files["posts/arrears.yaml"]


def test_a_dirty_working_tree_does_not_matter(rounds: Repository) -> None:
    clean = read_state(rounds.root, "HEAD")
    rounds.write({"departments/levy.yaml": "[broken", "posts/new.yaml": "name: new\n"})
    rounds.git("add", "-A")
    (rounds.root / "posts/arrears.yaml").unlink()
    assert read_state(rounds.root, "HEAD") == clean


def test_a_killed_write_of_a_round_file_is_seen(rounds: Repository) -> None:
    closed = round_file(2, rounds.tree())
    write(rounds.root, {f"{STAGE}/0": closed})
    room = room_of(rounds.root / STAGE)
    write(rounds.root, {f"{STAGE}/plan.json": f'{{"room": "{room}", "files": {{"rounds/2.yaml": "0"}}}}'})
    assert read_state(rounds.root, "2").tree == rounds.tree()


@pytest.mark.parametrize("name", ["worktree", "1", "HEAD", "HEAD~3", "no-such-thing"])
def test_reading_writes_nothing(rounds: Repository, name: str) -> None:
    rounds.write({"posts/new.yaml": "name: new\n"})
    status, before = rounds.git("--no-optional-locks", "status", "--porcelain"), everything(rounds.top)
    if name == "no-such-thing":
        with pytest.raises(StateUnknown):
            read_state(rounds.root, name)
    else:
        read_state(rounds.root, name)
    assert everything(rounds.top) == before
    assert rounds.git("--no-optional-locks", "status", "--porcelain") == status
