"""neikong round list, show, report and assign: any round, any clone, and nothing is written."""

import json
from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import Repository, everything, round_file
from tests.support.rounds import AFTER, BEFORE

PROJECT = Path(__file__).parents[2]
HISTORY = [PROJECT] if (PROJECT / ".git").exists() else []
COMMANDS = {
    "list": ["round", "list"],
    "show": ["round", "show", "2"],
    "report": ["round", "report", "2"],
    "report as markdown": ["round", "report", "2", "--format", "markdown"],
    "report as html": ["round", "report", "2", "--format", "html"],
    "assign": ["round", "assign", "2", "--seed", "7"],
    "assign as csv": ["round", "assign", "2", "--seed", "7", "--format", "csv"],
    "assign as markdown": ["round", "assign", "2", "--seed", "7", "--format", "markdown"],
}


@pytest.fixture(autouse=True)
def _no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Rounds 1 and 2 are closed, round 3 is open and not committed."""
    repository = Repository(tmp_path / "origin")
    repository.commit(BEFORE)
    repository.close_round(1)
    repository.git("rm", "-q", "registry/risks/R-2.yaml", "registry/risks/R-5.yaml")
    repository.commit(AFTER)
    repository.close_round(2)
    repository.write({"rounds/3.yaml": round_file(3), "risks/R-10.yaml": "name: 更新的\nposts: [arrears]\n"})
    monkeypatch.chdir(repository.top)
    return repository


@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_written(run: Run, history: Repository, name: str) -> None:
    before = everything(history.top)
    outcome = run(*COMMANDS[name])
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out
    assert everything(history.top) == before


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("name", COMMANDS)
def test_into_a_file(run: Run, name: str, tmp_path: Path) -> None:
    printed = run(*COMMANDS[name]).out
    outcome = run(*COMMANDS[name], "--output", str(tmp_path / "out"))
    assert (outcome.code, outcome.out) == (0, "")
    assert (tmp_path / "out").read_text(encoding="utf-8") == printed


def figures(run: Run, number: str) -> dict[str, int]:
    document = json.loads(run("round", "show", number, "--format", "json").out)
    return {one["measure"]: one["counted"] for one in document["figures"]}


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(("number", "risk_points"), [("1", 6), ("2", 6), ("3", 7)])
def test_a_closed_round_is_its_tree_and_an_open_one_the_working_files(run: Run, number: str, risk_points: int) -> None:
    assert figures(run, number)["risk_points"] == risk_points
    assert f"{risk_points} risk points were found" in run("round", "report", number).out
    assert f"{risk_points} risk points are checked" in run("round", "assign", number, "--seed", "1").out


@pytest.mark.usefixtures("history")
def test_the_list_tells_what_is_open_and_what_is_here(run: Run) -> None:
    document = json.loads(run("round", "list", "--format", "json").out)
    told = [(one["round"], one["state"], one["here"]) for one in document["rounds"]]
    assert told == [("1", "closed", True), ("2", "closed", True), ("3", "open", None)]


def test_show_tells_what_changed_and_where_the_round_is_kept(run: Run, history: Repository) -> None:
    document = json.loads(run("round", "show", "2", "--format", "json").out)
    assert document["found"] == {"here": True, "commit": history.git("rev-parse", "HEAD~1"), "hint": None}
    assert document["changes"]["since"] == "1"
    assert document["changes"]["balances"] is True
    assert document["changes"]["kinds"]["merged"] == 1
    assert document["methods"] == [{"method": "self"}]
    assert json.loads(run("round", "show", "1", "--format", "json").out)["changes"] is None


@pytest.mark.parametrize("options", [["--depth", "1"], ["--filter=blob:none"], ["--filter=tree:0"]])
def test_a_clone_that_lacks_a_round(
    run: Run, history: Repository, tmp_path: Path, options: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What its file says is shown, what has to be counted is refused; both tell the command that brings the round."""
    history.commit({path: f"# later\n{text}" for path, text in AFTER.items()})
    clone = history.clone(tmp_path / "clone", *options)
    monkeypatch.chdir(clone.top)
    shown = json.loads(run("round", "show", "2", "--format", "json").out)
    assert (shown["found"]["here"], shown["figures"], shown["changes"]) == (False, [], None)
    tree = history.tree("HEAD~2")
    for name in ("report", "assign"):
        outcome = run(*COMMANDS[name])
        assert (outcome.code, outcome.out) == (2, "")
        assert f"origin {tree}`" in outcome.err
        assert f"origin {tree}`" in shown["found"]["hint"]
    here = [one["here"] for one in json.loads(run("round", "list", "--format", "json").out)["rounds"]]
    assert here == [False, False, None]
    report = run("round", "report", "3")
    assert report.code == 0
    assert "Round 2 is not at hand, and was not compared." in report.out
    assert f"origin {tree}`" in report.err


def test_a_round_before_that_was_never_frozen_is_not_compared(run: Run, history: Repository) -> None:
    """Both rounds would be the working files: nothing would seem to have changed."""
    history.write({"rounds/2.yaml": "title: 第二轮\nopened: 2024-02-01\nclosed: 2024-02-28\n"})
    report = run("round", "report", "3")
    assert "Round 2 is not at hand, and was not compared." in report.out
    assert "Round 2 is not closed yet" in report.err
    assert json.loads(run("round", "show", "3", "--format", "json").out)["changes"] is None


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("command", [["show"], ["report"], ["assign", "--seed", "1"]])
@pytest.mark.parametrize(("number", "message"), [("4", "There is no round 4"), ("0", "There is no round 0")])
def test_a_round_that_there_is_not(run: Run, command: list[str], number: str, message: str) -> None:
    outcome = run("round", *command, number)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert "The rounds are 1, 2, 3" in outcome.err


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["assign", "2"], "--seed"),
        (["assign", "2", "--seed", " "], "The seed is empty"),
        (["assign", "2", "--seed", "a\x1b"], "characters that nobody sees"),
        (["report", "2", "--format", "docx"], "docx"),
        (["assign", "2", "--seed", "1", "--format", "xlsx"], "xlsx"),
    ],
)
def test_wrong_usage(run: Run, arguments: list[str], message: str) -> None:
    outcome = run("round", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


@pytest.mark.usefixtures("history")
def test_the_same_seed_gives_the_same_and_another_one_does_not(run: Run) -> None:
    def drawn(seed: str) -> str:
        return run("round", "assign", "2", "--seed", seed, "--format", "csv").out

    assert drawn("7") == drawn("7")
    assert len({drawn(str(seed)) for seed in range(6)}) > 1


@pytest.mark.parametrize("name", ["report as markdown", "report as html", "assign as markdown"])
def test_a_registrys_own_template_is_used_and_blamed(run: Run, history: Repository, name: str) -> None:
    command = [word.replace("2", "3") if word == "2" else word for word in COMMANDS[name]]
    template = {"report as markdown": "round_report.md", "report as html": "round_report.html"}.get(
        name, "assignment.md"
    )
    history.write({f"templates/{template}.jinja": "{{ paper.title | say }} <b>&amp;</b>\n"})
    assert run(*command).out.endswith(" <b>&amp;</b>")
    history.write({f"templates/{template}.jinja": "{{ nothing }}\n"})
    outcome = run(*command)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"The template {template}.jinja fails in line 1" in outcome.err


@pytest.mark.parametrize("project", HISTORY, ids=["this repository"] * len(HISTORY))
@pytest.mark.parametrize(("number", "posts", "points", "controls"), [("1", 84, 110, 95), ("2", 101, 97, 157)])
def test_the_rounds_of_the_shipped_registry(
    run: Run, project: Path, number: str, posts: int, points: int, controls: int
) -> None:
    text = run("-C", str(project), "round", "report", number).out
    assert "18 offices, 4 directly affiliated units, 10 bureau leaders" in text
    assert f"{posts} carry a risk" in text
    assert f"{points} risk points were found" in text
    assert f"{controls} controls are in force" in text
    assert "All declared figures are what is counted." in text
