"""Every command that writes, killed at random moments: the registry on the disk is the old one or the new one."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.support.forks import Forks
from tests.support.git import Repository
from tests.support.small import SMALL, changed, risk

pytestmark = pytest.mark.skipif(os.name != "posix", reason="processes are forked and killed")
State = dict[str, bytes]
TIMES = 100
UNTIDY = {path: text.replace("\n", "  \r\n") for path, text in SMALL.items()}
BLANKS = {path: text.replace("\n", "  \n") for path, text in SMALL.items()}
LINEAGE = {"risks/R-001.yaml": None, "risks/R-9.yaml": SMALL["risks/R-001.yaml"]}
OPEN = {"rounds/1.yaml": "title: 第一轮\nopened: 2024-02-26\nmethods: [{method: self, people: 14}]\n"}
COMMANDS: dict[str, tuple[dict[str, str], dict[str, str | None], list[str]]] = {
    "validate --fix": (SMALL, dict(BLANKS), ["validate", "--fix", "--select", "text"]),
    "diff --fix": (SMALL, LINEAGE, ["diff", "HEAD", "--fix"]),
    "rename": (SMALL, {}, ["rename", "arrears", "debts"]),
    "fmt": (SMALL, dict(UNTIDY), ["fmt"]),
    "new": (SMALL, {}, ["new", "risk", "--set", "name=虚报欠税", "--set", "posts=arrears"]),
    "handbook templates": (
        SMALL,
        {},
        ["handbook", "templates", "--copy", "card.html.jinja", "--copy", "handbook/cover.html.jinja"],
    ),
    "round open": (SMALL, {}, ["round", "open", "1", "--on", "2024-02-26"]),
    "round close": (changed(OPEN), {}, ["round", "close", "1", "--on", "2024-07-20"]),
}


@pytest.fixture(scope="module")
def forks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forks]:
    with Forks(tmp_path_factory.mktemp("server")) as started:
        yield started


def content(folder: Path) -> State:
    """All files of a registry as they lie on the disk; rooms of unfinished work are none of it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_killed_a_hundred_times(tmp_path: Path, forks: Forks, name: str) -> None:
    committed, edits, arguments = COMMANDS[name]
    repository = Repository(tmp_path / "work")
    repository.commit(committed)
    for path, text in edits.items():
        (repository.root / path).unlink(missing_ok=True)
        repository.write({path: text} if text is not None else {})
    saved = tmp_path / "saved"
    shutil.copytree(repository.root, saved)

    def reset() -> None:
        shutil.rmtree(repository.root)
        shutil.copytree(saved, repository.root)

    outcomes = kill(forks, ["-C", str(repository.root), *arguments], lambda: content(repository.root), reset)
    assert outcomes == {"old", "new"}


def kill(forks: Forks, command: list[str], look: Callable[[], State], reset: Callable[[], None]) -> set[str]:
    """Kill the command a hundred times; which of the two states were seen. Anything else fails."""
    old = look()
    code, seconds = forks.run(*command)
    new = look()
    assert code == 0
    assert new != old
    chance, seen = random.Random(0), set()
    for _ in range(TIMES):
        reset()
        forks.run(*command, killed_after=chance.uniform(0, 1.15 * seconds))
        found = look()
        assert found in (old, new), sorted(found.items() ^ new.items())
        seen.add("old" if found == old else "new")
    reset()
    assert forks.run(*command)[0] == 0
    assert look() == new
    return seen


def test_init_is_killed_a_hundred_times(tmp_path: Path, forks: Forks) -> None:
    """A skeleton counts from registry.yaml on, which comes last; before that a second run completes it."""
    place = tmp_path / "new"
    command = ["init", str(place), "--organization", "某局"]
    code, seconds = forks.run(*command)
    whole, chance = content(place), random.Random(0)
    assert code == 0
    for time in range(TIMES):
        shutil.rmtree(place, ignore_errors=True)
        forks.run(*command, killed_after=chance.uniform(0, 1.15 * seconds))
        if (place / "registry/registry.yaml").exists():
            assert content(place) == whole
        if time % 5 == 0:
            assert forks.run(*command)[0] in (0, 2)
            assert content(place) == whole


def test_the_example_is_killed_a_hundred_times(tmp_path: Path, forks: Forks) -> None:
    place = tmp_path / "example"
    command = ["init", str(place), "--example"]
    code, seconds = forks.run(*command)
    whole, chance = content(place), random.Random(0)
    assert code == 0
    for _ in range(TIMES):
        shutil.rmtree(place, ignore_errors=True)
        forks.run(*command, killed_after=chance.uniform(0, 1.1 * seconds))
        assert not place.exists() or content(place) == whole


def test_the_registry_has_a_risk_point_to_name(tmp_path: Path, forks: Forks) -> None:
    """The server runs commands as a shell would: it is the kill that makes the difference."""
    repository = Repository(tmp_path)
    repository.commit(changed({"risks/R-002.yaml": risk()}))
    assert forks.run("-C", str(repository.root), "list", "risk")[0] == 0
    assert forks.run("-C", str(repository.root), "show", "R-003")[0] == 2
