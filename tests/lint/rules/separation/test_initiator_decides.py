"""initiator-decides: who prepares a matter must not decide it."""

import pytest
from tests.support.check import check, findings

RULE = "initiator-decides"
PATH = "workflows/w.yaml"


def workflow(*steps: str) -> str:
    """Each step as ``post function``; the post stands in column 29, the first step in line 3."""
    lines = []
    for number, step in enumerate(steps, 1):
        post, _, function = step.partition(" ")
        actor = f"post: {post}" if post != "-" else "external: 省局"
        lines.append(
            f"  - {{id: S{number}, name: 办, {actor}" + (f", function: {function}" if function else "") + "}\n"
        )
    return "name: 流程\nsteps:\n" + "".join(lines)


@pytest.mark.parametrize(
    ("steps", "lines"),
    [
        (("arrears verify", "arrears approve"), [4]),
        (("arrears propose", "arrears adjudicate"), [4]),
        (("arrears select_case", "levy-head inspect", "arrears adjudicate"), [5]),
        (("arrears 检查", "levy-head 审核", "arrears 批准"), [5]),
        (("arrears verify", "levy-head approve", "arrears approve"), [5]),
        (("arrears verify", "arrears approve", "arrears adjudicate"), [4, 5]),
        (("arrears propose", "levy-head verify", "levy-head approve", "arrears approve"), [5, 6]),
        (("arrears propose", "arrears verify", "arrears approve"), [5]),
    ],
)
def test_same_post(steps: tuple[str, ...], lines: list[int]) -> None:
    assert check({PATH: workflow(*steps)}) == [(PATH, line, 29, RULE) for line in lines]


@pytest.mark.parametrize(
    "steps",
    [
        (),
        ("arrears verify", "levy-head approve"),
        ("arrears approve", "arrears verify"),
        ("arrears accept", "arrears approve"),
        ("arrears review", "arrears approve"),
        ("arrears verify", "arrears record", "arrears execute", "arrears notify"),
        ("arrears", "arrears approve"),
        ("arrears verify", "arrears"),
        ("- propose", "- approve"),
        ("arrears verify", "- approve"),
    ],
)
def test_different_hands(steps: tuple[str, ...]) -> None:
    assert check({PATH: workflow(*steps)}, RULE) == []


def test_two_workflows_are_two_matters() -> None:
    files = {PATH: workflow("arrears verify"), "workflows/v.yaml": workflow("arrears approve")}
    assert check(files) == []


def test_both_steps_and_the_post_are_named() -> None:
    steps = ("arrears propose", "arrears verify", "arrears approve")
    [finding] = findings({PATH: workflow(*steps)}, RULE)
    assert "`arrears` prepares the matter in step S1 and decides it in step S3" in str(finding.message)
    assert finding.severity.value == "warning"
