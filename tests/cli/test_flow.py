"""`neikong flow draw` at the command line: what it writes where, and what it refuses."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.cli.run import Run
from tests.support.git import Repository, write
from tests.support.small import SMALL, changed, edited

RESTRICTED = {
    "workflows/secret.yaml": "name: 秘密\nvisibility: restricted\nsteps: [{id: S1, name: 办, post: arrears}]\n"
}


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize("word", ["notice", "NOTICE", "欠税公告", "workflows/notice.yaml"])
def test_a_workflow_is_meant_by_its_id_its_name_or_its_file(run: Run, word: str) -> None:
    outcome = run("-C", "clean", "flow", "draw", word)
    assert (outcome.code, outcome.err) == (0, "")
    assert ElementTree.fromstring(outcome.out).findtext("{http://www.w3.org/2000/svg}title") == "notice 欠税公告"


@pytest.mark.usefixtures("folders")
def test_other_formats(run: Run) -> None:
    mermaid = run("-C", "clean", "flow", "draw", "notice", "--format", "mermaid").out
    text = run("-C", "clean", "flow", "draw", "notice", "--format", "text").out
    assert mermaid.startswith('flowchart TB\n  subgraph lane0["欠税管理岗"]\n')
    assert text.startswith("notice  欠税公告\n      征收管理处 · time limit: 20 working days\n\nS1    编制名单")


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        ([], "Which workflow is to be drawn?", "neikong list workflow"),
        (["notise"], "There is no workflow `notise`", "Did you mean notice 欠税公告?"),
        (["arrears"], "There is no workflow `arrears`", "notice"),
        (["../../etc/passwd"], "There is no workflow `../../etc/passwd`", ""),
        (["notice\x1b[31m"], "There is no workflow `notice�[31m`", ""),
        (["--all"], "--all needs a folder to write into", "--output FOLDER"),
        (["notice", "--all", "--output", "x"], "Name one workflow, or write --all, not both", ""),
        (["notice", "--format", "png"], "png", ""),
        (["notice", "--at", "nonsense"], "not in a git repository", ""),
        (["notice", "--output", "clean"], "clean cannot be written", ""),
        (["notice", "--output", "clean/registry/posts/x.yaml"], "is a file of a registry", ""),
        (["--all", "--output", "none/README.md"], "cannot be written", ""),
    ],
)
def test_refusals(run: Run, arguments: list[str], message: str, hint: str) -> None:
    outcome = run("-C", "clean", "flow", "draw", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert hint in outcome.err


@pytest.mark.parametrize(("format_", "suffix"), [("svg", "svg"), ("mermaid", "mmd"), ("text", "txt")])
def test_all_write_a_file_each(run: Run, tmp_path: Path, format_: str, suffix: str) -> None:
    other = {"workflows/发票.yaml": "name: 发票\nsteps: []\n"}
    write(tmp_path / "registry", changed(other, RESTRICTED))
    folder = tmp_path / "charts"
    outcome = run("-C", str(tmp_path), "flow", "draw", "--all", "--format", format_, "--output", str(folder))
    assert (outcome.code, outcome.out) == (0, "")
    assert sorted(file.name for file in folder.iterdir()) == [f"notice.{suffix}", f"发票.{suffix}"]
    alone = run("-C", str(tmp_path), "flow", "draw", "notice", "--format", format_)
    assert (folder / f"notice.{suffix}").read_text(encoding="utf-8") == alone.out


def test_what_is_restricted_is_not_drawn(run: Run, tmp_path: Path) -> None:
    files = changed(RESTRICTED, {"risks/R-001.yaml": SMALL["risks/R-001.yaml"] + "visibility: restricted\n"})
    write(tmp_path / "registry", files)
    outcome = run("-C", str(tmp_path), "flow", "draw", "secret")
    assert (outcome.code, outcome.out) == (2, "")
    assert "The workflow `secret` is restricted: it is not drawn" in outcome.err
    assert "R-001" not in run("-C", str(tmp_path), "flow", "draw", "notice").out


def test_a_file_that_cannot_be_read_is_named(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "registry", changed({"workflows/notice.yaml": "name: [\n"}))
    outcome = run("-C", str(tmp_path), "flow", "draw", "notice")
    assert (outcome.code, outcome.out) == (2, "")
    assert "workflows/notice.yaml cannot be read" in outcome.err
    assert "neikong validate workflows/notice.yaml" in outcome.err


def test_what_could_not_be_read_of_it_is_said(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "registry", edited("workflows/notice.yaml", "function: propose", "function: dance"))
    outcome = run("-C", str(tmp_path), "flow", "draw", "notice")
    assert outcome.code == 0
    assert "编制名单" in outcome.out
    assert outcome.err == "1 finding in the workflow: parts of the chart may be missing (neikong validate)\n"


def test_an_earlier_state_is_drawn(run: Run, tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    write(tmp_path / "registry", SMALL)
    repository.commit()
    write(tmp_path / "registry", edited("workflows/notice.yaml", "审批名单", "会签名单"))
    assert "会签名单" in run("-C", str(tmp_path), "flow", "draw", "notice", "--format", "text").out
    assert "审批名单" in run("-C", str(tmp_path), "flow", "draw", "notice", "--format", "text", "--at", "HEAD").out


@pytest.mark.usefixtures("folders")
def test_grades_are_coloured_and_written(run: Run) -> None:
    outcome = run("-C", "clean", "--color", "always", "flow", "draw", "notice", "--format", "text")
    assert "\x1b[30;43m 二级 \x1b[0m R-001" in outcome.out


def tangle(steps: int) -> str:
    """A workflow in which every step leads to every other."""
    ids = [f"S{number}" for number in range(1, steps + 1)]
    ways = (f"[{', '.join(f'{{when: 往{to}, to: {to}}}' for to in ids if to != id_)}]" for id_ in ids)
    rows = (
        f"  - {{id: {id_}, name: 办{id_}, post: arrears, next: {way}}}\n" for id_, way in zip(ids, ways, strict=True)
    )
    return f"name: 乱麻\nsteps:\n{''.join(rows)}"


def test_a_tangle_is_told_and_not_drawn(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {**SMALL, "workflows/tangle.yaml": tangle(24)})
    sentence = "tangle has more ways from step to step than a chart can show"
    outcome = run("-C", str(tmp_path), "flow", "draw", "tangle")
    assert (outcome.code, outcome.out) == (2, "")
    assert sentence in outcome.err
    assert run("-C", str(tmp_path), "flow", "draw", "tangle", "--format", "text").out.count("往S") == 24 * 23
    every = run("-C", str(tmp_path), "flow", "draw", "--all", "--output", str(tmp_path / "charts"))
    assert every.code == 0
    assert sentence in every.err
    assert [file.name for file in (tmp_path / "charts").iterdir()] == ["notice.svg"]
    book = run("-C", str(tmp_path), "handbook", "build", "--output", str(tmp_path / "book"))
    assert book.code == 0
    assert sentence in book.err
    assert "往S24" in (tmp_path / "book" / "handbook.html").read_text(encoding="utf-8")


def test_all_of_nothing_but_a_tangle_is_no_failure(run: Run, tmp_path: Path) -> None:
    write(
        tmp_path, {**{path: text for path, text in SMALL.items() if path[:4] != "work"}, "workflows/t.yaml": tangle(24)}
    )
    outcome = run("-C", str(tmp_path), "flow", "draw", "--all", "--output", str(tmp_path / "charts"))
    assert (outcome.code, "t has more ways" in outcome.err) == (0, True)
