"""A new repository: its history, its rounds, and what of the user's git has a say in it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.git import write

from neikong.store.found import Commit, Occupied, found
from neikong.store.gittree import GitFailed

HISTORY = (
    Commit("one", "2025-01-01", {"README": b"r\n", "registry/registry.yaml": b"organization: x\n", "registry/a": b""}),
    Commit("close", "2025-01-02", {"registry/rounds/1.yaml": b"title: x\n"}, closes="registry/rounds/1.yaml"),
    Commit("two", "2025-02-01", {"registry/a": None, "registry/b.yaml": b"b\n"}),
)


def git(top: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", *arguments], cwd=top, check=True, capture_output=True, encoding="utf-8"
    ).stdout.strip()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user without any configuration of git."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    (tmp_path / "home").mkdir()
    return tmp_path


def configure(home: Path, **settings: str) -> None:
    for name, value in settings.items():
        git(home, "config", "--file", str(home / "gitconfig"), name.replace("__", "."), value)


def test_the_commits_and_the_round(home: Path) -> None:
    top = home / "new"
    found(top, HISTORY, "registry")
    assert git(top, "log", "--format=%s %ad", "--date=short").splitlines() == [
        "two 2025-02-01",
        "close 2025-01-02",
        "one 2025-01-01",
    ]
    tree, commit = git(top, "rev-parse", "HEAD~2:registry"), git(top, "rev-parse", "HEAD~2")
    text = (top / "registry/rounds/1.yaml").read_text()
    assert text == f"title: x\nsnapshot: {{tree: {tree}, commit: {commit}}}\n"
    assert git(top, "status", "--porcelain") == ""
    assert git(top, "symbolic-ref", "HEAD") == "refs/heads/main"
    assert sorted(path.name for path in top.iterdir()) == [".git", "README", "registry"]
    assert sorted(path.name for path in home.iterdir()) == ["home", "new"]


def who(top: Path) -> str:
    return git(top, "log", "-1", "--format=%an <%ae> %cn <%ce>")


def test_nobody_configured_is_somebody_neutral(home: Path) -> None:
    found(home / "new", HISTORY, "registry")
    assert who(home / "new") == "neikong <neikong@example.invalid> neikong <neikong@example.invalid>"
    assert not (home / "gitconfig").exists()


def test_the_users_name_where_there_is_one(home: Path) -> None:
    configure(home, user__name="林", user__email="lin@example.com")
    before = (home / "gitconfig").read_bytes()
    found(home / "new", HISTORY, "registry")
    assert who(home / "new") == "林 <lin@example.com> 林 <lin@example.com>"
    assert (home / "gitconfig").read_bytes() == before


def test_hooks_templates_signatures_and_attributes_have_no_say(home: Path) -> None:
    hook = "#!/bin/sh\ntouch {}\nexit 1\n".format(home / "ran")
    names = ("pre-commit", "commit-msg", "post-commit", "reference-transaction", "post-index-change")
    write(home, {f"hooks/{name}": hook for name in names} | {f"template/hooks/{name}": hook for name in names})
    for folder in ("hooks", "template/hooks"):
        for name in names:
            (home / folder / name).chmod(0o755)
    write(home, {"attributes": "* text eol=crlf filter=nope\n", "ignored": "*.yaml\n"})
    configure(
        home,
        core__hooksPath=str(home / "hooks"),
        init__templateDir=str(home / "template"),
        commit__gpgSign="true",
        gpg__program="/bin/false",
        core__attributesFile=str(home / "attributes"),
        core__excludesFile=str(home / "ignored"),
        core__autocrlf="true",
        filter__nope__clean="false",
        filter__nope__required="true",
    )
    found(home / "new", HISTORY, "registry")
    assert not (home / "ran").exists()
    assert not (home / "new/.git/hooks").exists()
    assert git(home / "new", "show", "HEAD:registry/b.yaml") == "b"
    assert (home / "new/registry/b.yaml").read_bytes() == b"b\n"


def test_another_repositorys_surroundings_are_left_alone(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a hook, where git names the repository that runs it."""
    found(home / "other", HISTORY, "registry")
    before = git(home / "other", "rev-parse", "HEAD")
    monkeypatch.setenv("GIT_DIR", str(home / "other/.git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(home / "other/.git/index"))
    monkeypatch.setenv("GIT_WORK_TREE", str(home / "other"))
    found(home / "new", HISTORY[:1], "registry")
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_INDEX_FILE")
    monkeypatch.delenv("GIT_WORK_TREE")
    assert git(home / "other", "rev-parse", "HEAD") == before
    assert git(home / "other", "status", "--porcelain") == ""
    assert git(home / "new", "log", "--format=%s") == "one"


def test_an_empty_folder_is_taken(home: Path) -> None:
    (home / "new").mkdir()
    found(home / "new", HISTORY, "registry")
    assert (home / "new/registry/b.yaml").is_file()


def test_whoever_stands_in_the_empty_folder_stands_there_still(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "new").mkdir()
    number = (home / "new").stat().st_ino
    monkeypatch.chdir(home / "new")
    found(Path(), HISTORY, "registry")
    assert (Path.cwd().stat().st_ino, Path("registry/b.yaml").is_file()) == (number, True)
    assert sorted(path.name for path in home.iterdir()) == ["home", "new"]


def test_an_empty_folder_behind_a_link(home: Path) -> None:
    (home / "real").mkdir()
    (home / "new").symlink_to("real")
    found(home / "new", HISTORY, "registry")
    assert (home / "new").is_symlink()
    assert (home / "real/registry/b.yaml").is_file()


@pytest.mark.parametrize("there", ["new/.hidden", "new/file", "new"])
def test_an_occupied_place_is_left_alone(home: Path, there: str) -> None:
    write(home, {there: "mine"})
    before = sorted(home.rglob("*"))
    with pytest.raises(Occupied):
        found(home / "new", HISTORY, "registry")
    assert sorted(home.rglob("*")) == before


def test_git_that_fails_leaves_nothing(home: Path) -> None:
    before = sorted(home.rglob("*"))
    bad = (*HISTORY, Commit("bad", "no day", {}))
    with pytest.raises(GitFailed, match="date"):
        found(home / "new", bad, "registry")
    assert sorted(home.rglob("*")) == before


def test_without_git_it_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(home))
    with pytest.raises(GitFailed, match="not installed"):
        found(home / "new", HISTORY, "registry")
    assert not (home / "new").exists()


KILLED = """
import os, sys
from pathlib import Path
from neikong.store import found
make, left = found._make, int(sys.argv[2])
def killed(*arguments):
    global left
    if not left:
        os.kill(os.getpid(), 9)
    left -= 1
    make(*arguments)
found._make = killed
found.found(Path(sys.argv[1]), [found.Commit(str(n), "2025-01-01", {"registry/a": b"a"}) for n in range(3)], "registry")
"""


@pytest.mark.parametrize("commits_before", [0, 1, 2])
def test_killed_midway_it_leaves_the_place_as_it_was(home: Path, commits_before: int) -> None:
    (home / "new").mkdir()
    done = subprocess.run([sys.executable, "-c", KILLED, str(home / "new"), str(commits_before)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert list((home / "new").iterdir()) == []
    found(home / "new", HISTORY, "registry")
