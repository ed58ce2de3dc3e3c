"""`init`: a skeleton, a forge's files, the example; and everything it must not do."""

import json
import subprocess
from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import Repository, write
from tests.support.small import SMALL

SKELETON = {
    ".gitattributes",
    ".pre-commit-config.yaml",
    ".vscode/settings.json",
    "registry/registry.yaml",
    *(f"registry/{folder}/.gitkeep" for folder in ("departments", "posts", "workflows", "risks", "regulations")),
    *(f"registry/{folder}/.gitkeep" for folder in ("rounds", "people", "calendars")),
    *(f"registry/.schema/{kind}.json" for kind in ("registry", "department", "post", "workflow", "risk")),
    *(f"registry/.schema/{kind}.json" for kind in ("regulation", "round", "person", "calendar")),
}
FORGES = {
    "github": {".github/workflows/neikong.yml", ".github/pull_request_template.md", ".github/CODEOWNERS"},
    "gitlab": {".gitlab-ci.yml", ".gitlab/merge_request_templates/Default.md", "CODEOWNERS"},
    "gitee": {".workflow/neikong.yml", ".gitee/PULL_REQUEST_TEMPLATE.zh-CN.md", ".gitee/CODEOWNERS"},
}
ACCOUNT = {"people/p1.yaml": 'name: 甲\nposts: [levy-head]\naccount: "@jia"\n'}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def contents(top: Path) -> dict[str, bytes]:
    return {
        file.relative_to(top).as_posix(): file.read_bytes()
        for file in top.rglob("*")
        if file.is_file() and ".git" not in file.relative_to(top).parts
    }


def test_a_skeleton_that_validates_without_an_error(run: Run, tmp_path: Path) -> None:
    outcome = run("init", "new")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (
        "Made in new:\n"
        "  .pre-commit-config.yaml\n"
        "  .gitattributes\n"
        "  .vscode/\n"
        "  registry/ (18 files)\n"
        "Next:\n"
        "  write the bureau's name into registry/registry.yaml\n"
        "  write departments, posts, workflows and risk points into their folders\n"
        "  check with `neikong validate`; `neikong rule` tells about every rule\n"
        "  keep it in git: rounds and comparisons live in its history\n"
        "  say in .pre-commit-config.yaml where `neikong` is installed from: your index, a wheel or a git address\n"
    )
    assert set(contents(tmp_path / "new")) == SKELETON
    checked = json.loads(run("-C", "new", "validate", "--format", "json").out)
    assert [finding["rule"] for finding in checked["findings"]] == ["placeholder"]
    assert run("-C", "new", "validate").code == 0


def test_with_the_organizations_name_there_is_no_finding(run: Run) -> None:
    assert run("init", "--organization", "国家税务总局云川市税务局").code == 0
    assert json.loads(run("validate", "--fail-on", "info", "--format", "json").out)["findings"] == []


def test_the_folder_can_be_named_like_a_registry(run: Run, tmp_path: Path) -> None:
    assert run("-C", "new", "init").code == 0
    assert (tmp_path / "new/registry/registry.yaml").is_file()


def test_the_folder_is_named_as_it_was_given(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("init", str(tmp_path / "whole")).out.startswith(f"Made in {tmp_path}/whole:\n")
    assert run("init", "./a/../b").out.startswith("Made in a/../b:\n")
    assert run("init").out.startswith("Made in the current folder:\n")
    (tmp_path / "c").mkdir()
    monkeypatch.chdir(tmp_path / "c")
    assert run("init", "../d").out.startswith("Made in ../d:\n")
    assert run("init", str(tmp_path / "c")).out.startswith("Made in the current folder:\n")


def test_files_at_the_top_of_a_repository_are_said_to_be_there(run: Run, tmp_path: Path) -> None:
    Repository(tmp_path / "near", "docs")
    assert run("init", "near/docs").out.startswith("Made in near:\n")
    Repository(tmp_path / "work", "docs")
    assert run("init", str(tmp_path / "work/docs")).out.startswith(f"Made in {tmp_path}/work:\n")


def test_a_second_time_there_is_nothing_to_do(run: Run, tmp_path: Path) -> None:
    run("init")
    before = contents(tmp_path)
    outcome = run("init")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == "Everything is there already; nothing has been written\n"
    assert contents(tmp_path) == before


def test_files_that_differ_are_named_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    write(tmp_path, {".gitattributes": "mine\n", "registry/registry.yaml": "organization: mine\n"})
    before = contents(tmp_path)
    outcome = run("init")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "Error: Already there with another content: .gitattributes, registry/registry.yaml; "
        "nothing has been written\n"
        "Move them away, or take over by hand what is missing in them\n"
    )
    assert contents(tmp_path) == before


@pytest.mark.parametrize("arguments", [["init"], ["init", "--ci", "gitlab"], ["init", "demo", "--example"]])
def test_a_dry_run_lists_the_files_and_makes_none(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    outcome = run(*arguments, "--dry-run")
    assert (outcome.code, outcome.err) == (0, "Only shown: nothing has been written\n")
    assert "registry/registry.yaml" in outcome.out.splitlines()
    assert list(tmp_path.iterdir()) == []
    assert run(*arguments).code == 0
    top = tmp_path / "demo" if "demo" in arguments else tmp_path
    assert sorted(outcome.out.splitlines()) == sorted(contents(top))


@pytest.mark.parametrize("forge", FORGES)
def test_a_registry_that_is_there_gets_the_forges_files_alone(run: Run, tmp_path: Path, forge: str) -> None:
    write(tmp_path / "registry", SMALL | ACCOUNT)
    before = contents(tmp_path)
    assert run("init", "--ci", forge).code == 0
    made = {path: data for path, data in contents(tmp_path).items() if path not in before}
    assert set(made) == FORGES[forge]
    assert {path: data for path, data in contents(tmp_path).items() if path in before} == before
    (owners,) = (data.decode() for path, data in made.items() if path.endswith("CODEOWNERS"))
    assert "\n/registry/risks/R-001.yaml @jia\n" in owners


def test_in_a_repository_they_lie_at_its_top_wherever_one_stands(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository(tmp_path, "内控/a b/registry")
    repository.write(SMALL | ACCOUNT)
    monkeypatch.chdir(repository.root / "posts")
    assert run("init", "--ci", "gitlab").code == 0
    assert 'NEIKONG_REGISTRY: "内控/a b/registry"' in (tmp_path / ".gitlab-ci.yml").read_text(encoding="utf-8")
    assert "/内控/a\\ b/registry/risks/R-001.yaml @jia\n" in (tmp_path / "CODEOWNERS").read_text(encoding="utf-8")


def test_a_new_registry_inside_a_repository_has_its_hooks_at_the_top(run: Run, tmp_path: Path) -> None:
    Repository(tmp_path, "docs")
    assert run("init", "docs/control").code == 0
    assert 'files: "^docs/control/registry/"' in (tmp_path / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "docs/control/.vscode/settings.json").is_file()
    assert not (tmp_path / "docs/control/.pre-commit-config.yaml").exists()


def test_a_skeleton_with_a_forges_files(run: Run, tmp_path: Path) -> None:
    assert run("init", "--ci", "gitee").code == 0
    assert set(contents(tmp_path)) == SKELETON | FORGES["gitee"]


def test_a_folder_of_the_forge_that_leads_out_is_not_followed(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "here/registry", SMALL)
    (tmp_path / "outside").mkdir()
    (tmp_path / "here/.github").symlink_to(tmp_path / "outside")
    outcome = run("init", "here", "--ci", "github")
    assert (outcome.code, "another content: .github;" in outcome.err) == (2, True)
    assert list((tmp_path / "outside").iterdir()) == []


REFUSED = {
    "a registry in a registry": (["init", "there/registry/posts"], "lies in a registry already"),
    "the registry itself": (["init", "there/registry"], "lies in a registry already"),
    "an example in a registry": (["init", "there/registry/x", "--example"], "lies in a registry already"),
    "an example where something is": (["init", "there", "--example"], "there is not an empty folder"),
    "the same, only shown": (["init", "there", "--example", "--dry-run"], "there is not an empty folder"),
    "a name for a registry that has one": (
        ["init", "there", "--ci", "github", "--organization", "x"],
        "has a registry",
    ),
    "a name for the example": (["init", "new", "--example", "--organization", "x"], "of its own"),
    "an empty name": (["init", "new", "--organization", "  "], "names nothing"),
    "below a file": (["init", "there/registry.txt/x"], "another content: there/registry.txt;"),
    "an example below a file": (["init", "there/registry.txt/x", "--example"], "cannot be written"),
    "a folder that no pipeline can name": (["init", "a$(x)/registry", "--ci", "github"], "cannot name the folder"),
    "a forge that is none": (["init", "new", "--ci", "svn"], "svn"),
}


@pytest.mark.parametrize(("arguments", "words"), REFUSED.values(), ids=REFUSED)
def test_refusals_write_nothing(run: Run, tmp_path: Path, arguments: list[str], words: str) -> None:
    write(tmp_path / "there", {"registry.txt": "x", **{f"registry/{path}": text for path, text in SMALL.items()}})
    (tmp_path / "a$(x)").mkdir()
    Repository(tmp_path, "")
    before = sorted(path for path in tmp_path.rglob("*") if ".git" not in path.parts)
    outcome = run(*arguments)
    assert (outcome.code, outcome.out, words in outcome.err) == (2, "", True), outcome.err
    assert sorted(path for path in tmp_path.rglob("*") if ".git" not in path.parts) == before


def test_a_working_folder_that_is_gone(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    outcome = run("init")
    assert (outcome.code, outcome.err) == (2, "Error: The working folder does not exist any more\n")


@pytest.mark.parametrize("arguments", [["loop"], ["loop", "--example"], ["loop", "--ci", "github"]])
def test_links_in_a_circle(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    (tmp_path / "loop").symlink_to("loop")
    outcome = run("init", *arguments)
    assert (outcome.code, "loop cannot be written" in outcome.err) == (2, True)


def test_names_of_folders_do_not_command_the_terminal(run: Run, tmp_path: Path) -> None:
    Repository(tmp_path, "")
    outcome = run("init", "a\x1b[31m", "--dry-run")
    assert (outcome.code, "\x1b" in outcome.out, "a�[31m/registry/registry.yaml" in outcome.out) == (0, False, True)


class TestExample:
    """The example that comes with the program."""

    @pytest.fixture(autouse=True)
    def demo(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        outcome = run("init", "de mo", "--example")
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.out.endswith("  neikong -C 'de mo' handbook build\n")
        monkeypatch.chdir(tmp_path / "de mo")
        return tmp_path / "de mo"

    @pytest.mark.parametrize("state", ["worktree", "round:2", "HEAD"])
    def test_nothing_is_wrong_with_it(self, run: Run, state: str) -> None:
        outcome = run("validate", "--at", state, "--fail-on", "info", "--format", "json")
        assert (outcome.code, json.loads(outcome.out)["findings"]) == (0, [])

    def test_the_first_round_shows_what_was_lacking(self, run: Run) -> None:
        outcome = run("validate", "--at", "round:1", "--format", "json")
        found = [(one["rule"], one["entity"]) for one in json.loads(outcome.out)["findings"]]
        assert (outcome.code, found) == (1, [("uncovered-risk", f"F-{number}") for number in ("02", "03", "04", "08")])

    def test_the_rounds_differ_in_every_way(self, run: Run) -> None:
        told = json.loads(run("round", "diff", "1", "2", "--format", "json").out)
        kinds = {change["kind"] for change in told["changes"]}
        assert {"merged", "retired", "added", "regraded", "reworded", "moved", "control-added"} <= kinds
        assert told["reconciliation"]["risk_points"]["to"] == 10

    def test_the_handbook(self, run: Run) -> None:
        assert run("handbook", "build").code == 0
        assert "青岭县税务局（虚构）" in Path("build/handbook.html").read_text(encoding="utf-8")

    def test_everything_is_committed(self, demo: Path) -> None:
        done = subprocess.run(["git", "status", "--porcelain"], cwd=demo, check=True, capture_output=True)
        assert done.stdout == b""

    def test_it_is_as_large_as_it_says(self, demo: Path) -> None:
        sizes = {folder: len(list((demo / "registry" / folder).glob("*.yaml"))) for folder in ("departments", "posts")}
        sizes |= {folder: len(list((demo / "registry" / folder).glob("*.yaml"))) for folder in ("workflows", "risks")}
        assert sizes == {"departments": 3, "posts": 8, "workflows": 3, "risks": 11}


@pytest.mark.parametrize("forge", FORGES)
def test_an_example_with_a_forges_files(run: Run, tmp_path: Path, forge: str) -> None:
    assert run("init", "demo", "--example", "--ci", forge).code == 0
    assert set(contents(tmp_path / "demo")) >= FORGES[forge] | SKELETON
    assert run("-C", "demo", "validate", "--fail-on", "info").code == 0
    assert run("init", "demo", "--ci", forge).err == "Everything is there already; nothing has been written\n"


def test_an_example_in_the_empty_folder_where_one_stands(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "demo").mkdir()
    monkeypatch.chdir(tmp_path / "demo")
    outcome = run("init", "--example")
    assert (outcome.code, outcome.out.splitlines()[-1]) == (0, "  neikong handbook build")
    assert run("validate").code == 0
