"""Two processes make what one makes, and a mistake in the other one is ours."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.git import write
from tests.support.small import SMALL, as_bytes, risk

from neikong.cli.abreast import abreast
from neikong.lint import validate

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")


def job(value: object) -> Callable[[], object]:
    return lambda: value


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_order(jobs: int) -> None:
    assert abreast([job(number) for number in range(jobs)]) == list(range(jobs))


def test_a_result_larger_than_a_pipe_comes_whole() -> None:
    assert abreast([job("很长" * 1_000_000), job("短")]) == ["很长" * 1_000_000, "短"]


def test_a_job_is_done_in_another_process() -> None:
    there, here = abreast([os.getpid, os.getpid])
    assert here == os.getpid() != there


def test_what_fails_there_fails_here() -> None:
    with pytest.raises(ZeroDivisionError):
        abreast([lambda: 1 // 0, job(1)])


def test_what_cannot_be_sent_is_made_here() -> None:
    made, _ = abreast([lambda: (number for number in range(3)), job(None)])
    assert list(made) == [0, 1, 2]


def large() -> dict[str, str]:
    """More files than one process reads, one of them broken and one with a wrong reference."""
    many = {f"risks/N-{number:04d}.yaml": risk(f"第{number}个风险点") for number in range(1_010)}
    return SMALL | many | {"risks/N-0003.yaml": "name: [\n", "risks/N-1000.yaml": risk(posts="[nobody]")}


def test_a_large_registry_is_the_same_by_two_processes() -> None:
    state = as_bytes(large())
    apart, alone = validate(state, abreast=abreast), validate(state)
    assert apart.findings == alone.findings
    assert len(alone.findings) > 2


def test_the_command_line_says_the_same_on_one_processor(tmp_path: Path) -> None:
    write(tmp_path / "registry", large())
    command = [sys.executable, "-m", "neikong", "-C", str(tmp_path), "validate", "--format", "json"]
    alone = "import os; os.sched_getaffinity = lambda _: {0}\nfrom neikong.cli.main import run\nrun()"
    both = (command, [sys.executable, "-c", alone, *command[3:]])
    one, other = (subprocess.run(words, capture_output=True, text=True, check=False) for words in both)
    assert one.stdout == other.stdout
    assert (one.returncode, one.stderr) == (1, "")
