"""`neikong review summary`: on real history, with states that there are not, and on the shipped registry."""

import json
import re
from pathlib import Path

import pytest
from tests.account.asked import BASE, ENDED, POST, RISK, WAIVER
from tests.cli.run import Run
from tests.cli.test_diff import HISTORY
from tests.support.git import Repository

from neikong.account.questions import TOPICS


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Two rounds, then a lowered grade that is committed and a waiver that is not."""
    repository = Repository(tmp_path)
    second = BASE[RISK].replace("name: 欠税公告漏报", "name: 欠税公告延迟")
    repository.commit({**BASE, "risks/R-002.yaml": second})
    repository.close_round(1)
    repository.commit({"risks/R-002.yaml": second + ENDED})
    repository.close_round(2)
    repository.commit({RISK: BASE[RISK].replace("approved: 1, reason: 单笔金额大", "approved: 2")})
    repository.write({POST: BASE[POST] + WAIVER})
    monkeypatch.chdir(tmp_path)
    return repository


def topics(run: Run, *arguments: str) -> list[str]:
    outcome = run("review", "summary", *arguments, "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    return [one["topic"] for one in json.loads(outcome.out)["questions"]]


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["main"], ["exception"]),
        (["HEAD~1"], ["lower-rating", "exception"]),
        (["1", "--at", "2"], ["retired-risk"]),
        (["round:1", "--at", "main"], ["lower-rating", "retired-risk"]),
        (["main", "--at", "HEAD"], []),
        (["worktree", "--at", "main"], []),
    ],
)
@pytest.mark.usefixtures("history")
def test_any_two_states(run: Run, arguments: list[str], found: list[str]) -> None:
    assert topics(run, *arguments) == found


@pytest.mark.usefixtures("history")
def test_markdown_by_default_and_into_a_file(run: Run) -> None:
    outcome = run("review", "summary", "HEAD~1")
    assert outcome.code == 0
    assert outcome.out.startswith("## Review summary: `HEAD~1` → `worktree`\n")
    assert "- **warning** `registry/posts/arrears.yaml:" in outcome.out
    assert run("review", "summary", "HEAD~1", "--output", "summary.md").out == ""
    assert Path("summary.md").read_text(encoding="utf-8") == outcome.out


def test_a_vanished_risk_point_of_a_closed_round(run: Run, history: Repository) -> None:
    (history.root / RISK).unlink()
    text = run("review", "summary", "main").out
    assert "`R-001` (欠税公告漏报), which a closed round has seen, is removed" in text
    assert "`vanished-risk`" in text


def test_how_to_declare_can_be_typed(run: Run, history: Repository) -> None:
    (history.root / RISK).unlink()
    history.write({"risks/R-009.yaml": BASE[RISK].replace("approved: 1, reason: 单笔金额大", "approved: 2")})
    text = run("review", "summary", "HEAD~0").out
    assert "`neikong diff 'HEAD~0' --suggest` shows how to declare it" in text
    assert "supersedes" not in text
    assert "formerly: [R-001]" in run("diff", "HEAD~0", "--suggest").out


@pytest.mark.parametrize(
    "arguments",
    [["nonsense"], ["main", "--at", "nonsense"], ["--cached"], ["3"], ["main", "--at", "3"], [], ["a", "b"],
     ["main", "--format", "html"]],
)  # fmt: skip
@pytest.mark.usefixtures("history")
def test_what_cannot_be_compared(run: Run, arguments: list[str]) -> None:
    outcome = run("review", "summary", *arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err


def test_a_registry_outside_of_git(run: Run, folders: Path) -> None:
    outcome = run("-C", str(folders / "clean"), "review", "summary", "main")
    assert (outcome.code, outcome.out) == (2, "")


def test_a_broken_file_is_told_and_the_rest_is_compared(run: Run, history: Repository) -> None:
    history.write({RISK: "name: [\n"})
    text = run("review", "summary", "HEAD~1").out
    assert "`risks/R-001.yaml` cannot be read and is left out" in text
    assert "is excused from `uncovered-risk`" in text


def test_the_group_is_told_about(run: Run) -> None:
    assert "summary" in run("review", "--help").out


@pytest.mark.parametrize("project", HISTORY, ids=["this repository"] * len(HISTORY))
@pytest.mark.parametrize("states", [("1", "2"), ("2", "1")])
def test_the_two_rounds_of_the_shipped_registry(run: Run, project: Path, states: tuple[str, str]) -> None:
    arguments = "-C", str(project), "review", "summary", states[0], "--at", states[1]
    document = json.loads(run(*arguments, "--format", "json").out)
    asked = [(one["topic"], tuple(one["entities"])) for one in document["questions"]]
    assert {topic for topic, _ in asked} <= set(TOPICS)
    unique = [one for one in asked if one[0] not in ("weaker-control", "dropped-control", "no-risk", "exception")]
    assert len(unique) == len(set(unique)), "one cause asks once"
    words = [one["question"] for one in document["questions"]]
    assert not [text for text in words if "None" in text or "nothing → nothing" in text or "()" in text]
    text = run(*arguments).out
    assert len(text) <= 60_000
    assert text.count("- [ ] ") + sum(map(int, re.findall(r"^… and (\d+) more$", text, re.MULTILINE))) >= len(words)


@pytest.mark.parametrize("project", HISTORY, ids=["this repository"] * len(HISTORY))
def test_what_the_second_round_raised_is_not_called_lower(run: Run, project: Path) -> None:
    document = json.loads(run("-C", str(project), "review", "summary", "1", "--at", "2", "--format", "json").out)
    lower = [one["question"] for one in document["questions"] if one["topic"] == "lower-rating"]
    assert lower
    assert not [text for text in lower if "上调" in text]
    assert sum(one["topic"] == "retired-risk" for one in document["questions"]) == document["changes"]["retired"]
