"""Time limits in comparison: silence unless a limit is certainly exceeded."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.lint.spans import Spans, in_words
from neikong.load import load
from neikong.model.scalars import Duration, duration

SETTINGS = b"schema: 1\norganization: x\n"
SPRING = "holidays:\n  - {name: 春节, from: 2026-02-15, to: 2026-02-23}\n"
OFTEN_OFF = "holidays:\n" + "".join(
    f"  - {{name: 节, from: 2026-{month:02}-01, to: 2026-{month:02}-10}}\n" for month in range(1, 13)
)
UNITS = st.sampled_from(["hour", "day", "working_day", "month", "quarter", "year"])
DURATIONS = st.builds(Duration, st.integers(1, 300), UNITS)


def spans(calendar: str | None = None) -> Spans:
    files = {"registry.yaml": SETTINGS}
    if calendar is not None:
        files["calendars/2026.yaml"] = calendar.encode()
    return Spans(load(files)[0])


PLAIN = spans()


def exceed(limits: str, limit: str, known: Spans = PLAIN) -> bool:
    return known.exceed([duration(word) for word in limits.split()], duration(limit))


@pytest.mark.parametrize(
    ("limits", "limit"),
    [
        ("6个工作日", "5个工作日"),
        ("1个工作日 2个工作日 3个工作日", "5个工作日"),
        ("20个工作日", "20日"),
        ("40个工作日", "30日"),
        ("58个工作日 11日", "90日"),
        ("14个工作日 3日", "14个工作日"),
        ("20日", "10个工作日"),
        ("32日", "1个月"),
        ("1个月", "27日"),
        ("3个月 1个月", "1个季度"),
        ("13个月", "1年"),
        ("2个季度", "150日"),
        ("49小时", "2小时"),
        ("3日", "48小时"),
        ("48小时", "1日"),
        ("2日", "当日"),
        ("2个工作日", "即时"),
    ],
)
def test_longer(limits: str, limit: str) -> None:
    assert exceed(limits, limit)


@pytest.mark.parametrize(
    ("limits", "limit"),
    [
        ("", "1日"),
        ("5个工作日", "5个工作日"),
        ("1个工作日 2个工作日 1个工作日 1个工作日", "5个工作日"),
        ("58个工作日 7日", "90日"),
        ("10个工作日", "14日"),
        ("10个工作日", "12日"),
        ("14日", "10个工作日"),
        ("13个工作日 3日", "14个工作日"),
        ("31日", "1个月"),
        ("1个月", "28日"),
        ("3个月", "1个季度"),
        ("4个季度", "1年"),
        ("366日", "1年"),
        ("1年", "365日"),
        ("1个月 5个月", "6个月"),
        ("2日", "48小时"),
        ("2小时", "1日"),
        ("8小时", "1个工作日"),
        ("2小时", "即时"),
        ("即时", "当日"),
        ("1个工作日", "当日"),
        ("当日 即时", "即时"),
    ],
)
def test_not_certainly_longer(limits: str, limit: str) -> None:
    assert not exceed(limits, limit)


@given(limit=DURATIONS)
def test_nothing_is_longer_than_itself(limit: Duration) -> None:
    assert not PLAIN.exceed([limit], limit)
    assert PLAIN.least([limit]) <= PLAIN.most(limit)


@given(limits=st.lists(DURATIONS, max_size=4), more=DURATIONS, limit=DURATIONS)
def test_what_is_too_long_does_not_become_short_enough(limits: list[Duration], more: Duration, limit: Duration) -> None:
    assert PLAIN.least(limits) <= PLAIN.least([*limits, more])
    assert not PLAIN.exceed(limits, limit) or PLAIN.exceed([*limits, more], limit)


@given(one=DURATIONS, other=DURATIONS)
def test_of_two_limits_at_most_one_is_longer(one: Duration, other: Duration) -> None:
    assert not (PLAIN.exceed([one], other) and PLAIN.exceed([other], one))


@given(months=st.integers(1, 120), start=st.dates(datetime.date(1950, 1, 1), datetime.date(2050, 12, 31)))
def test_months_of_the_calendar_lie_within_the_bounds(months: int, start: datetime.date) -> None:
    place = start.year * 12 + start.month - 1
    first, last = (datetime.date(month // 12, month % 12 + 1, 1) for month in (place, place + months))
    limit = Duration(months, "month")
    assert PLAIN.least([limit]) <= (last - first).days <= PLAIN.most(limit)


def test_calendars_are_counted() -> None:
    counted = spans(OFTEN_OFF)
    assert exceed("20日", "13个工作日")
    assert not exceed("20日", "13个工作日", counted)
    assert not exceed("20个工作日", "26日")
    assert exceed("20个工作日", "26日", counted)


def test_what_fits_from_some_day_of_the_year_is_not_certainly_longer() -> None:
    assert not exceed("58个工作日 7日", "87日", spans(SPRING))
    assert exceed("58个工作日 7日", "86日", spans(SPRING))


@pytest.mark.parametrize(
    "flaw", ["workdays: [2026-02-30]\n", "workdays: 2026-02-14\n", "  - {name: 节, to: 2026-12-31}\n"]
)
def test_a_calendar_with_errors_is_not_counted(flaw: str) -> None:
    assert not exceed("20个工作日", "26日", spans(OFTEN_OFF + flaw))


@pytest.mark.parametrize(
    ("limits", "limit", "words"),
    [
        ("3个工作日 8个工作日", "10个工作日", "11 working days"),
        ("40个工作日", "30日", "40 working days, together 54 natural days or more"),
        ("1个工作日 20日 2个工作日", "10个工作日", "3 working days, 20 days, together 23 natural days or more"),
        ("当日 3日", "2日", "3 days"),
    ],
)
def test_sums_in_words(limits: str, limit: str, words: str) -> None:
    found = PLAIN.in_sum([duration(word) for word in limits.split()], duration(limit))
    assert ", ".join(map(str, found)) == words


@pytest.mark.parametrize(("limit", "words"), [("即时", "the same day"), ("当日", "the same day"), ("1日", "1 day")])
def test_a_limit_in_words(limit: str, words: str) -> None:
    assert str(in_words(duration(limit))) == words
