"""New files: all of them or none, never over something, never through a link."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.git import write

from neikong.store.create import STAGE, InTheWay, create_files, missing

FILES = {".a/b.yml": b"b\n", "c/d/e.yaml": b"e\n", "registry/registry.yaml": b"last\n"}


def contents(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_made_with_their_folders_and_nothing_else(tmp_path: Path) -> None:
    create_files(tmp_path / "new/place", FILES)
    assert contents(tmp_path / "new/place") == FILES


def test_what_is_there_already_stays_and_the_rest_is_added(tmp_path: Path) -> None:
    write(tmp_path, {".a/b.yml": b"b\n", "other": "other"})
    before = (tmp_path / ".a/b.yml").stat().st_mtime_ns
    assert list(missing(tmp_path, FILES)) == ["c/d/e.yaml", "registry/registry.yaml"]
    create_files(tmp_path, FILES)
    assert contents(tmp_path) == FILES | {"other": b"other"}
    assert (tmp_path / ".a/b.yml").stat().st_mtime_ns == before


def file_differs(root: Path) -> None:
    write(root, {"c/d/e.yaml": "mine\n"})


def folder_there(root: Path) -> None:
    (root / "c/d/e.yaml").mkdir(parents=True)


def file_for_a_folder(root: Path) -> None:
    write(root, {"c": "mine"})


def link_out(root: Path) -> None:
    (root.parent / "outside").mkdir()
    (root / "c").symlink_to(root.parent / "outside")


def link_to_nothing(root: Path) -> None:
    (root / "c/d").mkdir(parents=True)
    (root / "c/d/e.yaml").symlink_to("nowhere")


def link_to_the_same(root: Path) -> None:
    write(root, {"c/d/x": b"e\n"})
    (root / "c/d/e.yaml").symlink_to("x")


OBSTACLES = [
    (file_differs, "c/d/e.yaml"),
    (folder_there, "c/d/e.yaml"),
    (file_for_a_folder, "c"),
    (link_out, "c"),
    (link_to_nothing, "c/d/e.yaml"),
    (link_to_the_same, "c/d/e.yaml"),
]


@pytest.mark.parametrize(("obstruct", "named"), OBSTACLES, ids=lambda value: getattr(value, "__name__", ""))
def test_an_obstacle_is_named_and_nothing_is_written(tmp_path: Path, obstruct: object, named: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    assert callable(obstruct)
    obstruct(root)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(InTheWay) as raised:
        create_files(root, FILES)
    assert raised.value.paths == (named,)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_failure_takes_back_what_was_made(tmp_path: Path) -> None:
    write(tmp_path, {"c/kept": "kept"})
    too_long = {".a/b.yml": b"b\n", "c/d/e.yaml": b"e\n", f"{'x' * 300}/f": b"f\n"}
    with pytest.raises(OSError, match="too long"):
        create_files(tmp_path, too_long)
    assert contents(tmp_path) == {"c/kept": b"kept"}
    assert not (tmp_path / ".a").exists()


def test_a_stage_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"outside/precious": "precious"})
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / STAGE).symlink_to(tmp_path / "outside")
    create_files(tmp_path / "root", FILES)
    assert contents(tmp_path / "root") == FILES
    assert contents(tmp_path / "outside") == {"precious": b"precious"}


KILLED = """
import os, sys
from pathlib import Path
from neikong.store import create
place, left = create._Made.file, int(sys.argv[2])
def killed(self, *arguments):
    global left
    if not left:
        os.kill(os.getpid(), 9)
    left -= 1
    place(self, *arguments)
create._Made.file = killed
create.create_files(Path(sys.argv[1]), eval(sys.argv[3]))
"""


@pytest.mark.parametrize("files_before", [0, 1, 2])
def test_killed_midway_it_leaves_whole_files_without_the_last_and_the_next_call_completes(
    tmp_path: Path, files_before: int
) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), str(files_before), repr(FILES)], check=False)
    assert done.returncode == -signal.SIGKILL
    made = {path: data for path, data in contents(tmp_path).items() if not path.startswith(STAGE)}
    assert made == dict(list(FILES.items())[:files_before])
    create_files(tmp_path, FILES)
    assert contents(tmp_path) == FILES
