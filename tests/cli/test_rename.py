"""`neikong rename` at the command line: what is written, shown, told and refused."""

import subprocess
from pathlib import Path

import pytest
from tests.cli.run import Run, process
from tests.support.git import Repository, write
from tests.support.small import SMALL


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small registry under git; we stand above it."""
    note = {"people/p1.yaml": "name: 甲\nposts: [levy-head]  # 原 arrears\nnote: 曾任arrears\n"}
    Repository(tmp_path).commit({**SMALL, **note})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "registry"


def contents(root: Path) -> dict[str, str]:
    return {file.relative_to(root).as_posix(): file.read_text() for file in root.rglob("*.yaml")}


def test_the_file_moves_and_references_follow(run: Run, registry: Path) -> None:
    before = contents(registry)
    outcome = run("rename", "arrears", "QS-01")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (
        "arrears → QS-01  4 references in 2 files\n"
        "Its file is now registry/posts/QS-01.yaml\n"
        "Texts name `arrears` in 2 lines:\n"
        "  registry/people/p1.yaml:2:25  posts: [levy-head]  # 原 arrears\n"
        "  registry/people/p1.yaml:3:9  note: 曾任arrears\n"
    )
    now = contents(registry)
    assert now.keys() == before.keys() - {"posts/arrears.yaml"} | {"posts/QS-01.yaml"}
    assert now["posts/QS-01.yaml"] == before["posts/arrears.yaml"] + "formerly: [arrears]\n"
    assert now["workflows/notice.yaml"] == before["workflows/notice.yaml"].replace("arrears", "QS-01")
    assert run("validate").code == 0
    assert "1 change" in run("diff", "HEAD").out


def test_in_chinese(run: Run, registry: Path) -> None:
    assert registry.is_dir()
    out = run("rename", "arrears", "QS-01", lang="zh").out
    assert "arrears → QS-01" in out
    assert "registry/posts/QS-01.yaml" in out


def test_an_item(run: Run, registry: Path) -> None:
    assert run("rename", "arrears/D1", "D7").out == "arrears/D1 → arrears/D7  2 references in 2 files\n"
    assert "duties: [arrears/D7]" in (registry / "risks/R-001.yaml").read_text()
    assert run("validate").code == 0


@pytest.mark.parametrize(("old", "new"), [("arrears", "QS-01"), ("arrears/D1", "D7"), ("levy-law", "税收征管法")])
def test_a_dry_run_writes_nothing_and_is_a_patch_that_git_applies(run: Run, registry: Path, old: str, new: str) -> None:
    before = contents(registry)
    shown = run("rename", old, new, "--dry-run")
    assert shown.code == 0
    assert contents(registry) == before
    assert "Only shown: nothing has been written" in shown.err
    assert f"{old} → " in shown.err
    command = ["git", "apply", "--directory=registry", "-"]
    subprocess.run(command, input=shown.out.encode(), cwd=registry.parent, check=True, capture_output=True)
    applied = contents(registry)
    write(registry, before)
    for path in applied.keys() - before.keys():
        (registry / path).unlink()
    run("rename", old, new)
    assert contents(registry) == applied


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["arrear", "x"], "Did you mean arrears 欠税管理岗?"),
        (["arrears", "../../x"], "`../../x` cannot be an id"),
        (["arrears", "--", "-x"], "`-x` cannot be an id"),
        (["arrears", "con.x"], "On Windows it is the name of a device"),
        (["arrears", "LEVY"], "differs from departments/levy.yaml only by case"),
        (["arrears"], "NEW"),
    ],
)
def test_refusals_write_nothing(run: Run, registry: Path, arguments: list[str], message: str) -> None:
    before = contents(registry)
    outcome = run("rename", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert contents(registry) == before


@pytest.mark.parametrize("name", ["posts/arrears.yaml", "posts/link.yaml"])
def test_a_link_is_not_moved(run: Run, registry: Path, name: str) -> None:
    (registry / "posts/arrears.yaml").rename(registry / "posts/real.yaml")
    (registry / "posts/arrears.yaml").symlink_to("real.yaml")
    (registry / "posts/link.yaml").symlink_to("real.yaml")
    for old in ("arrears", "real"):
        outcome = run("rename", old, "x")
        assert outcome.code == 2
        assert "is a link, or one leads to it" in outcome.err
    assert (registry / name).is_symlink()


def test_a_file_that_cannot_be_read_is_told(run: Run, registry: Path) -> None:
    (registry / "posts/out.yaml").symlink_to("/etc/passwd")
    outcome = run("rename", "arrears", "x")
    assert outcome.code == 2
    assert "posts/out.yaml is not read whole, and may refer to `arrears`" in outcome.err
    assert (registry / "posts/arrears.yaml").is_file()


def test_as_a_process_without_git(tmp_path: Path) -> None:
    write(tmp_path / "registry", SMALL)
    outcome = process("--lang", "en", "rename", "R-001", "R-002", cwd=tmp_path)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("R-001 → R-002  0 references in 0 files\n")
