import re
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


@pytest.mark.usefixtures("history")
def test_what_was_written_is_summed_up(run: Run) -> None:
    lines = run("handbook", "build", "--post", "arrears").err.splitlines()
    size = sum(file.stat().st_size for file in Path("build").iterdir())
    assert [line.split(" (")[0] for line in lines] == [
        "Written: build/handbook-arrears.html",
        "Written: build/card-arrears.html",
        "2 files",
    ]
    assert lines[-1] == f"2 files ({size / 1e3:.1f} KB): 1 post, 1 risk point"
    assert run("-q", "handbook", "build").err == ""


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ([], {"handbook.html"}),
        (["--department", "levy"], {"handbook-levy.html"}),
        (["--department", "征收管理处"], {"handbook-levy.html"}),
        (["--post", "ARREARS"], {"handbook-arrears.html", "card-arrears.html"}),
        (
            ["--post", "arrears", "--post", "levy-head"],
            {"handbook-arrears+levy-head.html", "card-arrears.html", "card-levy-head.html"},
        ),
    ],
)
def test_an_extract_never_takes_the_place_of_the_whole(run: Run, arguments: list[str], files: set[str]) -> None:
    assert run("handbook", "build", *arguments).code == 0
    assert {file.name for file in Path("build").iterdir()} == files


def test_many_posts_make_no_long_name(run: Run, history: Repository) -> None:
    posts = [f"P{number}" for number in range(5)]
    history.write({f"posts/{id_}.yaml": "name: x\ndepartment: levy\n" for id_ in posts})
    run("handbook", "build", *(word for id_ in posts for word in ("--post", id_)))
    assert {file.name for file in Path("build").iterdir()} == {
        "handbook-extract.html", *(f"card-{id_}.html" for id_ in posts),
    }  # fmt: skip


@pytest.mark.usefixtures("history")
def test_an_unknown_post_is_answered_with_the_nearest(run: Run) -> None:
    err = run("handbook", "build", "--post", "arrear").err
    assert err == "Error: There is no post `arrear`\nDid you mean arrears 清欠岗?\n"


@pytest.mark.usefixtures("history")
def test_marks_against_a_round(run: Run) -> None:
    assert run("handbook", "build", "--since", "1").code == 0
    page = built()
    assert "Changes since Round 1, closed on 2024-01-28" in page
    assert '<span class="id">arrears</span> <a href="#arrears">清欠岗</a>' in page
    assert '<span class="mark changed" title="Name">changed</span>' in page
    assert "<ins>" in page
    run("handbook", "build")
    assert 'id="_changes"' not in built()


def test_the_cover_says_where_it_comes_from(run: Run, history: Repository) -> None:
    commit = history.git("rev-parse", "HEAD")
    run("handbook", "build")
    assert "with changes that are not committed" in built()
    run("handbook", "build", "--at", "HEAD")
    assert commit[:12] in built()
    assert "<time>2023-11-14</time>" in built()
    assert history.tree()[:12] in built()
    run("handbook", "build", "--at", "1")
    assert "Round 1, closed on 2024-01-28" in built()


@pytest.mark.usefixtures("history")
def test_the_same_commit_gives_the_same_bytes(run: Run) -> None:
    run("handbook", "build", "--at", "HEAD", "--since", "1", "--output", "a")
    run("handbook", "build", "--at", "HEAD", "--since", "1", "--output", "b")
    assert Path("a/handbook.html").read_bytes() == Path("b/handbook.html").read_bytes()


@pytest.mark.parametrize(("audience", "is_seen"), [("public", False), ("internal", False), ("restricted", True)])
def test_an_audience_reads_what_it_may(run: Run, history: Repository, audience: str, is_seen: bool) -> None:
    history.write({"posts/arrears.yaml": SMALL["posts/arrears.yaml"] + "visibility: restricted\n"})
    assert run("handbook", "build", "--audience", audience, "--since", "1").code == 0
    assert ("欠税管理岗" in built()) is is_seen


def test_a_book_without_any_post_for_its_audience_says_why(run: Run, history: Repository) -> None:
    del history
    sentence = "No post is meant for this audience: `visibility` in the files says who may read them"
    assert sentence in run("handbook", "build", "--audience", "public").err
    assert sentence not in run("handbook", "build", "--audience", "internal").err


def test_a_post_that_is_not_for_the_audience(run: Run, history: Repository) -> None:
    history.write({"posts/arrears.yaml": SMALL["posts/arrears.yaml"] + "visibility: restricted\n"})
    outcome = run("handbook", "build", "--post", "arrears")
    assert (outcome.code, outcome.err.splitlines()[0]) == (2, "Error: `arrears` is not meant for this audience")
    assert not Path("build").exists()
    assert run("handbook", "build", "--post", "arrears", "--audience", "restricted").code == 0


def test_a_card_that_fails_leaves_nothing_written(run: Run, history: Repository) -> None:
    write(history.root, {"templates/card.html.jinja": "{{ nothing }}"})
    assert run("handbook", "build", "--post", "arrears").code == 2
    assert not Path("build").exists()


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
@pytest.mark.parametrize(
    "arguments",
    [
        ["--at", "nonsense"],
        ["--at", "7"],
        ["--format", "odt"],
        ["--since", "nonsense"],
        ["--since", "-n"],
        ["--audience", "everybody"],
        ["--department", "../levy"],
        ["--post", "nobody"],
        ["--post", "levy"],
        ["--department", "arrears"],
    ],
)
def test_refusals_write_nothing(run: Run, arguments: list[str]) -> None:
    assert run("handbook", "build", *arguments).code == 2
    assert not Path("build").exists()


EXTRACTS = ["LD", "SY", "FW", "JC", "XX"]


@pytest.mark.parametrize("department", EXTRACTS)
def test_nothing_in_an_extract_leads_out_of_it(run: Run, department: str, tmp_path: Path) -> None:
    """Charts, changes and cards name much that stands elsewhere; a PDF with a link to nothing cannot even be set."""
    root = Path(__file__).parents[2] / "registry"
    given = ("-C", str(root), "handbook", "build", "--department", department, "--output", str(tmp_path))
    assert run(*given, "--format", "html").code == 0
    page = (tmp_path / f"handbook-{department}.html").read_text(encoding="utf-8")
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))
    outcome = run(*given, "--format", "pdf")
    assert outcome.code == 0, outcome.err
