"""neikong round close: what is committed is frozen, and what is counted is declared."""

from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import Repository, everything, round_file
from tests.support.small import SMALL, UNKNOWN_POST

ROUND = """\
# 第二轮，由内控办组织
title: 第二轮   # 名称
opened: 2024-07-27
methods:
  - {method: self, people: 14}   # 全员
"""


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Round 1 is closed, round 2 is open, everything is committed."""
    repository = Repository(tmp_path)
    repository.commit(SMALL)
    repository.close_round(1)
    repository.commit({"rounds/2.yaml": ROUND})
    monkeypatch.chdir(tmp_path)
    return repository


def test_a_round_is_closed_on_what_is_committed(run: Run, history: Repository) -> None:
    tree, commit = history.tree(), history.git("rev-parse", "HEAD")
    outcome = run("round", "close", "2", "--on", "2024-08-23")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == (
        f"Round 2 is closed: registry/rounds/2.yaml names tree {tree[:12]}\n"
        "Now commit it: `git commit registry/rounds/2.yaml`\n"
    )
    assert (history.root / "rounds/2.yaml").read_text(encoding="utf-8") == ROUND.replace(
        "opened: 2024-07-27\n", "opened: 2024-07-27\nclosed: 2024-08-23\n"
    ) + (
        "declared: {staff: 14, risk_posts: 1, risk_points: 1, risk_points_grade_1: 0, risk_points_grade_2: 1, "
        f"risk_points_grade_3: 0, controls: 1}}\nsnapshot: {{tree: {tree}, commit: {commit}}}\n"
    )
    assert history.git("status", "--porcelain") == " M registry/rounds/2.yaml"
    assert history.git("rev-parse", "HEAD") == commit
    history.git("commit", "-q", "registry/rounds/2.yaml", "-m", "close")
    assert "Figures" in run("round", "show", "2").out
    assert run("round", "diff", "1", "2").code == 0


def test_a_dry_run_writes_nothing(run: Run, history: Repository) -> None:
    before = everything(history.top)
    outcome = run("round", "close", "2", "--on", "2024-08-23", "--dry-run")
    assert (outcome.code, outcome.err) == (0, "Only shown: nothing has been written\n")
    assert "+closed: 2024-08-23\n" in outcome.out
    assert "+declared: {staff: 14," in outcome.out
    assert everything(history.top) == before


def test_grades_are_declared_only_where_any_is_approved(run: Run, history: Repository) -> None:
    ungraded = SMALL["risks/R-001.yaml"].replace("grade: {self: 2, approved: 2, reason: 金额不大}", "grade: {self: 2}")
    settings = SMALL["registry.yaml"].replace("NK302, ", "")
    history.commit({"risks/R-001.yaml": ungraded, "registry.yaml": settings})
    assert run("round", "close", "2", "--on", "2024-08-23").code == 0
    assert "declared: {staff: 14, risk_posts: 1, risk_points: 1, controls: 1}\n" in (
        history.root / "rounds/2.yaml"
    ).read_text(encoding="utf-8")


def test_what_is_declared_and_right_stays_and_is_completed(run: Run, history: Repository) -> None:
    history.commit({"rounds/2.yaml": ROUND + "declared:\n  staff: 14   # 人事科\n  units: 1\n"})
    assert run("round", "close", "2", "--on", "2024-08-23").code == 0
    assert "declared:\n  staff: 14   # 人事科\n  units: 1\n  risk_posts: 1\n  risk_points: 1\n" in (
        history.root / "rounds/2.yaml"
    ).read_text(encoding="utf-8")


def refused(run: Run, history: Repository, *arguments: str) -> str:
    before = everything(history.top)
    outcome = run("round", "close", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert everything(history.top) == before
    return outcome.err


def test_declared_figures_that_differ_are_told_with_both_numbers(run: Run, history: Repository) -> None:
    history.commit({"rounds/2.yaml": ROUND + "declared: {staff: 15, units: 2, risk_points: 1}\n"})
    told = refused(run, history, "2", "--on", "2024-08-23")
    assert told.startswith(
        "Error: Round 2 declares other figures: staff: declared 15, counted 14, units: declared 2, counted 1\n"
    )


@pytest.mark.parametrize("path", ["posts/new.yaml", "departments/levy.yaml", "rounds/2.yaml"])
def test_what_is_not_committed_is_not_closed(run: Run, history: Repository, path: str) -> None:
    history.write({path: "name: x\n" if path != "rounds/2.yaml" else ROUND + "note: 改\n"})
    told = refused(run, history, "2", "--on", "2024-08-23")
    assert f"These files differ from what is committed: {path}\n" in told


def test_what_lies_beside_the_registry_does_not_matter(run: Run, history: Repository) -> None:
    (history.top / "draft.docx").write_text("x")
    assert run("round", "close", "2", "--on", "2024-08-23").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["1"], "Round 1 is closed already"),
        (["3"], "There is no round 3"),
        (["2", "--on", "2024-07-26"], "Round 2 was opened on 2024-07-27, after 2024-07-26"),
        (["2", "--on", "soon"], "`soon` is no day"),
    ],
)
def test_what_cannot_be_closed(run: Run, history: Repository, arguments: list[str], message: str) -> None:
    assert message in refused(run, history, *arguments)


def test_a_round_with_a_last_day_and_no_tree_is_not_frozen_later(run: Run, history: Repository) -> None:
    history.commit({"rounds/2.yaml": ROUND + "closed: 2024-08-01\n"})
    assert "Round 2 has a last day, but nothing is frozen" in refused(run, history, "2")


@pytest.mark.parametrize("text", ["[", "title: x\nsnapshot: 3\n"])
def test_a_round_file_that_cannot_be_read(run: Run, history: Repository, text: str) -> None:
    history.commit({"rounds/2.yaml": text})
    assert "rounds/2.yaml cannot be read" in refused(run, history, "2")


def test_a_round_file_that_is_laid_out_in_braces(run: Run, history: Repository) -> None:
    history.commit({"rounds/2.yaml": "{title: 第二轮, opened: 2024-07-27, methods: [{method: self}]}\n"})
    assert "rounds/2.yaml cannot be edited" in refused(run, history, "2", "--on", "2024-08-23")


def test_errors_are_printed_as_validate_prints_them(run: Run, history: Repository) -> None:
    history.commit(UNKNOWN_POST)
    before = everything(history.top)
    outcome = run("round", "close", "2", "--on", "2024-08-23")
    assert outcome.code == 1
    assert outcome.out == run("validate").out
    assert "unknown-reference" in outcome.out
    assert outcome.err == "The round stays open: mend the errors, and commit\n"
    assert everything(history.top) == before


def test_without_git_nothing_can_be_frozen(run: Run, tmp_path: Path) -> None:
    repository = Repository(tmp_path / "x")
    repository.write({**SMALL, "rounds/1.yaml": round_file(1)})
    assert "not committed yet" in run("-C", str(repository.top), "round", "close", "1").err
