"""How many natural days a number of working days takes.

The bounds hold for weeks without a holiday, whichever weekday the time begins
on: five working days take five natural days from a Monday and seven from a
Wednesday. Where the registry carries calendars, the days are counted instead,
from every day of each year, whose first 52 weeks are taken to repeat themselves.
What steps take then counts at its shortest, from the luckiest day of the year;
what a limit allows, at its median: a promise that holds over the Spring Festival
only is none.
"""

import datetime
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import chain

from neikong.model.calendar import Calendar

_WORKED_IN_A_WEEK = 5
_SATURDAY = 5
_YEAR = 52 * 7


def least_days(working: int) -> int:
    """The fewest natural days that so many working days take in weeks without a holiday."""
    weekends = (working - 1) // _WORKED_IN_A_WEEK if working else 0
    return working + 2 * weekends


def most_days(working: int) -> int:
    """The most natural days that so many working days take in weeks without a holiday."""
    weekends = (working + _WORKED_IN_A_WEEK - 1) // _WORKED_IN_A_WEEK
    return working + 2 * weekends


class WorkingDays:
    """Natural days for working days, counted where there are calendars."""

    def __init__(self, calendars: Mapping[str, Calendar]) -> None:
        years = (_Year(worked) for worked in _worked_years(calendars))
        self._years = tuple(year for year in years if year.worked)
        self._counted: dict[int, tuple[int, int]] = {}

    def least(self, working: int) -> int:
        """The fewest natural days that so many working days take."""
        return self._count(working)[0] if self._years else least_days(working)

    def most(self, working: int) -> int:
        """The natural days that so many working days allow: the median where it can be counted, else the most."""
        return self._count(working)[1] if self._years else most_days(working)

    def usual(self, working: int) -> int:
        """The natural days that so many working days take as a rule: the median, else the fewest."""
        return self._count(working)[1] if self._years else least_days(working)

    def _count(self, working: int) -> tuple[int, int]:
        if working not in self._counted:
            spans = sorted(chain.from_iterable(year.spans(working) for year in self._years))
            self._counted[working] = (spans[0], spans[len(spans) // 2]) if working else (0, 0)
        return self._counted[working]


class _Year:
    """A year that repeats itself: which of its days are worked."""

    def __init__(self, worked: list[bool]) -> None:
        self.worked = [day for day, is_worked in enumerate(worked) if is_worked]

    def spans(self, working: int) -> Iterator[int]:
        """From each day to the last of the working days that follow it."""
        for start in range(_YEAR):
            years, place = divmod(bisect_right(self.worked, start) + working - 1, len(self.worked))
            yield years * _YEAR + self.worked[place] - start


def _worked_years(calendars: Mapping[str, Calendar]) -> Iterator[list[bool]]:
    """The days of each year, worked or not; a calendar that is not named after a year says nothing."""
    for name, calendar in calendars.items():
        if len(name) == len("2026") and name.isascii() and name.isdigit() and int(name):
            yield list(_worked(int(name), calendar))


def _worked(year: int, calendar: Calendar) -> Iterator[bool]:
    first = datetime.date(year, 1, 1).toordinal()
    last = first + _YEAR - 1
    off: set[int] = set()
    for holiday in calendar.holidays:
        off.update(range(max(first, holiday.from_.toordinal()), min(last, holiday.to.toordinal()) + 1))
    instead = {day.toordinal() for day in calendar.workdays}
    for day in range(first, last + 1):
        is_weekday = datetime.date.fromordinal(day).weekday() < _SATURDAY
        yield day in instead or (is_weekday and day not in off)
