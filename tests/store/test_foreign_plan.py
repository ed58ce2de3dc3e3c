"""A registry may come from a stranger, with a plan of a write that nobody made."""

import json
from pathlib import Path

import pytest

from neikong.store.journal import STAGE, finish_pending, room_of
from neikong.store.worktree import read_worktree


def registry(folder: Path, plan: object, staged: bytes = b"name: staged\n") -> Path:
    root = folder / "registry"
    (root / STAGE).mkdir(parents=True)
    (root / "posts").mkdir()
    (root / "posts/a.yaml").write_bytes(b"name: a\n")
    (root / STAGE / "0").write_bytes(staged)
    text = plan if isinstance(plan, str) else json.dumps({"room": room_of(root / STAGE), "files": plan})
    (root / STAGE / "plan.json").write_text(text)
    return root


@pytest.mark.parametrize(
    "plan",
    [
        "[]",
        "{",
        '"x"',
        {"posts/x.yaml": 3},
        {"posts/x.yaml": None},
        {"../../out.yaml": "0"},
        {"/tmp/out.yaml": "0"},
        {"posts/../../out.yaml": "0"},
        {"posts/x.yaml": "../../victim.yaml"},
        {"posts/x.yaml": "plan.json"},
        {".git/config": "0"},
        {"posts/x.txt": "0"},
    ],
)
def test_it_neither_reads_nor_writes_outside(tmp_path: Path, plan: object) -> None:
    (tmp_path / "victim.yaml").write_text("name: SECRET\n")
    root = registry(tmp_path, plan)
    assert read_worktree(root).files == {"posts/a.yaml": b"name: a\n"}
    finish_pending(root)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["registry", "victim.yaml"]
    assert [path.name for path in (root / "posts").iterdir()] == ["a.yaml"]


def test_a_target_behind_a_link_out_of_the_registry_is_refused(tmp_path: Path) -> None:
    root = registry(tmp_path, {"risks/x.yaml": "0"})
    (tmp_path / "elsewhere").mkdir()
    (root / "risks").symlink_to(tmp_path / "elsewhere")
    finish_pending(root)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_stage_that_is_a_link_is_left_alone(tmp_path: Path) -> None:
    root = registry(tmp_path, {"posts/a.yaml": "0"})
    (root / STAGE).rename(tmp_path / "stage")
    (root / STAGE).symlink_to(tmp_path / "stage")
    finish_pending(root)
    assert read_worktree(root).files == {"posts/a.yaml": b"name: a\n"}
