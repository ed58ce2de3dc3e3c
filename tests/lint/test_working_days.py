"""Working days as natural days: bounds without a calendar, counting with one."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neikong.lint.working_days import WorkingDays, least_days, most_days
from neikong.model.calendar import Calendar

AMOUNTS = st.integers(0, 9999)


def calendar(*holidays: tuple[str, str], workdays: tuple[str, ...] = ()) -> Calendar:
    """A calendar with holidays from and to."""
    days = [{"name": "节", "from": first, "to": last} for first, last in holidays]
    return Calendar.model_validate({"id": "2026", "holidays": days, "workdays": workdays})


ORDINARY = calendar()
SPRING = ("2026-02-15", "2026-02-23")
OFFICIAL = calendar(
    ("2026-01-01", "2026-01-03"),
    SPRING,
    ("2026-04-04", "2026-04-06"),
    ("2026-05-01", "2026-05-05"),
    ("2026-06-19", "2026-06-21"),
    ("2026-09-25", "2026-09-27"),
    ("2026-10-01", "2026-10-07"),
    workdays=("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"),
)


@pytest.mark.parametrize(
    ("working", "least", "most"),
    [(0, 0, 0), (1, 1, 3), (2, 2, 4), (5, 5, 7), (6, 8, 10), (10, 12, 14), (20, 26, 28), (58, 80, 82)],
)
def test_bounds(working: int, least: int, most: int) -> None:
    assert (least_days(working), most_days(working)) == (least, most)
    without = WorkingDays({})
    assert (without.least(working), without.most(working)) == (least, most)


@given(working=st.integers(1, 60), start=st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31)))
def test_the_bounds_hold_from_every_day(working: int, start: datetime.date) -> None:
    day, left = start, working
    while left:
        day += datetime.timedelta(1)
        left -= day.weekday() < 5
    assert least_days(working) <= (day - start).days <= most_days(working)


@given(one=AMOUNTS, other=AMOUNTS)
def test_the_bounds_add_up(one: int, other: int) -> None:
    assert least_days(one) + least_days(other) <= least_days(one + other)
    assert most_days(one + other) <= most_days(one) + most_days(other)


@given(working=AMOUNTS, calendar=st.sampled_from([{}, {"2026": ORDINARY}, {"2026": OFFICIAL}]))
def test_more_working_days_never_take_less(working: int, calendar: dict[str, Calendar]) -> None:
    days = WorkingDays(calendar)
    assert days.least(working) <= days.least(working + 1)
    assert days.most(working) <= days.most(working + 1)
    assert days.least(working) <= days.most(working)


@given(working=st.integers(0, 250))
def test_counted_in_an_ordinary_year_the_bounds_hold(working: int) -> None:
    counted = WorkingDays({"2026": ORDINARY})
    assert least_days(working) == counted.least(working) <= counted.most(working) <= most_days(working)


@pytest.mark.parametrize(
    ("working", "least", "most"),
    [(0, 0, 0), (1, 1, 1), (5, 5, 7), (20, 25, 28), (58, 79, 86), (247, 355, 364), (494, 719, 728)],
)
def test_counted(working: int, least: int, most: int) -> None:
    counted = WorkingDays({"2026": OFFICIAL})
    assert (counted.least(working), counted.most(working)) == (least, most)


def test_holidays_lengthen_and_days_worked_instead_shorten() -> None:
    off = WorkingDays({"2026": calendar(("2026-01-01", "2026-06-30"))})
    instead = WorkingDays({"2026": calendar(workdays=("2026-01-03", "2026-05-03", "2026-10-03"))})
    assert (off.least(130), off.most(130)) > (least_days(130), most_days(130))
    assert instead.least(20) < least_days(20)


def test_all_years_count() -> None:
    lazy = calendar(("2024-01-01", "2024-11-30"), ("2025-01-01", "2025-11-30"))
    assert WorkingDays({"2026": ORDINARY, "2025": lazy, "2024": lazy}).most(20) > 28
    assert WorkingDays({"2026": ORDINARY, "2024": ORDINARY, "2025": lazy}).most(20) == 28


@pytest.mark.parametrize("year", ["0000", "26", "20266", "２０２６", "plan", "2026-1"])
def test_a_name_that_is_no_year_says_nothing(year: str) -> None:
    assert WorkingDays({year: OFFICIAL}).least(58) == least_days(58)


def test_a_year_without_work_says_nothing() -> None:
    assert WorkingDays({"2026": calendar(("0001-01-01", "9999-12-31"))}).most(58) == most_days(58)


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_the_first_and_the_last_year(year: str) -> None:
    assert WorkingDays({year: calendar()}).most(1) == 1


def test_holidays_of_other_years_and_reversed_ones_change_nothing() -> None:
    other = WorkingDays({"2026": calendar(("2024-01-01", "2025-12-31"), ("2026-02-23", "2026-02-15"))})
    ordinary = WorkingDays({"2026": ORDINARY})
    assert [other.most(working) for working in range(100)] == [ordinary.most(working) for working in range(100)]
