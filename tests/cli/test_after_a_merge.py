"""`validate` after a merge: what two branches made wrong that were each right, and which commits brought it."""

import json
from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import Repository, write
from tests.support.golden import Golden
from tests.support.lives import HOSTILE, R1, edit
from tests.support.small import SMALL, changed, risk

ONE, OTHER = "risks/R-050.yaml", "risks/levy/R-050.yaml"
C2 = "  - {id: C2, text: %s}\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.chdir(tmp_path)
    found = Repository(tmp_path)
    found.commit(SMALL, "begin")
    return found


def both_add(repository: Repository, ours: dict[str, str], theirs: dict[str, str]) -> None:
    repository.git("checkout", "-q", "-b", "levy")
    repository.commit(dict(theirs), "征收科找到的风险")
    repository.git("checkout", "-q", "main")
    repository.commit(dict(ours), "稽查局找到的风险")
    repository.git("merge", "-q", "--no-ff", "-m", "Merge branch 'levy'", "levy")


def hints(run: Run, lang: str = "en") -> list[tuple[str, str, str]]:
    document = json.loads(run("validate", "--format", "json", lang=lang).out)
    return [(finding["rule"], finding["file"], finding["hint"]) for finding in document["findings"]]


def test_one_id_from_two_branches(run: Run, repository: Repository) -> None:
    both_add(repository, {ONE: risk("甲")}, {OTHER: risk("乙")})
    ours, theirs, merge = (repository.git("rev-parse", name)[:10] for name in ("HEAD^1", "HEAD^2", "HEAD"))
    found = [one for one in hints(run) if one[0] == "duplicate-id"]
    assert found == [
        (
            "duplicate-id",
            f"registry/{OTHER}",
            "Rename one of the two files, such as this one to R-051.yaml, and what refers to it. "
            f"{ONE} came with {ours} (Test: 稽查局找到的风险); "
            f"{OTHER} came with {theirs} (Test: 征收科找到的风险), by way of {merge} (Merge branch 'levy')",
        )
    ]


def test_two_spellings_of_an_id(run: Run, repository: Repository) -> None:
    both_add(repository, {ONE: risk("甲")}, {"risks/levy/r-050.yaml": risk("乙")})
    [hint] = [hint for rule, _, hint in hints(run) if rule == "ambiguous-id"]
    assert f"{ONE} came with" in hint
    assert "risks/levy/r-050.yaml came with" in hint


def test_one_control_from_two_branches(run: Run, repository: Repository) -> None:
    middle = SMALL[R1].replace("controls:\n", "controls:\n" + C2 % "核对清册")
    both_add(repository, {R1: SMALL[R1] + C2 % "抽查"}, {R1: middle})
    ours, theirs = (repository.git("rev-parse", name)[:10] for name in ("HEAD^1", "HEAD^2"))
    [hint] = [hint for rule, _, hint in hints(run) if rule == "duplicate-item-id"]
    assert hint.startswith("Give one of the two another id, such as `C3`; never use one again. ")
    assert f"`C2` came with {ours} (Test: 稽查局找到的风险)" in hint
    assert f"`C2` came with {theirs} (Test: 征收科找到的风险), by way of " in hint


def test_what_is_not_committed_is_called_so(run: Run, repository: Repository) -> None:
    repository.commit({ONE: risk("甲")}, "one")
    repository.write({OTHER: risk("乙")})
    [hint] = [hint for rule, _, hint in hints(run) if rule == "duplicate-id"]
    assert f"{ONE} came with" in hint
    assert f"{OTHER} is not committed" in hint


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_as_people_read_it(run: Run, golden: Golden, repository: Repository, lang: str) -> None:
    both_add(repository, {ONE: risk("甲")}, {OTHER: risk("乙"), R1: SMALL[R1] + C2 % "抽查"})
    edit(repository, R1, "impact: 4", "<<<<<<< HEAD\nimpact: 4\n=======\nimpact: 5\n>>>>>>> levy")
    outcome = run("validate", lang=lang)
    assert outcome.code == 1
    golden.check(f"log/after-a-merge.{lang}.txt", outcome.out)


def test_signs_of_a_real_conflict(run: Run, repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "levy")
    repository.commit({R1: SMALL[R1].replace("impact: 4", "impact: 5")}, "worse")
    repository.git("checkout", "-q", "main")
    repository.commit({R1: SMALL[R1].replace("impact: 4", "impact: 3")}, "better")
    with pytest.raises(AssertionError):
        repository.git("merge", "-q", "levy")
    document = json.loads(run("validate", "--format", "json").out)
    [finding] = [one for one in document["findings"] if one["file"] == f"registry/{R1}"]
    assert (finding["rule"], finding["code"], finding["line"], finding["column"]) == ("merge-conflict", "NK021", 12, 1)
    assert finding["message"] == "A merge was not finished: `HEAD` and `levy` differ here"


def test_without_git_the_finding_stands_alone(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "registry", changed({ONE: risk("甲"), OTHER: risk("乙")}))
    monkeypatch.chdir(tmp_path)
    [hint] = [hint for rule, _, hint in hints(run) if rule == "duplicate-id"]
    assert hint == "Rename one of the two files, such as this one to R-051.yaml, and what refers to it"


def test_a_shallow_clone_names_no_commit_that_only_seems_to_bring_it(
    run: Run, repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit({ONE: risk("甲"), OTHER: risk("乙")}, "both")
    repository.commit({R1: SMALL[R1] + "note: x\n"}, "later")
    repository.git("clone", "-q", "--depth", "1", repository.top.as_uri(), "short")
    monkeypatch.chdir(repository.top / "short")
    [hint] = [hint for rule, _, hint in hints(run) if rule == "duplicate-id"]
    assert "came with" not in hint


@pytest.mark.parametrize("format_", ["text", "json", "github", "gitlab", "junit", "sarif"])
def test_a_subject_cannot_break_out_of_any_format(run: Run, repository: Repository, format_: str) -> None:
    repository.commit({ONE: risk("甲"), OTHER: risk("乙")}, f"{HOSTILE}::error:: {{x}} ]]>")
    outcome = run("validate", "--format", format_)
    assert outcome.code == 1
    assert "\x1b" not in outcome.out
    assert "drowssap" in outcome.out or format_ == "gitlab"


def test_an_earlier_state_is_told_without_commits(run: Run, repository: Repository) -> None:
    repository.commit({ONE: risk("甲"), OTHER: risk("乙")}, "both")
    outcome = run("validate", "--at", "HEAD", "--format", "json")
    assert "duplicate-id" in outcome.out
    assert "came with" not in outcome.out


def in_conflict(repository: Repository) -> tuple[str, str]:
    """A merge that stops at R-001; what each side did to it, under commits that have nothing to do with it."""
    repository.git("checkout", "-q", "-b", "levy")
    theirs = repository.commit({R1: SMALL[R1].replace("impact: 4", "impact: 5")}, "worse")
    repository.commit({OTHER: risk("乙")}, "elsewhere")
    repository.git("checkout", "-q", "main")
    ours = repository.commit({R1: SMALL[R1].replace("impact: 4", "impact: 3")}, "better")
    repository.commit({"risks/R-060.yaml": risk("丙")}, "another")
    with pytest.raises(AssertionError):
        repository.git("merge", "-q", "levy")
    return ours[:10], theirs[:10]


def hint_of_signs(run: Run, lang: str = "en") -> str:
    [hint] = [hint for rule, _, hint in hints(run, lang) if rule == "merge-conflict"]
    return hint


CURE = "Keep what is right of the two parts, then delete the lines with <<<<<<<, ======= and >>>>>>>"


def test_an_unfinished_merge_names_what_last_touched_the_file_on_each_side(run: Run, repository: Repository) -> None:
    ours, theirs = in_conflict(repository)
    parts = f"the first part is from {ours} (Test: better); the second part is from {theirs} (Test: worse)"
    assert hint_of_signs(run) == f"{CURE}. {parts}"


def test_signs_that_were_committed_name_the_merge_and_both_its_sides(run: Run, repository: Repository) -> None:
    ours, theirs = in_conflict(repository)
    merge = repository.commit(message="Merge it all")[:10]
    repository.write({R1: (repository.root / R1).read_text("utf-8") + "note: x\n"})
    repository.commit(message="later, the signs still in it")
    assert hint_of_signs(run) == (
        f"{CURE}. The signs came with {merge} (Test: Merge it all); "
        f"the first part is from {ours} (Test: better); the second part is from {theirs} (Test: worse)"
    )


def test_signs_that_no_merge_made_name_the_commit_that_brought_them(run: Run, repository: Repository) -> None:
    edit(repository, R1, "impact: 4", "<<<<<<< HEAD\nimpact: 4\n=======\nimpact: 5\n>>>>>>> levy")
    assert hint_of_signs(run) == CURE
    squashed = repository.commit(message="squashed")[:10]
    assert hint_of_signs(run) == f"{CURE}. The signs came with {squashed} (Test: squashed)"


def test_signs_outside_git_or_in_the_first_commit(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = SMALL[R1].replace("impact: 4", "<<<<<<< HEAD\nimpact: 4\n=======\nimpact: 5\n>>>>>>> levy")
    write(tmp_path / "registry", changed({R1: text}))
    monkeypatch.chdir(tmp_path)
    assert hint_of_signs(run) == CURE
    repository = Repository(tmp_path)
    assert hint_of_signs(run) == CURE
    first = repository.commit(message="first\x1c\x85line")[:10]
    assert f"The signs came with {first} (Test: first" in hint_of_signs(run)
