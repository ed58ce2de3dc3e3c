"""`neikong log` on real histories: what it prints, in both languages and as JSON, and what it refuses."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.cli.run import Run
from tests.cli.test_diff import HISTORY
from tests.report.build import CONTROLS
from tests.support import lives
from tests.support.git import Repository, write
from tests.support.golden import Golden
from tests.support.lives import R1, R2, STORIES, told
from tests.support.small import SMALL, changed, risk

from neikong.cli.access import state
from neikong.diff import compare
from neikong.diff.archive import Archive
from neikong.diff.becoming import becoming
from neikong.diff.closings import closings
from neikong.diff.life import life
from neikong.diff.step import Step
from neikong.diff.timeline import Mark, timeline
from neikong.load import load
from neikong.store.history import read_history
from neikong.store.states import repository_of

AS_JSON = ["branched", "broken", "control", "hostile", "merged-away", "moved-file", "split", "uncommitted"]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.chdir(tmp_path)


def document(run: Run, *arguments: str) -> dict[str, Any]:
    outcome = run("log", *arguments, "--format", "json")
    assert (outcome.code, outcome.err) == (0, "")
    return dict(json.loads(outcome.out))


def told_of(found: dict[str, Any]) -> list[str]:
    """Subjects of commits and numbers of rounds, newest first."""
    return [entry["subject"] if "subject" in entry else f"round {entry['round']}" for entry in found["entries"]]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", STORIES)
def test_text(run: Run, golden: Golden, tmp_path: Path, name: str, lang: str) -> None:
    told(name, tmp_path)
    outcome = run("log", STORIES[name].ask, lang=lang)
    assert (outcome.code, outcome.err) == (0, "")
    golden.check(f"log/{name}.{lang}.txt", outcome.out)


@pytest.mark.parametrize("name", AS_JSON)
def test_json(run: Run, golden: Golden, tmp_path: Path, name: str) -> None:
    told(name, tmp_path)
    outcome = run("log", STORIES[name].ask, "--format", "json")
    assert json.loads(outcome.out)["version"] == 1
    golden.check(f"log/{name}.json", outcome.out)


@pytest.mark.parametrize("name", STORIES)
def test_the_json_contract(run: Run, tmp_path: Path, name: str) -> None:
    repository = told(name, tmp_path)
    known = set(repository.git("rev-list", "--all").split())
    found = document(run, STORIES[name].ask)
    assert list(found) == [
        "version", "registry", "asked", "id", "item", "kind", "name", "file", "gone", "ids", "heirs",
        "likely_heirs", "entries", "more", "complete",
    ]  # fmt: skip
    for entry in found["entries"]:
        if entry["entry"] == "round":
            assert set(entry) == {"entry", "round", "title", "closed", "tree", "commit"}
        else:
            keys = {"entry", "commit", "author", "date", "subject", "changes", "moves", "unreadable", "absent"}
            assert set(entry) == keys
        assert entry["commit"] in known or (entry["entry"], entry["commit"]) == ("uncommitted", None)


@pytest.mark.parametrize("color", ["never", "always"])
def test_other_peoples_text_cannot_command_a_terminal(run: Run, tmp_path: Path, color: str) -> None:
    told("hostile", tmp_path)
    printed = re.sub(r"\x1b\[[0-9;]*m", "", run("log", "R-001", "--color", color).out)
    assert "drowssap" in printed
    assert not CONTROLS.search(printed)


def clone(repository: Repository, place: Path, *options: str) -> Repository:
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.git("clone", "-q", *options, repository.top.as_uri(), str(place))
    return Repository(place)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_shallow_clone_says_that_it_ends_and_how_to_get_the_rest(
    run: Run, golden: Golden, tmp_path: Path, lang: str
) -> None:
    short = clone(told("merged", tmp_path / "whole"), tmp_path / "short", "--depth", "2")
    golden.check(f"log/shallow.{lang}.txt", run("-C", str(short.root), "log", "R-001", lang=lang).out)
    assert document(run, "-C", str(short.root), "R-001")["complete"] is False
    short.git("fetch", "-q", "--unshallow")
    assert document(run, "-C", str(short.root), "R-001")["complete"] is True


def test_what_began_after_the_edge_of_a_shallow_clone_is_told_whole(run: Run, tmp_path: Path) -> None:
    repository = told("merged", tmp_path / "whole")
    repository.commit({"risks/R-004.yaml": risk("新的")}, "New")
    short = clone(repository, tmp_path / "short", "--depth", "2")
    found = document(run, "-C", str(short.root), "R-004")
    assert (found["complete"], told_of(found)) == (True, ["New"])


def test_a_partial_clone_fetches_nothing_and_says_what_it_lacks(run: Run, tmp_path: Path) -> None:
    part = clone(told("retired-and-restored", tmp_path / "whole"), tmp_path / "part", "--filter=blob:none")
    held = part.git("rev-list", "--objects", "--all", "--missing=print")
    outcome = run("-C", str(part.root), "log", "R-001")
    assert outcome.code == 0
    assert "this clone does not hold this version of part/registry/risks/R-001.yaml" in outcome.out
    assert part.git("rev-list", "--objects", "--all", "--missing=print") == held
    part.git("fetch", "-q", "--refetch", "--no-filter")
    assert "does not hold" not in run("-C", str(part.root), "log", "R-001").out


def test_rounds_are_found_after_a_rebase(run: Run, tmp_path: Path) -> None:
    repository = told("retired-and-restored", tmp_path)
    before = document(run, "R-001")
    repository.git("commit", "-q", "--amend", "-m", "another head")
    repository.git("rebase", "-q", "--root", "--exec", "git commit -q --amend --allow-empty -m rewritten")
    after = document(run, "R-001")
    assert told_of(after) == ["rewritten", "round 1", "rewritten", "rewritten"]
    marks = [next(one for one in found["entries"] if one["entry"] == "round") for found in (before, after)]
    assert marks[0]["tree"] == marks[1]["tree"]
    assert marks[0]["commit"] != marks[1]["commit"]


def test_a_round_that_never_saw_it_is_not_part_of_its_life(run: Run, tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit(SMALL, "begin")
    repository.close_round(1)
    repository.commit({R2: risk("x")}, "come")
    repository.close_round(2)
    lives.remove(repository, R2)
    repository.commit(message="go")
    repository.close_round(3)
    found = document(run, "R-002")
    assert told_of(found) == ["go", "round 2", "come"]
    assert (found["gone"], found["heirs"], found["file"]) == (True, [], "registry/risks/R-002.yaml")
    assert "`R-002` is gone, and nothing goes on from it" in run("log", "R-002").out


def test_nor_is_one_that_saw_the_entity_without_the_item(run: Run, tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit(changed({R1: SMALL[R1].partition("controls:")[0]}), "without controls")
    repository.close_round(1)
    repository.commit({R1: SMALL[R1]}, "a control")
    repository.close_round(2)
    assert told_of(document(run, "R-001/C1")) == ["round 2", "a control"]
    assert told_of(document(run, "R-001")) == ["round 2", "a control", "round 1", "without controls"]


@pytest.mark.parametrize(
    ("word", "id_"),
    [
        ("r-001", "R-001"),
        ("registry/risks/R-001.yaml", "R-001"),
        ("欠税公告漏报", "R-001"),
        ("R-001/c1", "R-001"),
        ("r-002", "R-002"),
        ("registry", "registry"),
        ("registry.yaml", "registry"),
        ("levy-law", "levy-law"),
        ("1", "1"),
    ],
)
def test_it_takes_what_people_have_at_hand(run: Run, tmp_path: Path, word: str, id_: str) -> None:
    told("merged", tmp_path)
    found = document(run, word)
    assert found["id"] == id_
    assert found["entries"]


@pytest.mark.parametrize(
    ("word", "message", "hint"),
    [
        ("R-01", "There is nothing with the id `R-01`, and never was", "R-001 欠税公告漏报"),
        ("", "There is nothing with the id ``", ""),
        ("/", "There is nothing with the id ``", ""),
        ("../R-001", "There is nothing with the id `..`", ""),
        ("R-001/C9", "`R-001` has no item `C9`, and never had", "C1"),
        ("-n1", "No such option", ""),
    ],
)
def test_what_is_unknown_is_refused_with_a_hint(run: Run, tmp_path: Path, word: str, message: str, hint: str) -> None:
    told("merged", tmp_path)
    outcome = run("log", word)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert hint in outcome.err


def test_an_id_that_only_a_file_remembers(run: Run, tmp_path: Path) -> None:
    """It was renamed before anything was in git."""
    repository = Repository(tmp_path)
    repository.commit(changed({R1: SMALL[R1] + "formerly: [R-000]\n", R2: risk("x", "supersedes: [R-0]")}), "begin")
    assert (document(run, "R-000")["id"], told_of(document(run, "R-000"))) == ("R-001", ["begin"])
    found = run("log", "R-0").out
    assert "`R-0` is now R-002" in found
    assert "No commit of this history holds it" in found


def test_a_slip_in_supersedes_that_was_mended_is_no_lineage(run: Run, tmp_path: Path) -> None:
    repository = told("merged", tmp_path)
    repository.commit({"risks/R-004.yaml": risk("x", "supersedes: [R-003]")}, "slip")
    repository.commit({"risks/R-004.yaml": risk("x")}, "mended")
    assert document(run, "R-004")["ids"] == ["R-004"]
    assert told_of(document(run, "R-004")) == ["mended", "slip"]


def test_a_rename_on_a_branch_is_followed_through_the_merge(run: Run, tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit(SMALL, "begin")
    repository.git("checkout", "-q", "-b", "side")
    repository.commit({R2: risk("x")}, "come")
    lives.remove(repository, R2)
    repository.commit({"risks/LV-2.yaml": risk("x", "formerly: [R-002]")}, "rename")
    repository.git("checkout", "-q", "main")
    repository.commit({"posts/new.yaml": SMALL[lives.ARREARS]}, "elsewhere")
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "side")
    assert told_of(document(run, "LV-2")) == ["rename", "come"]
    assert told_of(document(run, "R-002")) == ["rename", "come"]


def test_the_limit_counts_commits_and_says_how_many_are_left(run: Run, tmp_path: Path) -> None:
    told("renamed-twice", tmp_path)
    found = document(run, "ZG-001", "--limit", "1")
    assert (told_of(found), found["more"]) == (["Ids by the new list", "round 1"], 2)
    assert "… and 2 earlier commits" in run("log", "ZG-001", "--limit", "1").out
    assert document(run, "ZG-001", "--limit", "3")["more"] == 0
    assert run("log", "ZG-001", "--limit", "0").code == 2


def test_output(run: Run, tmp_path: Path) -> None:
    told("merged", tmp_path)
    printed = run("log", "R-001").out
    assert run("log", "R-001", "--output", "life.txt").out == ""
    assert Path("life.txt").read_text(encoding="utf-8") == printed


def test_outside_git_there_is_no_life_to_tell(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "registry", SMALL)
    outcome = run("log", "R-001")
    assert (outcome.code, outcome.out) == (2, "")
    assert "not in a git repository" in outcome.err


def test_git_that_refuses_is_told(run: Run, tmp_path: Path) -> None:
    repository = told("merged", tmp_path)
    commit = repository.git("rev-parse", "HEAD~1")
    (tmp_path / ".git/objects" / commit[:2] / commit[2:]).unlink()
    outcome = run("log", "R-001")
    assert (outcome.code, outcome.out) == (2, "")
    assert "The history cannot be read" in outcome.err
    assert "git says: " in outcome.err


def test_before_the_first_commit_everything_is_uncommitted(run: Run, tmp_path: Path) -> None:
    Repository(tmp_path).write(SMALL)
    assert run("log", "R-001").out.splitlines()[2:4] == ["not committed", "  added  R-001  欠税公告漏报"]


@pytest.mark.parametrize("folder", ["", "deep/inside/registry", "内控 registry", "-registry", ":registry", "[r]*"])
def test_the_registry_may_lie_anywhere_in_the_repository(run: Run, tmp_path: Path, folder: str) -> None:
    repository = Repository(tmp_path, folder)
    (tmp_path / "r").mkdir()
    (tmp_path / "r/other.yaml").write_text("not: ours\n")
    repository.commit(SMALL, "begin")
    repository.close_round(1)
    repository.git("commit", "-q", "--allow-empty", "-m", "nothing")
    assert told_of(document(run, "-C", str(repository.root), "R-001")) == ["round 1", "begin"]


@pytest.mark.parametrize("object_format", ["sha1", "sha256"])
def test_both_hashes_of_git(run: Run, tmp_path: Path, object_format: str) -> None:
    repository = Repository(tmp_path, object_format=object_format)
    lives.merged(repository)
    assert len(document(run, "R-001")["entries"]) == 5
    assert all(entry["entry"] != "uncommitted" for entry in document(run, "R-001")["entries"])


def test_configurations_that_change_what_git_log_prints(run: Run, tmp_path: Path) -> None:
    repository = told("merged", tmp_path)
    before = document(run, "R-001")
    for name, value in {
        "log.showSignature": "true", "log.showRoot": "false", "log.follow": "true", "log.date": "relative",
        "log.decorate": "full", "diff.renames": "copies", "core.abbrev": "4", "core.quotePath": "true",
        "color.ui": "always", "format.pretty": "oneline", "log.diffMerges": "remerge", "diff.external": "false",
        "i18n.logOutputEncoding": "GBK", "diff.relative": "true", "core.fsmonitor": "false",
    }.items():  # fmt: skip
        repository.git("config", name, value)
    assert document(run, "R-001") == before


@pytest.mark.parametrize("kept", ["supersedes: [R-002]\n", ""])
def test_heirs_are_those_of_today(run: Run, tmp_path: Path, kept: str) -> None:
    """What it was merged into has another id by now, and may not say any more what it was merged from."""
    repository = told("merged", tmp_path)
    lives.remove(repository, R1)
    repository.commit({"risks/ZG-1.yaml": SMALL[R1] + "formerly: [R-001]\n" + kept}, "rename the heir")
    found = document(run, "R-002")
    assert (found["id"], found["heirs"]) == ("R-002", ["ZG-1"])
    assert told_of(document(run, "ZG-1"))[-3:] == ["Say how", "round 1", "Three risk points"]


def test_what_a_branch_changed_and_changed_back_is_told_between_the_rounds(run: Run, tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit(SMALL, "begin")
    repository.git("checkout", "-q", "-b", "rounds")
    repository.commit({R1: SMALL[R1].replace("impact: 4", "impact: 5")}, "graver")
    repository.close_round(1)
    repository.commit({R1: SMALL[R1]}, "back")
    repository.close_round(2)
    repository.git("checkout", "-q", "main")
    repository.commit({"posts/new.yaml": SMALL[lives.ARREARS]}, "elsewhere")
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "rounds")
    assert told_of(document(run, "R-001")) == ["round 2", "back", "round 1", "graver", "begin"]
    assert told_of(document(run, "new")) == ["elsewhere"]


@pytest.mark.parametrize("project", HISTORY, ids=["this repository"] * len(HISTORY))
def test_all_that_the_two_rounds_of_the_worked_registry_differ_in_is_told_between_them(project: Path) -> None:
    root = project / "registry"
    now, before, after = (state(root, name) for name in ("worktree", "round:1", "round:2"))
    history = read_history(repository_of(root))
    trees = repository_of(root).registry_trees(commit.id for commit in history.commits)
    rounds = load(now.files)[0].rounds
    on = closings(history.commits, rounds, trees)
    archive = Archive(history)
    changes = compare(load(before.files)[0], load(after.files)[0]).changes
    ids = {id_.partition("/")[0] for change in changes for id_ in (*change.before, *change.after)}
    assert len(ids) > 100
    untold = []
    for id_ in sorted(ids):
        found = life(archive, becoming(archive, now.files, id_).id, closed=frozenset(on.values()))
        entries = list(timeline(found, history.commits, rounds, on))
        marks = {entry.round: place for place, entry in enumerate(entries) if isinstance(entry, Mark)}
        between = entries[marks.get("2", -1) + 1 : marks.get("1", len(entries))]
        if not any(isinstance(entry, Step) and entry.changes for entry in between):
            untold.append(id_)
    assert untold == []


@pytest.mark.parametrize(("lang", "came", "went"), [("en", "added", "removed"), ("zh", "新增", "删除")])
def test_what_comes_and_goes_is_named_with_its_id(run: Run, tmp_path: Path, lang: str, came: str, went: str) -> None:
    """An id was given up for an earlier one, and taken again."""
    repository = told("split", tmp_path)
    lives.remove(repository, R2, lives.R3)
    repository.commit({R1: SMALL[R1]}, "Begin anew")
    lives.remove(repository, R1)
    repository.commit({R2: risk("名单漏报", "supersedes: [R-001]")}, "Again")
    lines = run("log", "R-002", lang=lang).out.splitlines()
    assert f"  {came}  R-001  欠税公告漏报" in lines
    assert f"  {went}  R-002  名单漏报" in lines
