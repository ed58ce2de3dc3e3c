"""waiver-without-approver: somebody answers for every exception."""

import datetime

import pytest
from tests.support.check import check, findings
from tests.support.sound import SOUND

RULE = "waiver-without-approver"
PATH = "posts/arrears.yaml"


def text(more: str) -> str:
    return SOUND[PATH] + f"waivers:\n  - {{rule: NK304, reason: 复核在即, until: 2026-12-31{more}}}\n"


@pytest.mark.parametrize("more", ["", ", approved_by: ~"])
def test_nobody(more: str) -> None:
    [(path, line, _, rule)] = check({PATH: text(more)}, RULE)
    assert (path, line, rule) == (PATH, 12, RULE)


@pytest.mark.parametrize(
    "more", [", approved_by: deputy", ", approved_by: nobody", ", approved_by: ''", ", aproved_by: deputy", ", x: y"]
)
def test_somebody_or_said_already(more: str) -> None:
    assert check({PATH: text(more)}, RULE) == []


def test_an_expired_waiver_needs_nobody_any_more() -> None:
    assert findings({PATH: text("")}, RULE, today=datetime.date(2027, 1, 1)) == []


def test_the_waived_rule_is_told_by_its_name() -> None:
    [finding] = findings({PATH: text("")}, RULE)
    assert str(finding.message) == "Nobody answers for the waiver of `post-without-risk`"
    assert finding.severity.value == "info"
