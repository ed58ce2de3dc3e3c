import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.run import Run
from tests.support.git import Repository, write
from tests.support.small import NO_BASIS, SMALL, UNKNOWN_POST, changed

MACHINE = ["json", "sarif", "gitlab"]


def found(run: Run, *arguments: str) -> list[tuple[str, str]]:
    """File and rule of each finding."""
    document: dict[str, Any] = json.loads(run(*arguments, "validate", "--format", "json").out)
    return [(one["file"], one["rule"]) for one in document["findings"]]


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize("folder", ["clean", "broken"])
@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--statistics"],
        ["-v"],
        ["-q"],
        ["--fix"],
        ["--fix", "--dry-run"],
        ["--fix", "--unsafe"],
        ["--fix", "--unsafe", "--dry-run"],
    ],
)
@pytest.mark.parametrize("format_", MACHINE)
def test_machine_formats_are_alone_on_stdout(run: Run, folder: str, options: list[str], format_: str) -> None:
    document = json.loads(run("-C", folder, "validate", "--format", format_, *options).out)
    assert isinstance(document, list if format_ == "gitlab" else dict)


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ([], {"unknown-reference", "post-without-risk"}),
        (["--select", "reference"], {"unknown-reference"}),
        (["--select", "NK304"], {"post-without-risk"}),
        (["--select", "NK201,NK30", "--ignore", "NK305"], {"unknown-reference", "post-without-risk"}),
        (["--select", "NK201", "--select", "NK304"], {"unknown-reference", "post-without-risk"}),
        (["--ignore", "unknown-reference"], {"post-without-risk"}),
        (["--ignore", "ALL"], set()),
        (["--select", "NK304,reference", "--ignore", "NK201, NK304"], set()),
    ],
)
def test_rules_are_selected_and_ignored(run: Run, options: list[str], rules: set[str]) -> None:
    document = json.loads(run("-C", "broken", "validate", "--format", "json", *options).out)
    assert {one["rule"] for one in document["findings"]} == rules


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize(
    ("paths", "files"),
    [
        (["broken/registry"], {"posts/arrears.yaml", "risks/R-001.yaml"}),
        (["risks"], {"risks/R-001.yaml"}),
        (["broken/registry/risks/"], {"risks/R-001.yaml"}),
        (["broken/registry/risks/R-001.yaml"], {"risks/R-001.yaml"}),
        (["posts/arrears.yaml", "risks"], {"posts/arrears.yaml", "risks/R-001.yaml"}),
        (["posts/levy-head.yaml"], set()),
    ],
)
def test_paths_limit_what_is_reported(run: Run, paths: list[str], files: set[str]) -> None:
    outcome = run("-C", "broken", "validate", "--format", "json", *paths)
    assert {one["file"] for one in json.loads(outcome.out)["findings"]} == {f"broken/registry/{file}" for file in files}
    assert outcome.code == int("risks/R-001.yaml" in files)


def test_a_path_that_is_a_link_is_meant_itself(run: Run, folders: Path) -> None:
    (folders / "clean/registry/risks/link.yaml").symlink_to("R-001.yaml")
    write(folders / "clean/registry", {"risks/R-001.yaml": UNKNOWN_POST["risks/R-001.yaml"]})
    document = json.loads(run("-C", "clean", "validate", "--format", "json", "clean/registry/risks/link.yaml").out)
    assert {one["file"] for one in document["findings"]} == {"clean/registry/risks/link.yaml"}


@pytest.mark.usefixtures("folders")
def test_statistics(run: Run) -> None:
    outcome = run("-C", "broken", "validate", "--statistics")
    assert [line.split()[:3] for line in outcome.out.splitlines()[:2]] == [
        ["1", "NK201", "unknown-reference"], ["1", "NK304", "post-without-risk"],
    ]  # fmt: skip
    assert outcome.out.splitlines()[-1].startswith("✗ 1 error, 1 warning, 0 notices — 7 files, 6 entities checked")


@pytest.mark.parametrize("format_", ["text", "json", "junit"])
def test_output_goes_to_the_file_alone(run: Run, folders: Path, format_: str) -> None:
    printed = run("-C", "broken", "validate", "--format", format_).out
    outcome = run("-C", "broken", "validate", "--format", format_, "--output", "new/报告.out")
    assert (outcome.code, outcome.out) == (1, "")
    assert "报告.out" in outcome.err
    assert (folders / "new/报告.out").read_text(encoding="utf-8") == printed
    assert [file.name for file in (folders / "new").iterdir()] == ["报告.out"]


def test_a_run_that_fails_leaves_the_old_output(run: Run, folders: Path) -> None:
    (folders / "report.txt").write_text("old")
    assert run("-C", "clean", "validate", "--at", "nonsense", "--output", "report.txt").code == 2
    assert (folders / "report.txt").read_text() == "old"


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Round 1 closed with an unknown post; a clean commit; in the working tree the basis is gone."""
    repository = Repository(tmp_path)
    repository.commit(changed(UNKNOWN_POST))
    repository.close_round(1)
    repository.commit(SMALL)
    repository.write(NO_BASIS)
    monkeypatch.chdir(tmp_path)
    return repository


RISK = "registry/risks/R-001.yaml"


@pytest.mark.usefixtures("history")
def test_at_a_state(run: Run) -> None:
    def at(state: str) -> tuple[str, set[str]]:
        document = json.loads(run("validate", "--format", "json", "--at", state).out)
        return document["state"], {one["rule"] for one in document["findings"]}

    assert at("1") == ("round:1", {"unknown-reference", "post-without-risk"})
    assert at("round:1") == at("1")
    assert at("HEAD") == ("HEAD", set())
    assert at("worktree") == ("worktree", {"risk-without-basis"})


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize(
    ("since", "rules"), [("HEAD", {"risk-without-basis"}), ("1", {"risk-without-basis"}), ("worktree", set())]
)
def test_since_reports_what_is_new(run: Run, since: str, rules: set[str]) -> None:
    document = json.loads(run("validate", "--format", "json", "--since", since).out)
    assert {one["rule"] for one in document["findings"]} == rules


def test_since_is_not_misled_by_moved_lines_or_files(run: Run, history: Repository) -> None:
    moved = "# one\n# two\n\n" + UNKNOWN_POST["risks/R-001.yaml"].replace("category: enforcement\n", "")
    (history.root / "risks/R-001.yaml").unlink()
    history.write({"risks/levy/R-001.yaml": moved})
    outcome = run("validate", "--format", "json", "--since", "1")
    assert json.loads(outcome.out)["findings"] == []
    assert outcome.code == 0


def test_since_counts_how_often(run: Run, history: Repository) -> None:
    twice = UNKNOWN_POST["risks/R-001.yaml"].replace("owner: arrears", "owner: arrear")
    history.write({"risks/R-001.yaml": twice})
    document = json.loads(run("validate", "--format", "json", "--since", "1").out)
    assert [one["rule"] for one in document["findings"]] == ["unknown-reference"]


def test_every_state_is_compared_with_what_closed_rounds_froze(run: Run, tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit({**SMALL, "risks/R-002.yaml": "name: 欠税公告延迟\nposts: [arrears]\n"})
    repository.close_round(1)
    (repository.root / "risks/R-002.yaml").unlink()
    where, vanished = ("-C", str(tmp_path)), ("rounds/1.yaml", "vanished-risk")

    def rounds(*options: str) -> list[tuple[str, str]]:
        document = json.loads(run(*where, "validate", "--select", "NK902", "--format", "json", *options).out)
        return [(one["file"].rpartition("registry/")[2], one["rule"]) for one in document["findings"]]

    assert rounds() == [vanished]
    assert rounds("--at", "HEAD") == []
    assert rounds("--since", "HEAD") == [vanished]
    repository.commit()
    assert rounds("--at", "HEAD") == [vanished]
    assert rounds("--since", "HEAD") == []
    assert rounds("--at", "round:1") == []


@pytest.mark.usefixtures("folders")
@pytest.mark.parametrize("option", ["--unsafe", "--dry-run"])
def test_what_belongs_to_fix_is_not_ignored(run: Run, option: str) -> None:
    outcome = run("-C", "broken", "validate", option)
    assert (outcome.code, outcome.out) == (2, "")
    assert "belong to --fix" in outcome.err


def test_a_report_does_not_take_the_place_of_an_entity(run: Run, folders: Path) -> None:
    target = folders / "clean/registry/registry.yaml"
    before = target.read_bytes()
    outcome = run("-C", "clean", "validate", "--output", str(target))
    assert outcome.code == 2
    assert target.read_bytes() == before
    assert run("-C", "clean", "validate", "--output", str(folders / "report.yaml")).code == 0
