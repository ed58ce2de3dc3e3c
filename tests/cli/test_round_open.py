"""neikong round open: the next number, one round at a time, and a file that can be filled in."""

from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.support.git import round_file, write
from tests.support.small import SMALL

CLOSED = round_file(1, "a" * 40)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Round 1 is closed on 2024-01-28."""
    write(tmp_path / "registry", {**SMALL, "rounds/1.yaml": CLOSED})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "registry"


def files(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_the_next_round_is_opened(run: Run, root: Path) -> None:
    before = files(root)
    outcome = run("round", "open", "2", "--title", "第二轮：再查找", "--on", "2024-07-27")
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == ("Round 2 is open: registry/rounds/2.yaml\nFill in who takes part, and commit the file\n")
    written = (root / "rounds/2.yaml").read_text(encoding="utf-8")
    assert written.startswith("title: 第二轮：再查找\nopened: 2024-07-27\n# Who took part")
    assert written.endswith("methods: []\n")
    assert {path: data for path, data in files(root).items() if path != "rounds/2.yaml"} == before
    assert "rounds/2.yaml" not in run("validate").out


def test_today_and_a_title_of_its_own_are_the_defaults(run: Run, root: Path) -> None:
    assert run("round", "open", "2", lang="zh").code == 0
    written = (root / "rounds/2.yaml").read_text(encoding="utf-8")
    assert written.startswith("title: 第2轮风险点查找\nopened: 20")
    assert "# 参加情况" in written


def test_a_dry_run_shows_the_file_and_writes_nothing(run: Run, root: Path) -> None:
    before = files(root)
    outcome = run("round", "open", "2", "--on", "2024-07-27", "--dry-run")
    assert (outcome.code, outcome.err) == (0, "Only shown: nothing has been written\n")
    assert "+title: 第2轮风险点查找\n+opened: 2024-07-27\n" in outcome.out
    assert files(root) == before


@pytest.mark.parametrize(
    ("arguments", "rounds", "message", "hint"),
    [
        (["1"], {}, "There is a file for round 1 already: rounds/1.yaml", ""),
        (["3"], {}, "Round 3 is not the next one", "The next one is round 2"),
        (["0"], {}, "Round 0 is not the next one", "The next one is round 2"),
        (["2"], {"rounds/1.yaml": round_file(1)}, "Round 1 is still open", "neikong round close 1"),
        (["2"], {"rounds/1.yaml": "[\n"}, "rounds/1.yaml cannot be read", "neikong validate rounds/1.yaml"),
        (["2"], {"rounds/2.yaml": "[\n"}, "There is a file for round 2 already: rounds/2.yaml", ""),
        (["2"], {"rounds/02.yaml": round_file(2)}, "There is a file for round 2 already: rounds/02.yaml", ""),
        (["2"], {"rounds/old/2.yaml": "x"}, "There is a file for round 2 already: rounds/old/2.yaml", ""),
        (["2"], {"posts/2.yaml": "name: x\ndepartment: levy\n"}, "There is a file for round 2 already", ""),
        (["2", "--on", "2024-01-27"], {}, "Round 1 was closed on 2024-01-28, after 2024-01-27", ""),
        (["2", "--on", "2024-02-30"], {}, "`2024-02-30` is no day", "such as 2024-02-26"),
        (["2", "--on", "20240228"], {}, "`20240228` is no day", "such as 2024-02-26"),
        (["2", "--on", ""], {}, "`` is no day", "such as 2024-02-26"),
        (["2", "--title", " "], {}, "The title is empty", ""),
        (["2", "--title", "a\x1b[31m"], {}, "characters that nobody sees", ""),
        (["2", "--title", "a\nsnapshot: x"], {}, "characters that nobody sees", ""),
        (["two"], {}, "'two' is not a valid integer", ""),
        ([], {}, "N", ""),
    ],
)
def test_what_cannot_be_opened(
    run: Run, root: Path, arguments: list[str], rounds: dict[str, str], message: str, hint: str
) -> None:
    write(root, rounds)
    before = files(root)
    outcome = run("round", "open", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert hint in outcome.err
    assert files(root) == before


def test_the_first_round_of_a_registry_without_git(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "new", SMALL)
    assert run("-C", str(tmp_path / "new"), "round", "open", "1").code == 0
    assert (tmp_path / "new/rounds/1.yaml").is_file()
