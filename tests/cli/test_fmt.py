"""`neikong fmt` at the command line: exit codes, what is named, what is left alone."""

from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import write
from tests.support.small import SMALL

POST = SMALL["posts/levy-head.yaml"]
ALIAS = {"posts/levy-head.yaml": POST.replace("section_head", "科长  # 正职")}
WINDOWS = {"regulations/levy-law.yaml": "\ufeff" + SMALL["regulations/levy-law.yaml"].replace("\n", "\r\n")}
BROKEN = {"risks/R-002.yaml": "name: [\r\n"}


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One file with an alias, one from Windows; we stand above the registry."""
    write(tmp_path / "registry", {**SMALL, **ALIAS, **WINDOWS})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "registry"


def contents(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*.yaml")}


def test_files_become_canonical(run: Run, registry: Path) -> None:
    outcome = run("fmt")
    assert (outcome.code, outcome.err) == (0, "2 files rewritten\n")
    assert outcome.out == "registry/posts/levy-head.yaml\nregistry/regulations/levy-law.yaml\n"
    wanted = {**SMALL, "posts/levy-head.yaml": POST.replace("section_head", "section_head  # 正职")}
    assert contents(registry) == {path: text.encode() for path, text in wanted.items()}
    again = run("fmt")
    assert (again.code, again.out, again.err) == (0, "", "Nothing to rewrite\n")


def test_check_names_the_files_and_writes_nothing(run: Run, registry: Path) -> None:
    before = contents(registry)
    outcome = run("fmt", "--check", "-q")
    assert (outcome.code, outcome.err) == (1, "")
    assert outcome.out == "registry/posts/levy-head.yaml\nregistry/regulations/levy-law.yaml\n"
    assert contents(registry) == before
    write(registry, SMALL)
    assert run("fmt", "--check").code == 0


def test_a_dry_run_shows_and_writes_nothing(run: Run, registry: Path) -> None:
    before = contents(registry)
    write(registry, {"departments/levy.yaml": SMALL["departments/levy.yaml"].replace("\n", "\r\n")})
    outcome = run("fmt", "--dry-run")
    assert outcome.code == 0
    assert "-rank: 科长  # 正职\n+rank: section_head  # 正职\n" in outcome.out
    assert "registry/departments/levy.yaml: only its line breaks" in outcome.err
    assert "3 files to rewrite; nothing has been written" in outcome.err
    assert contents(registry).keys() == before.keys()
    assert contents(registry)["posts/levy-head.yaml"] == before["posts/levy-head.yaml"]


@pytest.mark.parametrize("options", [[], ["--check"], ["--dry-run"]])
def test_what_is_broken_is_left_alone_and_told(run: Run, registry: Path, options: list[str]) -> None:
    write(registry, {**SMALL, **BROKEN})
    outcome = run("fmt", *options)
    assert (outcome.code, outcome.out) == (1, "")
    assert "registry/risks/R-002.yaml:1:8: left alone. A value or a closing bracket is expected here" in outcome.err
    assert (registry / "risks/R-002.yaml").read_bytes() == b"name: [\r\n"


def test_only_the_named_files(run: Run, registry: Path) -> None:
    write(registry, BROKEN)
    outcome = run("fmt", "registry/posts", "registry.yaml")
    assert (outcome.code, outcome.out) == (0, "registry/posts/levy-head.yaml\n")
    assert contents(registry)["regulations/levy-law.yaml"] == WINDOWS["regulations/levy-law.yaml"].encode()


@pytest.mark.parametrize("arguments", [["--check", "--dry-run"], ["/etc/passwd"], ["--fix"]])
def test_wrong_usage(run: Run, registry: Path, arguments: list[str]) -> None:
    before = contents(registry)
    outcome = run("fmt", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err
    assert contents(registry) == before


def test_what_cannot_be_read_is_told(run: Run, registry: Path) -> None:
    write(registry, {**SMALL, "posts/large.yaml": "#" * (1024 * 1024 + 1)})
    outcome = run("fmt", "--check")
    assert (outcome.code, outcome.out) == (1, "")
    assert "registry/posts/large.yaml" in outcome.err
