"""A bar on a terminal, nothing in a pipe, and nothing that stays."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.run import surroundings
from tests.support.git import write
from tests.support.small import SMALL

pytestmark = pytest.mark.skipif(os.name != "posix", reason="terminals of this kind are Unix's")


def on_a_terminal(folder: Path, *options: str) -> str:
    """What a command writes to a terminal."""
    master, slave = os.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "neikong", "--lang", "en", *options, "handbook", "build", "--post", "arrears"],
        cwd=folder,
        env=surroundings(TERM="xterm-256color"),
        stdout=subprocess.DEVNULL,
        stderr=slave,
    )
    os.close(slave)
    said = b""
    while chunk := _read(master):
        said += chunk
    assert done.wait() == 0
    os.close(master)
    return said.decode("utf-8")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other side is closed
        return b""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "registry", SMALL)
    return tmp_path


def test_a_terminal_sees_how_far_it_is(folder: Path) -> None:
    said = on_a_terminal(folder)
    for words in ("0/5 reading", "1/5 composing", "2/5 handbook-arrears.html", "3/5 欠税管理岗", "4/5 writing"):
        assert words in _plain(said)
    assert _plain(said).rstrip().endswith("1 post, 1 risk point")


@pytest.mark.parametrize(("options", "is_colored"), [((), True), (("--color", "never"), False)])
def test_colours(folder: Path, options: tuple[str, ...], is_colored: bool) -> None:
    assert bool(re.search(r"\x1b\[[39]\d", on_a_terminal(folder, *options))) is is_colored


def test_who_wants_quiet_has_it(folder: Path) -> None:
    assert on_a_terminal(folder, "-q") == ""


def _plain(said: str) -> str:
    """Without what moves the cursor and colours the text."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\r", "", said)
