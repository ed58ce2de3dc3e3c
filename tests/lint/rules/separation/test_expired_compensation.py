"""expired-compensation: the day until which it was tolerated is past."""

import datetime

import pytest
from tests.support.check import findings, hint, place
from tests.support.flow import PATH, acting, tolerating

RULE = "expired-compensation"
STEPS = acting("arrears propose", "arrears approve")
TODAY = datetime.date(2026, 3, 1)


def test_past() -> None:
    [finding] = findings({PATH: STEPS + tolerating("propose, approve", until="2026-02-28")}, RULE, TODAY)
    assert place(finding) == (PATH, 6, 77, RULE)
    assert str(finding.message) == "The combination was tolerated until 2026-02-28"
    assert hint(finding) == "Separate the functions, or have it approved anew with a later `until`"


@pytest.mark.parametrize(
    ("until", "today"), [("2026-03-01", TODAY), ("2026-12-31", TODAY), ("2000-01-01", None), ("2000-02-30", TODAY)]
)
def test_to_come_or_unknown(until: str, today: datetime.date | None) -> None:
    assert findings({PATH: STEPS + tolerating("propose, approve", until=until)}, RULE, today) == []


def test_without_compensations() -> None:
    assert findings({PATH: STEPS}, RULE, TODAY) == []
