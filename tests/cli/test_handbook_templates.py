from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import everything, write
from tests.support.small import SMALL

from neikong.render.packaged import PACKAGED
from neikong.render.templates import TITLES

CARD, COVER = "card.html.jinja", "handbook/cover.html.jinja"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "registry", SMALL)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "registry"


def packaged(name: str) -> bytes:
    return (PACKAGED / name).read_bytes()


def test_every_template_has_its_title() -> None:
    files = {file.relative_to(PACKAGED).as_posix() for file in PACKAGED.rglob("*") if file.is_file()}
    assert set(TITLES) == {file for file in files if not file.startswith("init/")}


@pytest.mark.usefixtures("root")
def test_they_are_listed(run: Run) -> None:
    outcome = run("handbook", "templates")
    assert (outcome.code, [line.split()[0] for line in outcome.out.splitlines()]) == (0, list(TITLES))
    assert "its own" not in outcome.out
    assert {line.find(" ", 33) for line in outcome.out.splitlines()} == {33}


def test_what_a_registry_has_itself_is_said(run: Run, root: Path) -> None:
    write(root, {f"templates/{COVER}": "x"})
    (line,) = (line for line in run("handbook", "templates").out.splitlines() if "its own" in line)
    assert line == f"{COVER:<33} Handbook: cover  (the registry has its own)"


def test_they_are_copied_and_used(run: Run, root: Path) -> None:
    outcome = run("handbook", "templates", "--copy", CARD, "--copy", COVER)
    assert (outcome.code, outcome.err) == (0, f"Copied: templates/{CARD}\nCopied: templates/{COVER}\n")
    assert (root / "templates" / COVER).read_bytes() == packaged(COVER)
    (root / "templates" / COVER).write_text("<h1>本局手册</h1>", encoding="utf-8")
    assert run("handbook", "build").code == 0
    assert "<h1>本局手册</h1>" in Path("build/handbook.html").read_text(encoding="utf-8")


def test_what_is_there_is_never_overwritten(run: Run, root: Path) -> None:
    write(root, {f"templates/{CARD}": "mine"})
    before = everything(root)
    outcome = run("handbook", "templates", "--copy", COVER, "--copy", CARD)
    assert (outcome.code, outcome.err) == (
        2,
        f"Error: templates/{CARD} is there already; nothing has been written\n"
        "Move it away first, or edit it as it is\n",
    )
    assert everything(root) == before


@pytest.mark.usefixtures("root")
def test_a_second_copy_changes_nothing(run: Run) -> None:
    run("handbook", "templates", "--copy", CARD)
    outcome = run("handbook", "templates", "--copy", CARD)
    assert (outcome.code, outcome.err) == (0, f"There already, as it comes with the program: templates/{CARD}\n")


def test_only_shown(run: Run, root: Path) -> None:
    outcome = run("handbook", "templates", "--copy", COVER, "--dry-run")
    assert outcome.code == 0
    assert f"+++ b/templates/{COVER}" in outcome.out
    assert not (root / "templates").exists()


@pytest.mark.parametrize("name", ["gone.jinja", "../pyproject.toml", "/etc/passwd", "init/github.yml", "handbook", ""])
def test_an_unknown_name(run: Run, root: Path, name: str) -> None:
    outcome = run("handbook", "templates", "--copy", name)
    assert outcome.code == 2
    assert f"There is no template `{name}`" in outcome.err
    assert not (root / "templates").exists()


def test_nothing_is_written_through_a_link(run: Run, root: Path) -> None:
    outside = root.parent / "outside"
    outside.mkdir()
    (root / "templates").symlink_to(outside)
    assert run("handbook", "templates", "--copy", CARD).code == 2
    assert list(outside.iterdir()) == []
