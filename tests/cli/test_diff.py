import json
from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import Repository, round_file
from tests.support.small import SMALL, changed, edited, risk

PROJECT = Path(__file__).parents[2]
HISTORY = [PROJECT] if (PROJECT / ".git").exists() else []
FIGURES = {
    "staff": (291, 294), "risk_posts": (84, 101), "risk_points": (110, 97), "risk_points_grade_1": (0, 72),
    "risk_points_grade_2": (0, 25), "controls": (95, 157),
}  # fmt: skip


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Round 1, round 2 with one risk point more, and another wording in the working tree."""
    repository = Repository(tmp_path)
    repository.commit(SMALL)
    repository.close_round(1)
    repository.commit(changed({"risks/R-002.yaml": risk("另一风险")}))
    repository.close_round(2)
    repository.write({"posts/arrears.yaml": edited("posts/arrears.yaml", "按季", "按月")["posts/arrears.yaml"]})
    monkeypatch.chdir(tmp_path)
    return repository


def kinds(run: Run, *arguments: str) -> list[tuple[str, str]]:
    document = json.loads(run(*arguments, "--format", "json").out)
    return [(change["kind"], change["name"]) for change in document["changes"]]


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["round", "diff", "1", "2"], [("added", "另一风险")]),
        (["round", "diff", "2", "1"], [("removed", "另一风险")]),
        (["diff", "1", "2"], [("added", "另一风险")]),
        (["diff", "round:1"], [("added", "另一风险"), ("reworded", "欠税管理岗")]),
        (["diff", "HEAD"], [("reworded", "欠税管理岗")]),
        (["diff", "main~1", "worktree"], [("reworded", "欠税管理岗")]),
        (["diff", "worktree", "worktree"], []),
        (["diff", "2", "HEAD"], []),
    ],
)
def test_any_two_states(run: Run, arguments: list[str], expected: list[tuple[str, str]]) -> None:
    assert kinds(run, *arguments) == expected


@pytest.mark.parametrize(
    "command", [["diff"], ["validate", "--at"], ["validate", "--since"], ["handbook", "build", "--at"]]
)
def test_a_tree_that_is_no_registry_is_refused(run: Run, history: Repository, command: list[str]) -> None:
    outcome = run(*command, history.git("rev-parse", "HEAD:registry/posts"))
    assert (outcome.code, outcome.out) == (2, "")
    assert "holds no registry: registry.yaml is missing" in outcome.err


def test_settings_that_cannot_be_read_are_a_finding_and_no_refusal(run: Run, history: Repository) -> None:
    history.commit({"registry.yaml": "#" * 2_000_000})
    outcome = run("validate", "--at", "HEAD")
    assert (outcome.code, outcome.err) == (1, "")
    assert "oversized-file" in outcome.out


def test_both_sides_are_named_with_their_trees(run: Run, history: Repository) -> None:
    document = json.loads(run("diff", "1", "--format", "json").out)
    assert document["from"] == {"state": "round:1", "tree": history.tree("HEAD~3")}
    assert document["to"] == {"state": "worktree", "tree": None}


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["diff", "1", "2"], 0),
        (["diff", "1", "2", "--exit-code"], 1),
        (["round", "diff", "1", "2", "--exit-code"], 1),
        (["diff", "2", "HEAD", "--exit-code"], 0),
        (["diff", "1", "--exit-code", "--format", "json"], 1),
        (["diff", "1", "nonsense", "--exit-code"], 2),
        (["diff", "nonsense"], 2),
        (["diff", "--cached"], 2),
        (["round", "diff", "1", "3"], 2),
        (["diff"], 2),
    ],
)
def test_exit_codes(run: Run, arguments: list[str], code: int) -> None:
    outcome = run(*arguments)
    assert outcome.code == code
    assert bool(outcome.err) == (code == 2)


@pytest.mark.usefixtures("history")
def test_output(run: Run) -> None:
    printed = run("diff", "1", "2").out
    assert run("diff", "1", "2", "--output", "changes.txt").out == ""
    assert Path("changes.txt").read_text(encoding="utf-8") == printed


def test_the_rounds_are_listed(run: Run, history: Repository) -> None:
    lines = run("round", "list").out.splitlines()
    assert [line.split()[0] for line in lines] == ["1", "2"]
    assert history.tree("HEAD~1")[:12] in lines[1]


def spoil(repository: Repository, how: str) -> None:
    """Make the second risk point unreadable in the working tree, or its id taken by another file."""
    file = repository.root / "risks/R-002.yaml"
    if how == "too large":
        file.write_bytes(file.read_bytes() + b"# " + b"x" * 1_100_000)
    elif how == "a link out":
        file.unlink()
        file.symlink_to("/etc/hostname")
    elif how == "broken":
        file.write_text("name: [\n")
    else:
        repository.write({"posts/R-002.yaml": "name: 另一岗位\ndepartment: levy\n"})


@pytest.mark.parametrize("how", ["too large", "a link out", "broken", "its id taken"])
def test_what_cannot_be_read_has_neither_come_nor_gone(run: Run, history: Repository, how: str) -> None:
    spoil(history, how)
    document = json.loads(run("diff", "2", "--format", "json").out)
    assert [change["ids"]["to"] for change in document["changes"]] == [["arrears"]]
    assert {Path(path).stem for path in document["unread"]} == {"R-002"}
    assert document["reconciliation"]["risk_points"]["from"] == document["reconciliation"]["risk_points"]["to"] == 1
    assert "R-002.yaml cannot be read on one side, and is left out on both" in run("diff", "2").out


def test_without_totals_the_changes_are_the_same(run: Run, history: Repository) -> None:
    history.commit(message="another wording")
    whole = json.loads(run("diff", "1", "HEAD", "--format", "json").out)
    few = json.loads(run("diff", "1", "HEAD", "--no-totals", "--format", "json").out)
    assert whole["changes"] == few["changes"]
    assert (few["totals"], few["reconciliation"], few["balances"]) == ([], {}, None)


@pytest.mark.parametrize("what", ["HEAD", "HEAD:registry/risks", "HEAD^{tree}"])
def test_a_snapshot_of_something_else_is_refused_without_totals_too(run: Run, history: Repository, what: str) -> None:
    named = history.git("rev-parse", what)
    history.write({"rounds/2.yaml": round_file(2, named)})
    assert run("diff", "1", "2").code == 2
    assert run("diff", "1", "2", "--no-totals").code == 2


def test_a_partial_clone_is_told_what_it_lacks(
    run: Run, history: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    history.commit(message="all")
    history.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path_factory.mktemp("clone") / "partial"
    history.git("clone", "-q", "--filter=blob:none", history.top.as_uri(), str(clone))
    outcome = run("-C", str(clone), "diff", "1", "HEAD", "--no-totals")
    assert (outcome.code, outcome.out) == (2, "")
    assert "holds only a part" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (("--only", "added"), [["R-002"]]),
        (("--only", "risk"), [["R-002"]]),
        (("--only", "post"), [["arrears"]]),
        (("--only", "added", "--only", "post"), []),
        (("--department", "levy"), [["R-002"], ["arrears"]]),
    ],
)
def test_only_what_was_asked_for(
    run: Run, history: Repository, arguments: tuple[str, ...], ids: list[list[str]]
) -> None:
    assert history
    document = json.loads(run("diff", "1", *arguments, "--format", "json").out)
    assert [change["ids"]["to"] for change in document["changes"]] == ids
    assert document["balances"] is True


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--only", "colour"), "There is no kind `colour`"),
        (("--department", "nobody"), "There is no department `nobody`"),
        (("--dry-run",), "--dry-run belongs to --fix"),
        (("2", "--fix"), "Lineage is declared in the working tree"),
    ],
)
def test_what_makes_no_sense_is_refused(
    run: Run, history: Repository, arguments: tuple[str, ...], message: str
) -> None:
    assert history
    outcome = run("diff", "1", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err


def test_a_likely_rename_is_suggested_and_declared(run: Run, history: Repository) -> None:
    history.commit(message="all")
    old = history.root / "risks/R-001.yaml"
    old.rename(old.with_name("R-100.yaml"))
    assert "+formerly: [R-001]" in run("diff", "HEAD", "--suggest").out
    assert "+formerly: [R-001]" in run("diff", "HEAD", "--fix", "--dry-run").out
    assert "formerly" not in old.with_name("R-100.yaml").read_text()
    assert "1 file mended" in run("diff", "HEAD", "--fix").err
    assert old.with_name("R-100.yaml").read_text().splitlines().count("formerly: [R-001]") == 1
    assert "Nothing to declare" in run("diff", "HEAD", "--suggest").err


@pytest.mark.parametrize("project", HISTORY, ids=["this repository"] * len(HISTORY))
def test_the_two_rounds_of_the_shipped_registry(run: Run, project: Path) -> None:
    document = json.loads(run("-C", str(project), "round", "diff", "1", "2", "--format", "json").out)
    totals = {total["measure"]: (total["from"], total["to"]) for total in document["totals"]}
    assert {measure: totals[measure] for measure in FIGURES} == FIGURES
    for measure, terms in document["reconciliation"].items():
        grown = sum(terms[name] for name in ("added", "restored", "split"))
        shrunk = sum(terms[name] for name in ("retired", "removed", "merged"))
        assert terms["from"] + grown - shrunk == terms["to"], measure
    assert document["balances"] is True
    assert document["reconciliation"]["risk_points"] == {
        "from": 110, "added": 9, "restored": 0, "split": 1, "retired": 13, "removed": 0, "merged": 10, "to": 97
    }  # fmt: skip
    kinds_of_risk = {change["kind"] for change in document["changes"] if change["entity_kind"] == "risk"}
    assert kinds_of_risk >= {"added", "retired", "merged", "split", "moved", "regraded", "reworded", "control-added"}
    assert "The totals add up" in run("-C", str(project), "round", "diff", "1", "2").out


@pytest.mark.parametrize("project", HISTORY, ids=["this repository"] * len(HISTORY))
def test_every_control_that_came_or_went_is_a_change(run: Run, project: Path) -> None:
    document = json.loads(run("-C", str(project), "round", "diff", "1", "2", "--format", "json").out)
    new = {id_ for change in document["changes"] if change["kind"] == "added" for id_ in change["ids"]["to"]}
    added = sum(change["kind"] == "control-added" for change in document["changes"])
    assert new
    assert 0 < added <= document["reconciliation"]["controls"]["added"]


@pytest.mark.parametrize("project", HISTORY, ids=["this repository"] * len(HISTORY))
def test_the_first_round_names_the_risk_points_without_a_control(run: Run, project: Path) -> None:
    document = json.loads(run("-C", str(project), "validate", "--at", "round:1", "--format", "json").out)
    named = {
        finding["entity"]
        for finding in document["findings"]
        if finding["rule"] == "uncovered-risk" and "no control" in finding["message"]
    }
    assert len(named) == 35


@pytest.mark.parametrize("project", HISTORY, ids=["this repository"] * len(HISTORY))
@pytest.mark.parametrize("state", ["worktree", "round:1", "round:2"])
def test_the_shipped_registry_can_be_validated_at_each_state(run: Run, project: Path, state: str) -> None:
    outcome = run("-C", str(project), "validate", "--at", state, "--format", "json")
    summary = json.loads(outcome.out)["summary"]
    assert outcome.code == int(state == "round:1")
    assert (summary["error"] == 0) == (state != "round:1")
