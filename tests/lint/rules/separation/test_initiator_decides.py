"""initiator-decides: who prepares a matter must not decide it."""

import datetime

import pytest
from tests.support.check import check, findings, hint
from tests.support.flow import PATH, acting, tolerating
from tests.support.sound import RISK

RULE = "initiator-decides"
TODAY = datetime.date(2026, 3, 1)


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
    assert check({PATH: acting(*steps)}) == [(PATH, line, 29, RULE) for line in lines]


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
    assert check({PATH: acting(*steps)}, RULE) == []


def test_two_workflows_are_two_matters() -> None:
    files = {PATH: acting("arrears verify"), "workflows/v.yaml": acting("arrears approve")}
    assert check(files) == []


def test_both_steps_and_the_post_are_named() -> None:
    steps = ("arrears propose", "arrears verify", "arrears approve")
    [finding] = findings({PATH: acting(*steps)}, RULE)
    assert "`arrears` prepares the matter in step S1 and decides it in step S3" in str(finding.message)
    assert finding.severity.value == "warning"
    assert hint(finding) == "Let another post decide, or name under `compensations` the control that makes up for it"


ALONE = acting("arrears propose", "arrears verify", "arrears approve")


@pytest.mark.parametrize("until", ["2026-03-01", "2026-12-31"])
def test_a_compensation_excuses(until: str) -> None:
    text = ALONE + tolerating("propose, verify, approve", until=until)
    assert findings({PATH: text}, RULE, TODAY) == []


def test_a_control_is_named_as_references_are() -> None:
    text = ALONE + tolerating("propose, verify, approve", control="R-001 / C2")
    assert findings({PATH: text}, RULE, TODAY) == []


@pytest.mark.parametrize(
    ("compensation", "prepared"),
    [
        (tolerating("propose, approve"), "S2"),
        (tolerating("verify, approve"), "S1"),
        (tolerating("propose, verify"), "S1"),
        (tolerating("approve"), "S1"),
        (tolerating("propose, verify, approve", until="2026-02-28"), "S1"),
        (tolerating("propose, verify, approve", control="R-001/C9"), "S1"),
        (tolerating("propose, verify, approve", control="R-009/C1"), "S1"),
        (tolerating("propose, verify, approve", control="R-001"), "S1"),
    ],
)
def test_a_compensation_that_does_not_excuse(compensation: str, prepared: str) -> None:
    [finding] = findings({PATH: ALONE + compensation}, RULE, TODAY)
    assert f"prepares the matter in step {prepared} " in str(finding.message)


@pytest.mark.parametrize("retired", ["status: retired\n", "    status: retired\n"])
def test_a_retired_control_makes_up_for_nothing(retired: str) -> None:
    files = {PATH: ALONE + tolerating("propose, verify, approve"), "risks/R-001.yaml": RISK + retired}
    assert check(files, RULE) == [(PATH, 5, 29, RULE)]


def test_several_compensations_add_up() -> None:
    text = ALONE + tolerating("propose, approve") + tolerating("verify, approve").partition("\n")[2]
    assert check({PATH: text}, RULE) == []


@pytest.mark.parametrize(
    "files",
    [
        {PATH: ALONE + tolerating("propose, verify, approve", until="2026-02-30")},
        {PATH: ALONE + tolerating("propose, proove")},
        {PATH: ALONE + tolerating("propose, verify, approve"), "risks/R-001.yaml": "name: [\n"},
        {PATH: ALONE + tolerating("propose, verify, approve", "R-001/C9"), "risks/R-001.yaml": RISK + "  - text: 核\n"},
    ],
)
def test_what_cannot_be_read_has_the_benefit_of_the_doubt(files: dict[str, str | bytes | None]) -> None:
    assert findings(files, RULE, TODAY) == []
