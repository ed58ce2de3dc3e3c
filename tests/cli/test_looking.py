"""The look-up commands at the command line: exit codes, refusals, states, widths, pipes."""

import json
import re
from pathlib import Path

import pytest
from tests.cli.run import Run, process
from tests.support.git import Repository, write
from tests.support.small import SMALL, changed, risk

from neikong.report.styled import width

ANSI = re.compile(r"\x1b\[[0-9;]*m")
COMMANDS = {
    "stats": ["stats"],
    "matrix": ["matrix", "--ids"],
    "areas": ["matrix", "--by", "areas"],
    "gates": ["matrix", "--by", "gates"],
    "status": ["status"],
    "list": ["list", "risk", "--where", "grade<3"],
    "show": ["show", "R-001"],
    "search": ["search", "欠税"],
}


@pytest.fixture(autouse=True)
def _no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize("folder", ["clean", "warned", "broken"])
@pytest.mark.parametrize("name", COMMANDS)
def test_findings_do_not_change_the_exit_code(run: Run, name: str, folder: str) -> None:
    outcome = run("-C", folder, *COMMANDS[name])
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize("name", COMMANDS)
def test_json_is_one_document_also_in_a_file(run: Run, name: str, tmp_path: Path) -> None:
    outcome = run("-C", "clean", *COMMANDS[name], "--format", "json")
    document = json.loads(outcome.out)
    assert (document["version"], document["registry"], document["state"]) == (1, "clean/registry", "worktree")
    written = run("-C", "clean", *COMMANDS[name], "--format", "json", "--output", str(tmp_path / "x.json"))
    assert written.out == ""
    assert (tmp_path / "x.json").read_text(encoding="utf-8") == outcome.out


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["list", "poste"], "There is no kind `poste`", "post"),
        (["list", "@@"], "There is no kind `@@`", "Write one of department"),
        (["list", "risk", "--where", "grad=1"], "There is no field `grad` here", "Did you mean `grade`?"),
        (["list", "risk", "--where", "grade"], "`grade` is no condition", "FIELD=VALUE"),
        (["show", "R-01"], "There is nothing with the id `R-01`", "R-001 欠税公告漏报"),
        (["show", "公告"], "There is nothing with the id `公告`", "notice 欠税公告"),
        (["show", "R-001/C9"], "`R-001` has no item `C9`", "C1"),
        (["show", ""], "There is nothing with the id ``", "R-001"),
        (["show", "/"], "There is nothing with the id ``", ""),
        (["search", " "], "There is nothing to search for", "fpgl"),
        (["status", "--department", "levi"], "There is no department `levi`", "levy 征收管理处"),
        (["matrix", "--by", "x"], "x", ""),
        (["stats", "--at", "nonsense"], "not in a git repository", ""),
        (["list"], "KIND", ""),
        (["search"], "TEXT", ""),
    ],
)
def test_what_is_unknown_is_refused_with_a_hint(run: Run, arguments: list[str], message: str, hint: str) -> None:
    outcome = run("-C", "clean", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert hint in outcome.err


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize(
    ("word", "id_"),
    [
        ("r-001", "R-001"),
        ("registry/risks/R-001.yaml", "R-001"),
        ("欠税公告漏报", "R-001"),
        ("R-001/c1", "R-001/C1"),
        ("levy-law/45", "levy-law/45"),
        ("registry", "registry"),
        ("registry.yaml", "registry"),
    ],
)
def test_show_takes_what_people_have_at_hand(run: Run, word: str, id_: str) -> None:
    assert json.loads(run("-C", "clean", "show", word, "--format", "json").out)["id"] == id_


@pytest.mark.parametrize(
    ("field", "later"), [("formerly: [R-000]", "R-002"), ("supersedes: [R-000]", "R-002"), ("note: R-000", "")]
)
def test_an_id_of_the_past_is_answered_with_what_it_is_now(run: Run, tmp_path: Path, field: str, later: str) -> None:
    write(tmp_path / "registry", changed({"risks/R-002.yaml": risk("x", field)}))
    outcome = run("-C", str(tmp_path), "show", "R-000")
    assert outcome.code == 2
    assert ("`R-000` is now R-002" in outcome.err) is bool(later)


@pytest.mark.usefixtures("folders")
def test_show_tells_what_is_wrong_with_the_entity_and_with_nothing_else(run: Run) -> None:
    assert "risks/R-001.yaml:1:1  " in run("-C", "warned", "show", "R-001").out
    assert "What is wrong" not in run("-C", "warned", "show", "arrears").out
    assert "What is wrong" not in run("-C", "warned", "show", "R-001/C1").out
    document = json.loads(run("-C", "broken", "show", "R-001", "--format", "json").out)
    assert [finding["rule"] for finding in document["findings"]] == ["unknown-reference"]


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Round 1 had one risk point; the working tree has two."""
    repository = Repository(tmp_path)
    repository.commit(SMALL)
    repository.close_round(1)
    repository.write({"risks/R-002.yaml": risk("另一风险", "grade: 1")})
    monkeypatch.chdir(tmp_path)
    return repository


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(("at", "ids"), [("worktree", ["R-001", "R-002"]), ("1", ["R-001"]), ("HEAD", ["R-001"])])
def test_any_state(run: Run, at: str, ids: list[str]) -> None:
    document = json.loads(run("list", "risk", "--at", at, "--format", "json").out)
    assert [one["id"] for one in document["found"]] == ids
    assert run("show", "R-002", "--at", at).code == (0 if "R-002" in ids else 2)
    assert ("另一风险" in run("search", "另一", "--at", at).out) is ("R-002" in ids)
    figures = json.loads(run("stats", "--at", at, "--format", "json").out)
    assert next(one["number"] for one in figures["totals"] if one["measure"] == "risk_points") == len(ids)


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_written_and_only_settings_are_needed(run: Run, tmp_path: Path, name: str) -> None:
    write(tmp_path, {"registry.yaml": "organization: 空局\n"})
    outcome = run("-C", str(tmp_path), *COMMANDS[name])
    assert outcome.code == (2 if name == "show" else 0)
    assert [file.name for file in tmp_path.iterdir()] == ["registry.yaml"]


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize("columns", [80, 100, 120])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", COMMANDS)
def test_colours_and_the_screens_width(
    run: Run, name: str, lang: str, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    outcome = run("-C", "clean", "--color", "always", *COMMANDS[name], lang=lang)
    assert "\x1b[" in outcome.out
    shown = ANSI.sub("", outcome.out)
    assert [line for line in shown.splitlines() if width(line) > columns] == []
    assert shown == run("-C", "clean", "--color", "never", *COMMANDS[name], lang=lang).out


@pytest.mark.usefixtures("folders")
def test_in_a_pipe_nothing_is_cut(run: Run, folders: Path) -> None:
    long = "欠税公告漏报" * 40
    write(folders / "clean/registry", {"risks/R-001.yaml": risk(long)})
    assert long in run("-C", "clean", "list", "risk").out
    assert long in run("-C", "clean", "show", "R-001").out


def test_a_word_of_letters_is_searched_for_in_pinyin(folders: Path) -> None:
    outcome = process("-C", "clean", "--lang", "zh", "search", "qsglg", cwd=folders)
    assert (outcome.code, outcome.err) == (0, "")
    assert "欠税管理岗" in outcome.out


@pytest.mark.usefixtures("folders")
def test_help_is_in_the_readers_language(run: Run) -> None:
    chinese = run("--help", lang="zh").out
    for word in ("list", "show", "search", "stats", "matrix", "status"):
        line = next(line for line in chinese.splitlines() if line.split()[:1] == [word])
        assert re.search("[\u4e00-\u9fff]", line)
        assert re.search("[\u4e00-\u9fff]", run(word, "--help", lang="zh").out)
