"""The table of commands and the commands agree, and a run imports its own command only."""

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest
from tests.cli.run import Run

from neikong.cli.commands import COMMANDS, Command, Group


def every() -> Iterator[tuple[str, Command]]:
    for name, entry in COMMANDS.items():
        if isinstance(entry, Group):
            yield from ((f"{name} {word}", command) for word, command in entry.commands.items())
        else:
            yield name, entry


ALL = dict(every())


@pytest.mark.parametrize("name", ALL)
def test_a_command_is_found_and_says_of_itself_what_the_table_says(name: str, run: Run) -> None:
    entry = ALL[name]
    assert callable(getattr(import_module(f"neikong.cli.{entry.module}"), entry.function))
    outcome = run(*name.split(), "--help")
    assert outcome.code == 0
    assert " ".join(entry.help.split()) in " ".join(outcome.out.split())


def test_lists_tell_every_command(run: Run) -> None:
    shown = " ".join(run("--help").out.split())
    for name, entry in COMMANDS.items():
        assert f"{name} {entry.help}"[:40] in shown
    assert f"close {ALL['round close'].help}"[:40] in " ".join(run("round", "--help").out.split())


def test_a_run_imports_its_own_command_only() -> None:
    told = "import sys; from neikong.cli.main import main; main(['{}', '--help']); print([*sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", told.format("matrix")], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    modules = done.stdout.splitlines()[-1]
    assert "'neikong.cli.matrix'" in modules
    for other in ("validate", "round_close", "handbook", "diff", "flow"):
        assert f"'neikong.cli.{other}'" not in modules


@pytest.mark.parametrize(("given", "meant"), [(["valdate"], "validate"), (["round", "opne"], "open")])
def test_a_word_that_is_none_gets_a_suggestion(run: Run, given: list[str], meant: str) -> None:
    outcome = run(*given)
    assert outcome.code == 2
    assert f"'{meant}'" in outcome.err
