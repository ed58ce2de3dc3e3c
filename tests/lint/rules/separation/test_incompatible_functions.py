"""incompatible-functions: one post and two functions of one set."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting, tolerating
from tests.support.sound import SETTINGS

RULE = "incompatible-functions"


@pytest.mark.parametrize(
    ("steps", "lines"),
    [
        (("arrears select_case", "arrears inspect"), [4]),
        (("arrears execute", "levy-head accept", "arrears select_case"), [5]),
        (("arrears approve", "arrears propose"), [4]),
        (("arrears select_case", "arrears inspect", "arrears execute"), [4]),
        (("arrears inspect", "levy-head inspect", "levy-head execute", "arrears execute"), [5, 6]),
        (("arrears 选案", "levy-head", "arrears 执行"), [5]),
        (("arrears inspect", "arrears adjudicate", "arrears execute"), [5]),
        (("arrears approve", "arrears propose", "arrears select_case", "arrears inspect"), [4, 6]),
    ],
)
def test_two_functions(steps: tuple[str, ...], lines: list[int]) -> None:
    assert check({PATH: acting(*steps)}, RULE) == [(PATH, line, 29, RULE) for line in lines]


@pytest.mark.parametrize(
    "steps",
    [
        ("arrears select_case", "levy-head inspect", "deputy adjudicate"),
        ("arrears inspect", "arrears inspect"),
        ("arrears propose", "arrears inspect"),
        ("arrears review", "arrears approve"),
        ("arrears propose", "arrears approve"),
        ("arrears inspect", "arrears adjudicate"),
        ("- select_case", "- inspect"),
        ("arrears select_case", "arrears"),
        ("arrears select_case", "arrears inspekt"),
    ],
)
def test_apart_or_told_by_initiator_decides(steps: tuple[str, ...]) -> None:
    assert check({PATH: acting(*steps)}, RULE) == []


def test_two_workflows_are_two_matters() -> None:
    files = {PATH: acting("arrears select_case"), "workflows/v.yaml": acting("arrears inspect")}
    assert check(files, RULE) == []


@pytest.mark.parametrize("separation", ["separation: []\n", "separation:\n", "separation:\n  - [inspect, insp]\n", ""])
def test_the_bureau_says_what_must_be_apart(separation: str) -> None:
    settings = SETTINGS.partition("separation:")[0] + separation
    assert check({PATH: acting("arrears select_case", "arrears inspect"), "registry.yaml": settings}, RULE) == []


@pytest.mark.parametrize(
    ("compensation", "lines"),
    [
        (tolerating("select_case, inspect"), [5]),
        (tolerating("select_case, inspect, execute"), []),
        (tolerating("inspect, execute"), [4]),
        (tolerating("select_case, inspect, execute", control="R-001/C9"), [4]),
    ],
)
def test_a_compensation_excuses_its_functions(compensation: str, lines: list[int]) -> None:
    text = acting("arrears select_case", "arrears inspect", "arrears execute") + compensation
    assert check({PATH: text}, RULE) == [(PATH, line, 29, RULE) for line in lines]


def test_a_compensated_decision_is_not_told_in_other_words() -> None:
    text = acting("arrears propose", "arrears approve") + tolerating("propose, approve")
    assert check({PATH: text}, RULE) == []


def test_post_functions_and_steps_are_named() -> None:
    [finding] = findings({PATH: acting("arrears select_case", "levy-head", "arrears inspect")}, RULE)
    assert str(finding.message) == (
        "`arrears` has functions that must be apart: select the case in step S1, inspect in step S3"
    )
    assert hint(finding) == "Give one of them to another post, or name under `compensations` what makes up for it"
