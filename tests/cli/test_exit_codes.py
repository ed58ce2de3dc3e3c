"""0 fine, 1 findings, 2 wrong usage, 3 a bug of ours, 130 interrupted."""

import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from tests.cli.run import Run, process, surroundings

import neikong

FOLDERS = [
    ("clean", [], 0),
    ("clean", ["--fail-on", "info"], 0),
    ("warned", [], 0),
    ("warned", ["--fail-on", "error"], 0),
    ("warned", ["--fail-on", "warning"], 1),
    ("warned", ["--fail-on", "info"], 1),
    ("broken", [], 1),
    ("broken", ["--fail-on", "info"], 1),
    ("broken", ["--ignore", "reference"], 0),
    ("none", [], 2),
    ("missing", [], 2),
    ("clean/registry", [], 0),
    ("clean/registry/posts", [], 2),
]
WRONG = {
    "no command": [],
    "unknown command": ["frobnicate"],
    "unknown option": ["validate", "--frobnicate"],
    "unknown format": ["validate", "--format", "xml"],
    "unknown severity": ["validate", "--fail-on", "fatal"],
    "unknown rule selected": ["validate", "--select", "no-such-rule"],
    "unknown rule ignored": ["validate", "--ignore", "NK201,NK9999"],
    "unknown rule explained": ["rule", "no-such-rule"],
    "unknown kind": ["schema", "dog"],
    "unknown revision": ["validate", "--at", "HEAD"],
    "unknown round": ["validate", "--at", "1"],
    "unknown state to compare": ["validate", "--since", "main"],
    "a path that is not there": ["validate", "posts/gone.yaml"],
    "a path outside": ["validate", "/etc/passwd"],
    "a round that is no number": ["round", "diff", "x", "2"],
    "too many arguments": ["round", "list", "x"],
    "a group without a command": ["round"],
    "a language we do not speak": ["--lang", "de", "validate"],
    "a colour we do not know": ["--color", "pink", "validate"],
    "an option without its value": ["validate", "--lang"],
    "fix a state that is past": ["validate", "--fix", "--at", "1"],
    "watch a state that is past": ["validate", "--watch", "--at", "1"],
    "output into a folder": ["validate", "--output", "clean"],
    "output below a file": ["validate", "--output", "none/README.md/x.txt"],
    "schemas below a file": ["schema", "--output", "none/README.md"],
    "a handbook below a file": ["handbook", "build", "--output", "none/README.md"],
}


@pytest.mark.parametrize(("folder", "options", "code"), FOLDERS)
def test_folder_and_exit_code(run: Run, folders: Path, folder: str, options: list[str], code: int) -> None:
    outcome = run("-C", str(folders / folder), "validate", *options)
    assert outcome.code == code
    assert bool(outcome.err) == (code == 2)


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_wrong_usage_says_so_on_stderr(
    run: Run, folders: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("NEIKONG_REGISTRY", str(folders / "clean"))
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.err.strip()
    assert "Traceback" not in outcome.err
    assert "This is a bug" not in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["-h"], ["validate", "--help"], ["round", "diff", "-h"], ["--version"], ["--version", "-q"]],
)
def test_help_and_version_need_no_registry(run: Run, folders: Path, arguments: list[str]) -> None:
    outcome = run("-C", str(folders / "none"), *arguments)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out


def test_the_version(run: Run) -> None:
    assert run("--version", lang=None).out == f"neikong {neikong.__version__}\n"


def test_a_bug_gives_3_and_a_log(run: Run, folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the sky fell")

    monkeypatch.setattr("neikong.lint.validate", broken)
    monkeypatch.setattr(tempfile, "tempdir", str(folders))
    outcome = run("-C", str(folders / "clean"), "validate")
    (log,) = folders.glob("neikong-*.log")
    assert (outcome.code, outcome.out) == (3, "")
    assert str(log) in outcome.err
    assert "the sky fell" in log.read_text(encoding="utf-8")


def test_an_interrupt_gives_130(run: Run, folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("neikong.lint.validate", interrupted)
    outcome = run("-C", str(folders / "clean"), "validate")
    assert outcome.code == 130
    assert "Traceback" not in outcome.err


def test_watching_ends_with_130_on_ctrl_c(folders: Path) -> None:
    # A background job of a shell ignores the signal, and so would its children.
    heed = "import signal,sys; signal.signal(signal.SIGINT, signal.default_int_handler);"
    heed += "from neikong.cli.main import run; sys.argv[0] = 'neikong'; run()"
    command = [sys.executable, "-c", heed, "--lang", "en", "-C", str(folders / "broken"), "validate", "--watch"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()) as watch:
        try:
            assert watch.stderr is not None
            assert b"Waiting for changes" in watch.stderr.readline()
            watch.send_signal(signal.SIGINT)
            out, err = watch.communicate(timeout=20)
        finally:
            watch.kill()
    assert watch.returncode == 130
    assert b"There is no Post `arrear`" in out
    assert b"Traceback" not in err


@pytest.mark.parametrize("arguments", [["schema"], ["rule"], ["rule", "unknown-reference"]])
def test_a_reader_that_leaves_early_is_no_error(folders: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-m", "neikong", "--lang", "en", "-C", str(folders / "broken"), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.close()
        error = writer.stderr.read()
    assert (writer.returncode, error) == (0, b"")


@pytest.mark.parametrize(("folder", "code"), [("clean", 0), ("broken", 1), ("none", 2)])
def test_as_a_process(folders: Path, folder: str, code: int) -> None:
    outcome = process("validate", "--lang", "en", "-C", ".", cwd=folders / folder)
    assert outcome.code == code
    assert bool(outcome.out) == (code != 2)
