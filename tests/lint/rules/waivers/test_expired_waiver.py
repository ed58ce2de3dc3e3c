"""expired-waiver: the day after the last one, on every kind of file."""

import datetime

import pytest
from tests.support.check import Text, files, findings, place
from tests.support.sound import SOUND

from neikong.lint import Selection, validate

RULE = "expired-waiver"
PATH = "posts/arrears.yaml"
TODAY = datetime.date(2026, 3, 1)
PERSON = {"people/P-1.yaml": "name: 张三\n", "calendars/2026.yaml": "source: 通知\n"}
ROUND = {"rounds/1.yaml": "title: 第一轮\nopened: 2024-02-26\n"}


def waiver(until: str, rule: str = "post-without-risk") -> str:
    return f"waivers:\n  - {{until: {until}, rule: {rule}, reason: 复核在即}}\n"


def places(overlay: dict[str, Text | None], today: datetime.date | None = TODAY) -> list[object]:
    return [place(finding) for finding in findings(overlay, RULE, today=today)]


@pytest.mark.parametrize("path", [*SOUND, *PERSON, *ROUND])
def test_every_kind_of_file(path: str) -> None:
    texts = {**SOUND, **PERSON, **ROUND}
    line = len(texts[path].splitlines()) + 2
    assert places({**PERSON, **ROUND, path: texts[path] + waiver("2026-02-28")}) == [(path, line, 13, RULE)]


@pytest.mark.parametrize(
    ("until", "today", "fires"),
    [
        ("2026-02-28", TODAY, True),
        ("2020-01-01", TODAY, True),
        ("2026-03-01", TODAY, False),
        ("2026-03-02", TODAY, False),
        ("2020-01-01", None, False),
        ("2026-02-30", TODAY, False),
        ("去年", TODAY, False),
    ],
)
def test_days(until: str, today: datetime.date | None, fires: bool) -> None:
    found = places({PATH: SOUND[PATH] + waiver(until)}, today)
    assert found == ([(PATH, 12, 13, RULE)] if fires else [])


def test_each_waiver_has_its_own_end() -> None:
    text = SOUND[PATH] + waiver("2026-02-28") + "  - {until: 2027-01-01, rule: NK301, reason: 甲}\n"
    assert places({PATH: text + "  - {until: 2026-01-01, rule: NK303, reason: 乙}\n"}) == [
        (PATH, 12, 13, RULE),
        (PATH, 14, 13, RULE),
    ]


@pytest.mark.parametrize("rule", ["no-such-rule", "unknown-key"])
def test_the_end_is_the_only_thing_said_of_it(rule: str) -> None:
    found = validate(files({PATH: SOUND[PATH] + waiver("2020-01-01", rule)}), Selection(("waivers",)), today=TODAY)
    assert [place(finding) for finding in found.findings] == [(PATH, 12, 13, RULE)]


def test_rule_and_day_are_told() -> None:
    [finding] = findings({PATH: SOUND[PATH] + waiver("2026-02-28", "NK304")}, RULE, today=TODAY)
    assert str(finding.message) == "The waiver of `post-without-risk` ended on 2026-02-28"
    assert finding.severity.value == "warning"
