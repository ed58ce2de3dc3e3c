"""`validate --fix`: what is mended, what is shown, and what stays as it was."""

import subprocess
from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import write
from tests.support.small import SMALL

COLON = {
    "posts/arrears.yaml": "# 备注：不动\r\n"
    + SMALL["posts/arrears.yaml"].replace("name: ", "name：").replace("\n", "\r\n")
}
MENDED = COLON["posts/arrears.yaml"].replace("name：", "name: ")
MISSPELT = {
    "posts/levy-head.yaml": SMALL["posts/levy-head.yaml"].replace("department: levy", "department:   levvy  # 处")
}


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A full-width colon in one file (safe to mend), a misspelt id in another (not safe)."""
    write(tmp_path / "registry", {**SMALL, **COLON, **MISSPELT})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "registry"


def contents(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_safe_fixes_touch_nothing_else(run: Run, registry: Path) -> None:
    before = contents(registry)
    outcome = run("validate", "--fix")
    assert contents(registry) == before | {"posts/arrears.yaml": MENDED.encode()}
    assert "1 file mended" in outcome.err
    assert outcome.code == 1
    assert "levvy" in outcome.out
    assert "full-width-colon" not in outcome.out


def test_unsafe_fixes_take_the_suggested_name(run: Run, registry: Path) -> None:
    outcome = run("validate", "--fix", "--unsafe")
    assert outcome.code == 0
    assert "2 files mended" in outcome.err
    assert b"department:   levy  # \xe5\xa4\x84\n" in (registry / "posts/levy-head.yaml").read_bytes()


@pytest.mark.parametrize("options", [[], ["--unsafe"]])
def test_a_dry_run_shows_and_writes_nothing(run: Run, registry: Path, options: list[str]) -> None:
    before = contents(registry)
    outcome = run("validate", "--fix", "--dry-run", *options)
    assert contents(registry) == before
    assert "+name: 欠税管理岗" in outcome.out
    assert ("+department:   levy  # 处" in outcome.out) == bool(options)
    assert outcome.code == 1


def test_a_dry_run_is_a_patch_that_git_applies(run: Run, registry: Path) -> None:
    write(registry, {"posts/arrears.yaml": SMALL["posts/arrears.yaml"].replace("name: ", "name：").rstrip("\n")})
    shown = run("validate", "--fix", "--dry-run", "-q").out
    patch = shown[: shown.index("\n✗") + 1]
    subprocess.run(["git", "apply", "-"], input=patch.encode(), cwd=registry, check=True, capture_output=True)
    assert (registry / "posts/arrears.yaml").read_text() == SMALL["posts/arrears.yaml"].rstrip("\n")


def test_only_the_named_files_are_mended(run: Run, registry: Path) -> None:
    before = contents(registry)
    assert "0 files mended" in run("validate", "--fix", "risks").err
    assert contents(registry) == before


def test_nothing_to_mend_writes_nothing(run: Run, registry: Path) -> None:
    write(registry, SMALL)
    before = {file: file.stat().st_mtime_ns for file in registry.rglob("*")}
    assert run("validate", "--fix").code == 0
    assert {file: file.stat().st_mtime_ns for file in registry.rglob("*")} == before


def test_a_link_stays_a_link(run: Run, registry: Path) -> None:
    write(registry, {**SMALL, "regulations/decree.yaml": "title：某令\n"})
    (registry / "regulations/order.yaml").symlink_to("decree.yaml")
    run("validate", "--fix")
    assert (registry / "regulations/order.yaml").is_symlink()
    assert (registry / "regulations/decree.yaml").read_text() == "title: 某令\n"


def test_one_fix_is_enough_where_several_rules_meet(run: Run, registry: Path) -> None:
    duty = "'每季度抽查１０份欠税公告名单,，配臵复核人员(两人)'"
    write(registry, {**SMALL, "posts/arrears.yaml": SMALL["posts/arrears.yaml"].replace("按季编制欠税公告名单", duty)})
    assert "1 file mended" in run("validate", "--fix", "--select", "text").err
    mended = (registry / "posts/arrears.yaml").read_text(encoding="utf-8")
    assert "text: '每季度抽查10份欠税公告名单，配置复核人员（两人）', parent" in mended
    assert "0 files mended" in run("validate", "--fix", "--select", "text").err
    assert (registry / "posts/arrears.yaml").read_text(encoding="utf-8") == mended
