"""Rules of other packages, by a real entry point of a package on the path."""

import shutil
from pathlib import Path

import pytest
from tests.cli.run import process
from tests.support.git import write
from tests.support.small import SMALL

EXAMPLE = Path(__file__).parents[2] / "docs/third-party-rules"
ENTRY = "[neikong.rules]\nyunchuan = {}\n"
METADATA = "Metadata-Version: 2.1\nName: yunchuan-rules\nVersion: 1.0\n"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """What pip leaves of the example package, and a registry beside it."""
    write(tmp_path / "registry", {**SMALL, "registry.yaml": "organization: 云川市税务局\nlint: {select: [yunchuan]}\n"})
    shutil.copytree(EXAMPLE / "yunchuan_rules", tmp_path / "site/yunchuan_rules")
    register(tmp_path, "yunchuan_rules")
    return tmp_path


def register(place: Path, value: str) -> None:
    write(place / "site/yunchuan_rules-1.0.dist-info", {"entry_points.txt": ENTRY.format(value), "METADATA": METADATA})


def run(place: Path, *arguments: str) -> tuple[int, str, str]:
    outcome = process("--lang", "en", *arguments, cwd=place, PYTHONPATH=str(place / "site"))
    return outcome.code, outcome.out, outcome.err


def test_it_runs_like_ours(installed: Path) -> None:
    code, out, _ = run(installed, "validate", "--fail-on", "info")
    assert code == 1
    assert "registry/posts/arrears.yaml" in out
    assert "6:6  info  The goal `G1` says no time  YC001 goal-without-deadline" in out


def test_it_is_listed_and_explained(installed: Path) -> None:
    code, out, _ = run(installed, "rule")
    assert code == 0
    assert "YC001  goal-without-deadline  A goal has no deadline." in out
    assert "every goal says by when" in run(installed, "rule", "YC001")[1]


def test_a_module_may_be_named_instead_of_a_package(installed: Path) -> None:
    register(installed, "yunchuan_rules.goal_without_deadline")
    assert "YC001 goal-without-deadline" in run(installed, "validate")[1]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("raise OSError('no disk')\n", "yunchuan-rules: OSError('no disk')"),
        ("import nowhere\n", "yunchuan-rules: ModuleNotFoundError"),
        ("CODE = 'YC001'\n", "yunchuan-rules: AttributeError"),
        ("1 +\n", "yunchuan-rules: SyntaxError"),
    ],
)
def test_a_rule_that_cannot_be_loaded_is_named(installed: Path, text: str, reason: str) -> None:
    write(installed / "site/yunchuan_rules", {"goal_without_deadline.py": text})
    code, out, err = run(installed, "validate")
    assert (code, out) == (2, "")
    assert reason in err
    assert "Traceback" not in err


def test_a_rule_that_fails_is_named(installed: Path) -> None:
    file = installed / "site/yunchuan_rules/goal_without_deadline.py"
    file.write_text(file.read_text(encoding="utf-8").replace("post.goals", "post.goalz"), encoding="utf-8")
    code, out, err = run(installed, "validate")
    assert (code, out) == (2, "")
    assert "yunchuan-rules, goal-without-deadline: AttributeError" in err


def test_a_name_of_ours_cannot_be_taken(installed: Path) -> None:
    package = installed / "site/yunchuan_rules"
    (package / "goal_without_deadline.py").rename(package / "uncovered_risk.py")
    code, _, err = run(installed, "validate")
    assert code == 2
    assert "YC001: the name uncovered-risk belongs to NK302" in err


def test_a_code_of_ours_cannot_be_taken(installed: Path) -> None:
    file = installed / "site/yunchuan_rules/goal_without_deadline.py"
    file.write_text(file.read_text(encoding="utf-8").replace("YC001", "NK301"), encoding="utf-8")
    code, _, err = run(installed, "validate")
    assert code == 2
    assert "the code NK301 belongs to post-without-duties" in err
