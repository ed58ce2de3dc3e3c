"""idle-compensation: nothing to make up for, or nothing that does."""

import datetime

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting, tolerating
from tests.support.sound import RISK

RULE = "idle-compensation"
ALONE = acting("arrears propose", "arrears approve")
APART = acting("arrears propose", "levy-head approve")
Files = dict[str, str | bytes | None]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (APART + tolerating("propose, approve"), 6),
        (ALONE + tolerating("verify, approve"), 6),
        (ALONE + tolerating("propose"), 6),
        (ALONE + tolerating(""), 6),
        (acting("- propose", "- approve") + tolerating("propose, approve"), 6),
    ],
)
def test_nobody_combines(text: str, line: int) -> None:
    assert check({PATH: text}, RULE) == [(PATH, line, 6, RULE)]


@pytest.mark.parametrize("retired", ["status: retired\n", "    status: retired\n"])
def test_a_retired_control(retired: str) -> None:
    files: Files = {PATH: ALONE + tolerating("propose, approve"), "risks/R-001.yaml": RISK + retired}
    assert check(files, RULE) == [(PATH, 6, 46, RULE)]


@pytest.mark.parametrize(
    "files",
    [
        {PATH: ALONE + tolerating("propose, approve")},
        {PATH: ALONE + tolerating("verify, propose, approve")},
        {PATH: ALONE + tolerating("propose, approve", control="R-001/C9")},
        {PATH: ALONE + tolerating("propose, approve", control="R-009/C1")},
        {PATH: APART + tolerating("propose, approve", until="2026-02-28")},
        {PATH: APART + tolerating("propose, aprove")},
        {PATH: APART + tolerating("propose, approve"), "people/p1.yaml": "name: 甲\nposts: [arrears, levy-head]\n"},
        {PATH: APART + tolerating("propose, approve"), "people/p1.yaml": "name: 甲\nposts: arrears\n"},
        {PATH: APART + tolerating("propose, approve"), "people/p1.yaml": "name: [\n"},
        {PATH: acting("arrears propose", "arrears") + tolerating("propose, approve")},
        {PATH: acting("arrears propose", "arrears aprove") + tolerating("propose, approve")},
        {PATH: ALONE},
    ],
)
def test_in_use_or_unclear_or_told_already(files: Files) -> None:
    assert findings(files, RULE, datetime.date(2026, 3, 1)) == []


def test_one_person_with_one_post_combines_nothing() -> None:
    files: Files = {PATH: APART + tolerating("propose, approve"), "people/p1.yaml": "name: 甲\nposts: [arrears]\n"}
    [finding] = findings(files, RULE)
    assert str(finding.message) == "Nobody combines the functions that are tolerated here"
    assert hint(finding) == "Remove the compensation"


def test_the_control_is_named() -> None:
    files: Files = {PATH: ALONE + tolerating("propose, approve"), "risks/R-001.yaml": RISK + "status: retired\n"}
    [finding] = findings(files, RULE)
    assert str(finding.message) == "The control `R-001/C2` that should make up for it is retired"
