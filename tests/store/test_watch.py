"""Waiting for changes: which files count, and how many times."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.support.git import write
from tests.support.small import SMALL

from neikong.store.watch import _signature, changes

DEADLINE = 20.0


class Watch(threading.Thread):
    """Counts the changes of a registry."""

    def __init__(self, root: Path) -> None:
        super().__init__(daemon=True)
        self.count = 0
        self._root = root
        self._more = threading.Condition()
        self._is_over = False

    def run(self) -> None:
        for _ in changes(self._root):
            with self._more:
                self.count += 1
                self._more.notify_all()
                if self._is_over:
                    return

    def wait(self, count: int) -> None:
        with self._more:
            assert self._more.wait_for(lambda: self.count >= count, DEADLINE), f"{self.count} changes seen"

    def end(self) -> None:
        self._is_over = True
        (self._root / "last.yaml").write_text("x")
        self.join(DEADLINE)


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    write(tmp_path, {**SMALL, "templates/handbook/page.css": "a {}"})
    return tmp_path


@pytest.fixture
def watch(registry: Path) -> Iterator[Watch]:
    watch = Watch(registry)
    watch.start()
    watch.wait(1)
    yield watch
    watch.end()


def _put_in_place(root: Path) -> None:
    """As many editors save: another file under the same name, here even as old and as long."""
    file = root / "posts/arrears.yaml"
    old, text = file.stat(), file.read_text()
    other = root / "posts/arrears.yaml~"
    other.write_text(text.replace("名单", "单名"))
    os.utime(other, ns=(old.st_atime_ns, old.st_mtime_ns))
    other.replace(file)


SEEN: dict[str, Callable[[Path], object]] = {
    "written": lambda root: (root / "posts/arrears.yaml").write_text("name: x\n"),
    "new": lambda root: (root / "risks/R-009.yaml").write_text("name: x\n"),
    "in a new folder": lambda root: write(root, {"calendars/2026/cn.yaml": "name: x\n"}),
    "gone": lambda root: (root / "risks/R-001.yaml").unlink(),
    "moved": lambda root: (root / "risks/R-001.yaml").rename(root / "risks/R-002.yaml"),
    "put in place": _put_in_place,
    "a template": lambda root: (root / "templates/handbook/page.css").write_text("b {}"),
    "a link": lambda root: (root / "risks/R-005.yaml").symlink_to("R-001.yaml"),
}


@pytest.mark.parametrize("change", SEEN.values(), ids=SEEN)
def test_is_seen(registry: Path, watch: Watch, change: Callable[[Path], object]) -> None:
    change(registry)
    watch.wait(2)


def test_what_is_not_read_does_not_count(registry: Path) -> None:
    before = _signature(registry)
    write(registry, {".git/x.yaml": "x", ".neikong.yaml": "x", "README.md": "x", "posts/arrears.yaml~": "x"})
    assert _signature(registry) == before


def test_a_burst_is_one_change(registry: Path, watch: Watch) -> None:
    for number in range(20):
        (registry / f"risks/R-1{number:02}.yaml").write_text("name: x\n")
        time.sleep(0.02)
    watch.wait(2)
    (registry / "posts/arrears.yaml").write_text("name: x\n")
    watch.wait(3)
    assert watch.count == 3


def test_a_folder_that_vanishes_is_no_error(registry: Path, watch: Watch) -> None:
    registry.rename(registry.with_name("elsewhere"))
    watch.wait(2)
    registry.with_name("elsewhere").rename(registry)
    watch.wait(3)
