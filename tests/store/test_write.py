import json
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.support.git import write

from neikong.store.journal import STAGE, finish_pending, pending, room_of
from neikong.store.worktree import read_worktree
from neikong.store.write import ChangedMeanwhile, write_atomically, write_files

OLD = {"posts/a.yaml": b"old\n", "posts/b.yaml": b"old\n"}
NEW = {"posts/a.yaml": b"new\n", "posts/b.yaml": b"new\n", "risks/deep/c.yaml": b"new\n"}
FILES = [f"posts/p{number}.yaml" for number in range(12)]
WRITER = """
import sys
from pathlib import Path
from neikong.store.write import write_files
root, files, number = Path(sys.argv[1]), sys.argv[2].split(), 0
print("ready", flush=True)
while True:
    number += 1
    write_files(root, {path: b"%d\\n" % number for path in files})
"""


def test_files_are_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    write(tmp_path, OLD | {"posts/other.yaml": "other\n"})
    write_files(tmp_path, NEW)
    assert dict(read_worktree(tmp_path).files) == NEW | {"posts/other.yaml": b"other\n"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["posts", "risks"]


def planned(root: Path, plan: str, staged: dict[str, bytes]) -> None:
    write(root, OLD)
    write(root, {f"{STAGE}/{name}": data for name, data in staged.items()})
    if plan:
        (root / STAGE).mkdir(exist_ok=True)
        write(root, {f"{STAGE}/plan.json": json.dumps({"room": room_of(root / STAGE), "files": json.loads(plan)})})


PLAN = '{"posts/a.yaml": "0", "posts/b.yaml": "1"}'
KILLED = {
    "before anything was staged": ("", {}, b"old\n"),
    "while staging": ("", {"0": b"new\n"}, b"old\n"),
    "before the plan was in place": ("", {"0": b"new\n", "1": b"new\n", "plan.tmp": PLAN.encode()}, b"old\n"),
    "right after the plan": (PLAN, {"0": b"new\n", "1": b"new\n"}, b"new\n"),
}


@pytest.mark.parametrize(("plan", "staged", "seen"), KILLED.values(), ids=KILLED)
def test_readers_see_one_side_of_a_killed_write(
    tmp_path: Path, plan: str, staged: dict[str, bytes], seen: bytes
) -> None:
    planned(tmp_path, plan, staged)
    (tmp_path / STAGE).mkdir(exist_ok=True)
    assert set(read_worktree(tmp_path).files.values()) == {seen}
    finish_pending(tmp_path)
    assert not (tmp_path / STAGE).exists()
    assert {(tmp_path / path).read_bytes() for path in OLD} == {seen}


def test_a_plan_half_carried_out_is_seen_whole_and_finished(tmp_path: Path) -> None:
    planned(tmp_path, PLAN, {"1": b"new\n"})
    write(tmp_path, {"posts/a.yaml": b"new\n"})
    assert pending(tmp_path) == {"posts/b.yaml": b"new\n"}
    assert set(read_worktree(tmp_path).files.values()) == {b"new\n"}
    finish_pending(tmp_path)
    assert {(tmp_path / path).read_bytes() for path in OLD} == {b"new\n"}


def test_the_next_write_finishes_the_killed_one_first(tmp_path: Path) -> None:
    planned(tmp_path, PLAN, {"0": b"new\n", "1": b"new\n"})
    write_files(tmp_path, {"posts/b.yaml": b"newest\n"})
    assert dict(read_worktree(tmp_path).files) == {"posts/a.yaml": b"new\n", "posts/b.yaml": b"newest\n"}


def test_without_a_pending_write_there_is_nothing_to_finish(tmp_path: Path) -> None:
    write(tmp_path, OLD)
    finish_pending(tmp_path)
    assert dict(read_worktree(tmp_path).files) == OLD


def test_permissions_survive(tmp_path: Path) -> None:
    write(tmp_path, OLD)
    (tmp_path / "posts/a.yaml").chmod(0o664)
    write_files(tmp_path, NEW)
    assert (tmp_path / "posts/a.yaml").stat().st_mode & 0o777 == 0o664


def killed(root: Path, seed: int, *options: str) -> None:
    """A process that writes the registry again and again, killed at some moment."""
    write(root, dict.fromkeys(FILES, "0\n"))
    command = [sys.executable, *options, "-c", WRITER, str(root), " ".join(FILES)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(random.Random(seed).uniform(0, 0.04))
        writer.send_signal(signal.SIGKILL)


@pytest.mark.parametrize("seed", range(60))
def test_killed_at_any_moment_the_files_on_the_disk_are_wholly_old_or_wholly_new(tmp_path: Path, seed: int) -> None:
    root = tmp_path / "registry"
    killed(root, seed)
    raw = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.yaml")}
    assert sorted(raw) == sorted(FILES)
    assert len(set(raw.values())) == 1
    assert dict(read_worktree(root).files) == raw
    write_files(root, {"posts/other.yaml": b"one\n", FILES[0]: b"after\n"})
    assert [path.name for path in tmp_path.iterdir()] == ["registry"]


@pytest.mark.parametrize("seed", range(40))
def test_where_folders_are_not_exchanged_readers_see_one_side(tmp_path: Path, seed: int) -> None:
    (tmp_path / ".git").mkdir()  # the registry is the work tree itself
    killed(tmp_path, seed)
    seen = read_worktree(tmp_path).files
    assert sorted(seen) == sorted(FILES)
    assert len(set(seen.values())) == 1
    finish_pending(tmp_path)
    assert dict(read_worktree(tmp_path).files) == dict(seen)


@pytest.mark.parametrize("is_work_tree", [True, False])
def test_a_file_is_removed_together_with_the_others_changes(tmp_path: Path, is_work_tree: bool) -> None:
    root = tmp_path / "registry"
    write(root, OLD | {"README.md": "stays\n"})
    if is_work_tree:
        (root / ".git").mkdir()
    write_files(root, {"posts/a.yaml": None, "posts/c.yaml": b"new\n"})
    assert dict(read_worktree(root).files) == {"posts/b.yaml": b"old\n", "posts/c.yaml": b"new\n"}
    assert (root / "README.md").read_text() == "stays\n"
    write_files(root, {"posts/b.yaml": None})
    assert dict(read_worktree(root).files) == {"posts/c.yaml": b"new\n"}


def test_a_link_and_what_it_leads_to_stay_what_they_are(tmp_path: Path) -> None:
    root = tmp_path / "registry"
    write(root, OLD)
    (root / "posts/link.yaml").symlink_to("a.yaml")
    write_files(root, {"posts/link.yaml": b"new\n", "posts/b.yaml": b"new\n"})
    assert (root / "posts/link.yaml").readlink() == Path("a.yaml")
    assert (root / "posts/a.yaml").read_bytes() == b"new\n"


def test_a_planned_removal_is_seen_and_finished(tmp_path: Path) -> None:
    planned(tmp_path, '{"posts/a.yaml": null}', {})
    assert dict(read_worktree(tmp_path).files) == {"posts/b.yaml": b"old\n"}
    finish_pending(tmp_path)
    assert not (tmp_path / "posts/a.yaml").exists()


def test_a_plan_that_came_with_a_copy_is_not_believed(tmp_path: Path) -> None:
    """Somebody may commit a plan: whoever clones it has another folder."""
    planned(tmp_path / "one", PLAN, {"0": b"new\n", "1": b"new\n"})
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    assert set(read_worktree(tmp_path / "one").files.values()) == {b"new\n"}
    assert set(read_worktree(tmp_path / "two").files.values()) == {b"old\n"}
    write_files(tmp_path / "two", {"posts/c.yaml": b"c\n"})
    assert {(tmp_path / "two" / path).read_bytes() for path in OLD} == {b"old\n"}


def test_a_folder_of_somebody_elses_is_not_touched(tmp_path: Path) -> None:
    root = tmp_path / "registry"
    write(root, OLD)
    write(tmp_path, {f"{STAGE}/precious": "mine\n"})
    write_files(root, NEW)
    assert dict(read_worktree(root).files) == NEW
    assert (tmp_path / STAGE / "precious").read_text() == "mine\n"


@pytest.mark.parametrize("link", ["posts/out.yaml", "rounds"])
def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path, link: str) -> None:
    root = tmp_path / "registry"
    write(root, OLD)
    (tmp_path / "outside").mkdir()
    (root / link).symlink_to(tmp_path / "outside" / ("new.yaml" if link.endswith(".yaml") else ""))
    path = link if link.endswith(".yaml") else f"{link}/1.yaml"
    with pytest.raises(PermissionError, match="leads out of the registry"):
        write_files(root, {path: b"x\n", "posts/a.yaml": b"x\n"})
    assert list((tmp_path / "outside").iterdir()) == []
    assert (root / "posts/a.yaml").read_bytes() == b"old\n"


def test_two_writers_do_not_undo_each_other(tmp_path: Path) -> None:
    root = tmp_path / "registry"
    write(root, dict.fromkeys(FILES, "0\n"))
    code = (
        "import sys; from pathlib import Path; from neikong.store.write import write_files\n"
        "for _ in range(25): write_files(Path(sys.argv[1]), {f'posts/{sys.argv[2]}{n}.yaml': b'%d' % (_ + n) "
        "for n in range(3)})"
    )
    writers = [subprocess.Popen([sys.executable, "-c", code, str(root), name]) for name in "xyz"]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    made = {path: data for path, data in read_worktree(root).files.items() if path not in FILES}
    assert made == {f"posts/{name}{number}.yaml": b"%d" % (24 + number) for name in "xyz" for number in range(3)}


def test_one_file_outside_is_written_with_its_folders(tmp_path: Path) -> None:
    target = tmp_path / "a/b/报告.json"
    write_atomically(target, b"one")
    write_atomically(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(target.parent.iterdir()) == [target]


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):
        write_atomically(tmp_path / "folder", b"new")
    assert [path.name for path in tmp_path.rglob("*")] == ["folder"]


@pytest.mark.parametrize("change", [{"posts/a.yaml": b"mine\n"}, {"posts/a.yaml": None}])
def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(tmp_path: Path, change: dict[str, bytes | None]) -> None:
    write(tmp_path, OLD)
    known = dict(read_worktree(tmp_path).files)
    for path, data in change.items():
        (tmp_path / path).unlink()
        write(tmp_path, {path: data} if data is not None else {})
    before = dict(read_worktree(tmp_path).files)
    with pytest.raises(ChangedMeanwhile, match=r"posts/a.yaml"):
        write_files(tmp_path, {"posts/a.yaml": b"new\n", "posts/b.yaml": b"new\n"}, known)
    assert dict(read_worktree(tmp_path).files) == before
    assert not (tmp_path / STAGE).exists()
