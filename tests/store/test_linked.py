"""Which files are links, or have one that leads to them."""

from pathlib import Path

from tests.support.git import write

from neikong.store.worktree import linked


def test_links_and_their_targets(tmp_path: Path) -> None:
    write(tmp_path, {"posts/real.yaml": "", "posts/alone.yaml": "", "risks/r.yaml": ""})
    (tmp_path / "posts/link.yaml").symlink_to("real.yaml")
    (tmp_path / "risks/out.yaml").symlink_to("/etc/passwd")
    assert list(linked(tmp_path, ["posts/link.yaml"])) == ["posts/link.yaml"]
    assert list(linked(tmp_path, ["posts/real.yaml"])) == ["posts/real.yaml"]
    assert list(linked(tmp_path, ["posts/alone.yaml", "risks/r.yaml", "posts/new.yaml"])) == []
