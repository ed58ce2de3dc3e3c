"""`neikong new` at the command line: from options, from a terminal, and what is refused."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.run import Run, process, surroundings
from tests.support.git import Repository
from tests.support.small import SMALL


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The small registry; another branch has one more risk point. Nobody sits at the terminal."""
    repository = Repository(tmp_path)
    repository.commit(SMALL)
    repository.git("checkout", "-q", "-b", "other")
    repository.commit({"risks/R-004.yaml": "name: x\n"})
    repository.git("checkout", "-q", "main")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return repository


def files(repository: Repository) -> set[str]:
    return set(repository.git("ls-files", "-o", "registry").split())


def test_a_post_from_options(run: Run, repository: Repository) -> None:
    outcome = run(
        "new", "post", "--set", "name=发票管理岗", "--set", "department=levy", "--set", "rank=科员",
        "--set", "duties.D1=核对发票", "--set", "duties.D1.basis=levy-law/21,levy-law/22",
        "--set", "restricted=不得甲, 乙",
    )  # fmt: skip
    assert (outcome.code, outcome.out) == (0, "registry/posts/FPGLG.yaml\n")
    assert outcome.err == "`neikong validate registry/posts/FPGLG.yaml` says what it still lacks\n"
    assert (
        (repository.root / "posts/FPGLG.yaml").read_text()
        == """\
name: 发票管理岗
department: levy
rank: staff
duties:
  - {id: D1, text: 核对发票, basis: [levy-law/21, levy-law/22]}
restricted:
  - 不得甲, 乙
"""
    )
    assert "no such" not in run("fmt", "--check").out
    assert run("fmt", "--check").code == 0


def test_no_id_of_another_branch(run: Run, repository: Repository) -> None:
    assert run("new", "风险点", "--set", "name=x").out == "registry/risks/R-005.yaml\n"
    outcome = run("new", "risk", "--set", "name=x", "--id", "r-004")
    assert outcome.code == 2
    assert "`R-004` is used on the branch other" in outcome.err
    assert files(repository) == {"registry/risks/R-005.yaml"}


def test_a_dry_run_shows_and_writes_nothing(run: Run, repository: Repository) -> None:
    outcome = run("new", "risk", "--set", "name=x", "--dry-run")
    assert outcome.code == 0
    assert outcome.out == "--- /dev/null\n+++ b/risks/R-005.yaml\n@@ -0,0 +1 @@\n+name: x\n"
    assert files(repository) == set()
    done = subprocess.run(["git", "apply", "-"], input=outcome.out.encode(), cwd=repository.root, check=False)
    assert done.returncode == 0
    assert (repository.root / "risks/R-005.yaml").read_text() == "name: x\n"


@pytest.mark.parametrize(
    ("arguments", "messages"),
    [
        (["post"], ["Post: name, department must be set", "neikong new post --set name=… --set department=…"]),
        (["post", "--set", "name=x"], ["Post: department must be set"]),
        (["calendar"], ["Calendar: no field is set", "--set FIELD=VALUE"]),
        (["round"], ["neikong round open 1"]),
        (["duty"], ["`duty` has no file of its own", "Post"]),
        (["pst"], ["There is no kind `pst`", "post"]),
        (["@"], ["There is no kind `@`", "Write one of department"]),
        (["risk", "--set", "nam=x"], ["There is no field `nam` here", "Did you mean `name`?"]),
        (["risk", "--set", "name"], ["`name` sets no field"]),
        (["risk", "--set", "name=x", "--set", "posts=arrear"], ["posts.1: There is no Post `arrear`", "arrears"]),
        (["risk", "--set", "name=x", "--set", "impact=9", "--set", "grade.self=7"], ["impact: `9`", "grade.self: `7`"]),
        (["risk", "--set", "name=x", "--id", "../x"], ["`../x` cannot be an id"]),
        (["risk", "--set", "name=x", "--id", "ARREARS"], ["The id `arrears` is taken by posts/arrears.yaml"]),
        (["department", "--set", "name=，"], ["No id can be made of this name", "--id"]),
        (["risk", "--set", "name=\udcff"], ["Error"]),
    ],
)
def test_refusals_write_nothing(run: Run, repository: Repository, arguments: list[str], messages: list[str]) -> None:
    outcome = run("new", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    for message in messages:
        assert message in outcome.err
    assert files(repository) == set()


def test_a_git_that_refuses_holds_nobody_up(run: Run, tmp_path: Path, repository: Repository) -> None:
    (tmp_path / ".git").rename(tmp_path / "moved")
    (tmp_path / ".git").write_text("gitdir: /nowhere\n")
    outcome = run("new", "risk", "--set", "name=x")
    assert (outcome.code, outcome.out) == (0, "registry/risks/R-002.yaml\n")
    assert "The branches cannot be looked at" in outcome.err
    assert (repository.root / "risks/R-002.yaml").is_file()


def test_in_a_pipe_nobody_is_asked(repository: Repository) -> None:
    outcome = process("--lang", "zh", "new", "post", cwd=repository.top)
    assert (outcome.code, outcome.out) == (2, "")
    assert "name" in outcome.err
    assert files(repository) == set()


def test_on_a_terminal_what_is_missing_is_asked_for(repository: Repository) -> None:
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "neikong", "--lang", "en", "new", "post", "--set", "rank=科长"]
    with subprocess.Popen(
        command, cwd=repository.top, env=surroundings(), stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as asking:
        os.close(slave)
        os.write(master, "公告岗\nnowhere\n征收管理处\n".encode())
        out, err = asking.communicate(timeout=30)
        os.close(master)
    assert (asking.returncode, out.decode()) == (0, "registry/posts/GGG.yaml\n")
    assert "Name: " in err.decode()
    assert "There is nothing with the id `nowhere`" in err.decode()
    text = (repository.root / "posts/GGG.yaml").read_text()
    assert text == "name: 公告岗\ndepartment: levy\nrank: section_head\n"
