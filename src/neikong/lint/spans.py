"""Time limits in comparison: what certainly takes longer than what.

Limits in one unit compare exactly; a month, a quarter and a year are one unit.
Different units meet as natural days, the one side at its shortest and the other
at its longest, so that 58 working days and 7 days need not exceed 90 days, but
20 working days exceed 20 days whenever they begin. What both sides have in
common is taken away first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from neikong.lint.derived import derived
from neikong.lint.working_days import WorkingDays
from neikong.messages import Message, msg
from neikong.model.registry import Registry
from neikong.model.scalars import Duration

_UNITS = {"quarter": ("month", 3), "year": ("month", 12)}
"""Units that are so many of another unit; the rest stand for themselves."""

_SAME_DAY = 1
"""Natural days after which ``即时`` and ``当日`` are certainly not kept."""


class Spans:
    """Lengths of time limits, under a registry's calendars as far as they are free of errors."""

    def __init__(self, registry: Registry) -> None:
        calendars = {
            year: calendar
            for year, calendar in registry.calendars.items()
            if not registry.flaws.get(registry.path(year))
        }
        self._working_days = WorkingDays(calendars)

    def least(self, limits: Iterable[Duration]) -> int:
        """The fewest natural days that the limits take one after the other."""
        return self._least_of(_amounts(limits))

    def most(self, limit: Duration) -> int:
        """The most natural days that a limit allows."""
        return sum(self._most(unit, amount) for unit, amount in _amounts([limit]).items())

    def exceed(self, limits: Iterable[Duration], limit: Duration) -> bool:
        """Whether limits one after the other certainly take longer than a single one allows."""
        taken = _amounts(limits)
        if limit.amount == 0:
            return self._least_of(taken) > _SAME_DAY
        [(unit, allowed)] = _amounts([limit]).items()
        left = allowed - taken.pop(unit, 0)
        return left < 0 or self._least_of(taken) > self._most(unit, left)

    def exceeds(self, promise: Duration, limit: Duration) -> bool:
        """Whether a promise takes longer than a limit allows: as a rule where working days can be counted, else always.

        A promise that keeps the law in lucky weeks only is none.
        """
        if promise.unit == "working_day" and limit.unit == "day":
            return self._working_days.usual(promise.amount) > max(limit.amount, _SAME_DAY)
        return self.exceed([promise], limit)

    def in_sum(self, limits: Iterable[Duration], limit: Duration) -> tuple[Message, ...]:
        """Limits one after the other in words, in natural days too where ``limit`` has another unit."""
        amounts: Counter[str] = Counter()
        for part in limits:
            amounts[part.unit] += part.amount
        parts = tuple(Duration(amount, unit) for unit, amount in amounts.items() if amount)
        words = tuple(map(in_words, parts))
        if {part.unit for part in parts} == {limit.unit}:
            return words
        return (*words, msg("together {days} natural days or more", days=self.least(parts)))

    def _least_of(self, amounts: Mapping[str, int]) -> int:
        return sum(self._least(unit, amount) for unit, amount in amounts.items())

    def _least(self, unit: str, amount: int) -> int:
        if unit == "working_day":
            return self._working_days.least(amount)
        if unit == "month":
            years, months = divmod(amount, 12)
            return 365 * years + years // 4 + _shortest_months(months)
        return amount // 24 if unit == "hour" else amount

    def _most(self, unit: str, amount: int) -> int:
        if unit == "working_day":
            return self._working_days.most(amount)
        if unit == "month":
            years, months = divmod(amount, 12)
            return 365 * years + (years + 3) // 4 + _longest_months(months)
        return (amount + 23) // 24 if unit == "hour" else amount


@derived
def spans_of(registry: Registry) -> Spans:
    """The registry's calendars counted out, once."""
    return Spans(registry)


def in_words(limit: Duration) -> Message:
    """A limit in words."""
    return msg(limit.template, n=limit.amount) if limit.amount else msg("the same day")


def _amounts(limits: Iterable[Duration]) -> Counter[str]:
    amounts: Counter[str] = Counter()
    for limit in limits:
        unit, factor = _UNITS.get(limit.unit, (limit.unit, 1))
        amounts[unit] += limit.amount * factor
    return amounts


def _longest_months(months: int) -> int:
    """Up to eleven months in a row that have no February among them."""
    return (months * 306 + 9) // 10


def _shortest_months(months: int) -> int:
    """Up to eleven months in a row with a February of 28 days: a year without the others."""
    return 365 - _longest_months(12 - months) if months else 0
