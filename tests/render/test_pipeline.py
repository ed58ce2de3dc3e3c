"""Pipelines: what the forges' schemas and a linter of their security say, and what their scripts do."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.support.git import Repository, write
from tests.support.small import SMALL
from tests.support.yaml import read_yaml

from neikong.render.pipeline import PIPELINE, QUESTIONS, NotCarried, pipeline_files
from neikong.views.forges import Forge

FOLDERS = {"as usual": "registry", "at the top": ".", "odd": "内控/a b-c_d.e/registry"}
TARGET = "it's;$(touch${IFS}pwned)`touch${IFS}pwned`"
"""A branch that git allows and a careless script runs."""


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def written(top: Path, forge: Forge, folder: str = "registry") -> Path:
    write(top, pipeline_files(forge, folder))
    return top / PIPELINE[forge]


def says(*command: str) -> tuple[int, str]:
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
@pytest.mark.parametrize(
    ("forge", "options"),
    [
        (Forge.GITHUB, ["--builtin-schema", "vendor.github-workflows"]),
        (Forge.GITHUB, ["--builtin-schema", "custom.github-workflows-require-timeout"]),
        (Forge.GITLAB, ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ],
)
def test_the_forges_schema_accepts_it(tmp_path: Path, forge: Forge, options: list[str], folder: str) -> None:
    code, answer = says(tool("check-jsonschema"), *options, str(written(tmp_path, forge, folder)))
    assert code == 0, answer


def test_the_schema_would_find_something(tmp_path: Path) -> None:
    file = written(tmp_path, Forge.GITHUB)
    file.write_text(file.read_text(encoding="utf-8").replace("runs-on", "runs_on"), encoding="utf-8")
    assert says(tool("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", str(file))[0] == 1


def audited(top: Path, file: Path) -> tuple[int, str]:
    """Whatever zizmor has to say, also what it thinks pedantic; major versions are pinned enough."""
    write(top, {"zizmor.yml": 'rules: {unpinned-uses: {config: {policies: {"*": ref-pin}}}}\n'})
    options = ("--offline", "--no-progress", "--persona", "pedantic", "--config", str(top / "zizmor.yml"))
    return says(tool("zizmor"), *options, str(file))


def test_no_injection_no_needless_permission_no_kept_credential(tmp_path: Path) -> None:
    code, answer = audited(tmp_path, written(tmp_path, Forge.GITHUB))
    assert code == 0, answer


@pytest.mark.parametrize(
    ("careful", "careless", "audit"),
    [
        ('"refs/remotes/origin/$TARGET"', "origin/${{ github.head_ref }}", "template-injection"),
        ("permissions:\n  contents: read\n", "", "excessive-permissions"),
        ("          persist-credentials: false\n", "", "artipacked"),
    ],
)
def test_the_audit_would_find_something(tmp_path: Path, careful: str, careless: str, audit: str) -> None:
    file = written(tmp_path, Forge.GITHUB)
    text = file.read_text(encoding="utf-8")
    assert careful in text
    file.write_text(text.replace(careful, careless), encoding="utf-8")
    code, answer = audited(tmp_path, file)
    assert (code != 0, audit in answer) == (True, True)


def test_what_gitee_documents(tmp_path: Path) -> None:
    """https://help.gitee.com/gitee-go: names, triggers, stages and the step of its cloud for Python."""
    pipeline = read_yaml(written(tmp_path, Forge.GITEE))
    assert set(pipeline) == {"version", "name", "displayName", "triggers", "stages"}
    assert (pipeline["version"], pipeline["name"]) == ("1.0", "neikong")
    triggers = pipeline["triggers"]
    assert (triggers["push"], triggers["pr"]) == (
        {"branches": {"precise": ["main", "master"]}},
        {"branches": {"include": [".*"]}},
    )
    (stage,) = pipeline["stages"]
    (step,) = stage["steps"]
    assert {"name", "displayName", "strategy", "trigger", "steps"} == set(stage)
    assert (step["step"], step["pythonVersion"]) == ("build@python", "3.9")
    assert all(isinstance(command, str) for command in step["commands"])
    assert step["artifacts"] == [{"name": "NEIKONG_REPORT", "path": ["./neikong-report"]}]
    assert all(name.replace("_", "").isalnum() and name.islower() for name in (stage["name"], step["name"]))


@pytest.mark.parametrize("folder", ["a$b", "a${{ x }}", 'a"b', "a`b", "a\\b", "a\nb", "a'b", "a;b", "a&b", ""])
@pytest.mark.parametrize("forge", Forge)
def test_a_folder_that_some_program_would_take_for_more_is_refused(forge: Forge, folder: str) -> None:
    with pytest.raises(NotCarried):
        pipeline_files(forge, folder)


@pytest.mark.parametrize("forge", Forge)
def test_the_reviewers_questions_lie_where_the_forge_looks(forge: Forge) -> None:
    text = pipeline_files(forge, "registry")[QUESTIONS[forge]].decode("utf-8")
    questions = ("等级", "措施", "减弱", "分离", "总数", "公开", "逐级签署")
    assert [word for word in questions if word not in text] == []


NEIKONG = """\
#!/bin/sh
printf '%s\\n' "$*" >> "$CALLS"
case "$1" in review) echo summary;; esac
exit "${CODE:-0}"
"""
"""Stands for the program in scripts of pipelines: it writes down how it was called."""


class Job:
    """A checkout in which scripts of a pipeline run, with an `origin` whose branch has an evil name."""

    def __init__(self, top: Path, base: dict[str, str]) -> None:
        self.repository = Repository(top / "work")
        self.base = self.repository.commit(base, "base")
        self.repository.git("update-ref", f"refs/remotes/origin/{TARGET}", self.base)
        self.head = self.repository.commit({**SMALL, "posts/new.yaml": "name: x\n"}, "head")
        write(top, {"bin/neikong": NEIKONG, "calls": ""})
        (top / "bin/neikong").chmod(0o755)
        self.top, self.outside = self.repository.top, top
        self.variables = {"CALLS": str(top / "calls"), "PATH": f"{top / 'bin'}:{os.environ['PATH']}"}

    def run(self, script: str, **variables: str) -> int:
        environment = {**os.environ, **self.variables, **variables}
        return subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=self.top, env=environment).returncode

    @property
    def calls(self) -> list[str]:
        return (self.outside / "calls").read_text().splitlines()

    @property
    def is_intact(self) -> bool:
        return not list(self.outside.rglob("pwned"))


@pytest.fixture
def job(tmp_path: Path) -> Job:
    return Job(tmp_path, SMALL)


@pytest.fixture
def first_job(tmp_path: Path) -> Job:
    """The target branch has no registry yet."""
    return Job(tmp_path, {"../README": "x"})


SOURCE = "git+https://git.example/a b;$(touch pwned)*"
"""Where the program comes from, as a careless script would take it for more than one word."""


@pytest.mark.parametrize("forge", Forge)
def test_one_variable_says_where_the_program_comes_from(job: Job, forge: Forge) -> None:
    file = written(job.outside / "written", forge)
    text = file.read_text(encoding="utf-8")
    head, _, rest = text.partition("NEIKONG_PACKAGE")
    assert "从哪里安装 neikong" in head
    assert "install" not in head
    assert rest.count("NEIKONG_PACKAGE") == 1
    stub = '#!/bin/sh\nfor word in "$@"; do printf "%s\\n" "$word" >> "$CALLS"; done\n'
    write(job.outside, {"bin/python": stub, "bin/python3": stub})
    for name in ("python", "python3"):
        (job.outside / "bin" / name).chmod(0o755)
    job.run(install(forge, read_yaml(file)), NEIKONG_PACKAGE=SOURCE)
    assert SOURCE in job.calls
    assert job.is_intact


def install(forge: Forge, pipeline: Any) -> str:
    """The script of a pipeline that installs the program."""
    if forge is Forge.GITHUB:
        return next(str(step["run"]) for step in pipeline["jobs"]["neikong"]["steps"] if "run" in step)
    if forge is Forge.GITLAB:
        return "\n".join(pipeline["neikong"]["before_script"])
    script = str(pipeline["stages"][0]["steps"][0]["commands"][0])
    assert "NEIKONG_PACKAGE='neikong'\n" in script
    return script.replace("NEIKONG_PACKAGE='neikong'\n", "")


def steps(file: Path) -> dict[str, Any]:
    """The scripts of the GitHub workflow by what they do."""
    found = read_yaml(file)["jobs"]["neikong"]["steps"]
    names = ("base", "check", "count", "summary")
    return dict(zip(names, [step for step in found if "run" in step][1:], strict=True))


def github(job: Job, code: int = 0) -> tuple[int, int]:
    """Run the workflow for a pull request; exit codes of the check and of the summary."""
    file = written(job.outside / "written", Forge.GITHUB)
    output = job.outside / "output"
    output.touch()
    registry = {"NEIKONG_REGISTRY": "registry"}
    scripts = {name: step["run"] for name, step in steps(file).items()}
    assert job.run(scripts["base"], TARGET=TARGET, GITHUB_OUTPUT=str(output), **registry) == 0
    since = output.read_text().strip().removeprefix("since=")
    check = job.run(scripts["check"], SINCE=since, CODE=str(code), **registry)
    if not since:
        return check, 0
    summary = {"SINCE": since, "GITHUB_STEP_SUMMARY": str(job.outside / "summary.md")}
    return check, job.run(scripts["summary"], **summary, **registry)


@pytest.mark.parametrize("code", [0, 1])
def test_github_checks_what_is_new_and_sums_up(job: Job, code: int) -> None:
    assert github(job, code) == (code, 0)
    assert job.calls == [f"validate --format github --since {job.base}", f"review summary {job.base}"]
    assert (job.outside / "summary.md").read_text() == "summary\n"
    assert job.is_intact


def test_github_checks_everything_where_the_target_has_no_registry(first_job: Job) -> None:
    assert github(first_job) == (0, 0)
    assert first_job.calls == ["validate --format github"]


def test_github_runs_each_script_when_it_should(tmp_path: Path) -> None:
    found = steps(written(tmp_path, Forge.GITHUB))
    assert {name: step.get("if", "") for name, step in found.items()} == {
        "base": "github.event_name == 'pull_request'",
        "check": "",
        "count": "${{ !cancelled() }}",
        "summary": "${{ !cancelled() && steps.base.outputs.since }}",
    }
    assert found["base"]["env"] == {"TARGET": "${{ github.base_ref }}"}


REPORTS = [
    "validate --format gitlab --output gl-code-quality-report.json",
    "validate --format junit --output neikong-junit.xml",
]


def gitlab(job: Job, **variables: str) -> int:
    script = read_yaml(written(job.outside / "written", Forge.GITLAB))["neikong"]["script"]
    return job.run("\n".join(script), NEIKONG_REGISTRY="registry", **variables)


def test_gitlab_reports_everything_and_lets_the_new_decide(job: Job) -> None:
    assert gitlab(job, CI_MERGE_REQUEST_DIFF_BASE_SHA=job.base) == 0
    assert job.calls == [*REPORTS, f"review summary {job.base}", f"validate --since {job.base}"]
    assert (job.top / "neikong-review.md").read_text() == "summary\n"


def test_gitlab_compares_a_merged_result_with_what_it_was_merged_into(job: Job) -> None:
    gitlab(job, CI_MERGE_REQUEST_DIFF_BASE_SHA="0" * 40, CI_MERGE_REQUEST_TARGET_BRANCH_SHA=job.base)
    assert job.calls[-1] == f"validate --since {job.base}"


def test_gitlab_checks_everything_on_the_default_branch(job: Job) -> None:
    assert gitlab(job) == 0
    assert job.calls == [*REPORTS, "validate"]


@pytest.mark.parametrize(("code", "calls"), [(1, 3), (2, 1), (3, 1)])
def test_gitlab_goes_on_after_findings_and_stops_at_failures(job: Job, code: int, calls: int) -> None:
    assert gitlab(job, CODE=str(code)) == 1 or code == 1
    assert len(job.calls) == calls


def gitee(job: Job, **variables: str) -> int:
    (script,) = read_yaml(written(job.outside / "written", Forge.GITEE))["stages"][0]["steps"][0]["commands"]
    write(job.outside, {"bin/python3": '#!/bin/sh\ncase "$*" in *"dir --bin") echo "$BIN";; esac\n'})
    (job.outside / "bin/python3").chmod(0o755)
    return job.run(script, BIN=str(job.outside / "bin"), **variables)


JUNIT = "validate --format junit --output neikong-report/junit.xml"


def test_gitee_compares_with_the_target_of_a_pull_request(job: Job) -> None:
    assert gitee(job, GITEE_PULL_ID="7", GITEE_COMMIT=job.base, GITEE_BRANCH=TARGET) == 0
    assert job.calls == [JUNIT, f"review summary {job.base}", f"validate --since {job.base}"]
    assert (job.top / "neikong-report/review.md").read_text() == "summary\n"
    assert job.is_intact


def test_gitee_checks_everything_after_a_push(job: Job) -> None:
    assert gitee(job, GITEE_COMMIT=job.head) == 0
    assert job.calls == [JUNIT, "validate"]


def test_gitee_finding_something_fails(job: Job) -> None:
    assert gitee(job, GITEE_COMMIT=job.head, CODE="1") == 1
    assert job.calls == [JUNIT, "validate"]
