from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import Repository, write
from tests.support.small import SMALL, changed, edited


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    repository = Repository(tmp_path)
    repository.commit(SMALL)
    repository.close_round(1)
    repository.write(edited("posts/arrears.yaml", "欠税管理岗", "清欠岗"))
    monkeypatch.chdir(tmp_path)
    return repository


def built(folder: str = "build") -> str:
    return Path(folder, "handbook.html").read_text(encoding="utf-8")


def test_built_into_the_named_folder_and_nowhere_else(run: Run, history: Repository) -> None:
    before = sorted(history.root.rglob("*"))
    outcome = run("handbook", "build", "--output", "out/手册")
    assert (outcome.code, outcome.out) == (0, "")
    assert "handbook.html" in outcome.err
    assert "清欠岗" in built("out/手册")
    assert sorted(history.root.rglob("*")) == before


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("state", "name", "other"), [("1", "欠税管理岗", "清欠岗"), ("worktree", "清欠岗", "欠税管理岗")]
)
def test_of_any_state(run: Run, state: str, name: str, other: str) -> None:
    assert run("handbook", "build", "--at", state).code == 0
    assert name in built()
    assert other not in built()


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(("language", "code"), [("en", "en"), ("zh", "zh-CN")])
def test_the_language_of_the_page(run: Run, language: str, code: str) -> None:
    run("handbook", "build", lang=language)
    assert f'<html lang="{code}">' in built()


def test_findings_are_mentioned_and_do_not_hinder(run: Run, history: Repository) -> None:
    history.write(changed({"posts/levy-head.yaml": "name: [broken\n"}))
    outcome = run("handbook", "build")
    assert outcome.code == 0
    assert "1 finding in the registry" in outcome.err
    assert "欠税管理岗" in built()


def test_an_own_template_that_fails_is_no_bug(run: Run, history: Repository) -> None:
    write(history.root, {"templates/handbook.html.jinja": "<p>\n{{ ''.__class__.__mro__ }}"})
    outcome = run("handbook", "build")
    assert outcome.code == 2
    assert "handbook.html.jinja fails in line 2" in outcome.err
    assert not Path("build").exists()


def linked(root: Path) -> None:
    (root.parent / "outside.jinja").write_text("ours?")
    (root / "templates").mkdir()
    (root / "templates/handbook.html.jinja").symlink_to("../../outside.jinja")


def linked_folder(root: Path) -> None:
    (root.parent / "elsewhere").mkdir()
    (root.parent / "elsewhere/handbook.css").write_text("")
    (root / "templates").symlink_to("../elsewhere")


def in_gbk(root: Path) -> None:
    (root / "templates").mkdir()
    (root / "templates/parts.html.jinja").write_bytes("封面".encode("gbk"))


def large(root: Path) -> None:
    write(root, {"templates/handbook.css": " " * 2_000_000})


UNUSABLE = {
    "a link out": (linked, "templates/handbook.html.jinja cannot be used: The link leads to"),
    "a folder that is a link": (linked_folder, "templates cannot be used: The link leads to"),
    "another encoding": (in_gbk, "templates/parts.html.jinja cannot be used: it is not UTF-8"),
    "pasted data": (large, "templates/handbook.css cannot be used: The file has 2000000 bytes"),
}


@pytest.mark.parametrize(("spoil", "words"), UNUSABLE.values(), ids=UNUSABLE)
@pytest.mark.parametrize("at", ["worktree", "HEAD"])
def test_an_own_template_that_cannot_be_read_is_never_passed_over(
    run: Run, history: Repository, spoil: Callable[[Path], None], words: str, at: str
) -> None:
    spoil(history.root)
    history.commit({})
    outcome = run("handbook", "build", "--at", at)
    assert (outcome.code, words in outcome.err) == (2, True)
    assert not Path("build").exists()


def test_a_link_to_another_template_is_followed(run: Run, history: Repository) -> None:
    write(history.root, {"templates/book.jinja": "eigen"})
    (history.root / "templates/handbook.html.jinja").symlink_to("book.jinja")
    assert run("handbook", "build").code == 0
    assert built() == "eigen"


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("arguments", [["--at", "nonsense"], ["--at", "7"], ["--format", "docx"]])
def test_refusals_write_nothing(run: Run, arguments: list[str]) -> None:
    assert run("handbook", "build", *arguments).code == 2
    assert not Path("build").exists()
