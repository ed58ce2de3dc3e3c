"""waiver-without-end-in-sight: how long an exception may still last."""

import datetime

import pytest
from tests.support.check import findings, place
from tests.support.sound import SETTINGS, SOUND

RULE = "waiver-without-end-in-sight"
PATH = "posts/arrears.yaml"
TODAY = datetime.date(2026, 3, 1)


def text(until: str) -> str:
    return SOUND[PATH] + f"waivers:\n  - {{rule: NK304, until: {until}, reason: 复核在即, approved_by: deputy}}\n"


@pytest.mark.parametrize(
    ("until", "today", "fires"),
    [
        ("2099-12-31", TODAY, True),
        ("9999-12-31", TODAY, True),
        ("2028-03-01", TODAY, True),
        ("2028-02-29", TODAY, False),
        ("2026-12-31", TODAY, False),
        ("2026-02-28", TODAY, False),
        ("2099-12-31", None, False),
        ("永久", TODAY, False),
    ],
)
def test_days(until: str, today: datetime.date | None, fires: bool) -> None:
    found = [place(finding) for finding in findings({PATH: text(until)}, RULE, today=today)]
    assert found == ([(PATH, 12, 26, RULE)] if fires else [])


@pytest.mark.parametrize(("days", "fires"), [(306, False), (305, False), (304, True), (0, False)])
def test_the_bureaus_own_bound(days: int, fires: bool) -> None:
    settings = SETTINGS + f"lint: {{options: {{{RULE}: {{days: {days}}}}}}}\n"
    assert bool(findings({PATH: text("2026-12-31"), "registry.yaml": settings}, RULE, today=TODAY)) is fires


def test_the_days_are_told() -> None:
    [finding] = findings({PATH: text("2028-03-01")}, RULE, today=TODAY)
    assert str(finding.message) == "The waiver of `post-without-risk` lasts 731 days more, longer than 730"
    assert finding.severity.value == "info"
