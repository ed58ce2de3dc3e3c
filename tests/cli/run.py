"""The command line in this process, and as a process of its own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from neikong.cli.main import main


@dataclass(frozen=True)
class Outcome:
    """Exit code and both streams."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Run:
    """Calls the command line in English unless told otherwise."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self, *arguments: str, lang: str | None = "en") -> Outcome:
        self.capsys.readouterr()
        code = main([*(["--lang", lang] if lang else []), *arguments])
        captured = self.capsys.readouterr()
        return Outcome(code, captured.out, captured.err)


def process(*arguments: str, cwd: Path, **environment: str) -> Outcome:
    """`python -m neikong` as a shell would start it."""
    done = subprocess.run(
        [sys.executable, "-m", "neikong", *arguments],
        cwd=cwd,
        env=surroundings(**environment),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def surroundings(**environment: str) -> dict[str, str]:
    """This process's environment without what could sway the program."""
    swaying = ("NEIKONG_", "NO_COLOR", "LANG", "LC_")
    return {name: value for name, value in os.environ.items() if not name.startswith(swaying)} | environment
