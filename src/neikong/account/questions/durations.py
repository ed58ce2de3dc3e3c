"""Which of two time limits is longer, where that can be told."""

from neikong.lint.working_days import WorkingDays
from neikong.model.scalars import Duration

_DAYS = {"hour": (1 / 24, 1 / 24), "day": (1, 1), "month": (28, 31), "quarter": (90, 92), "year": (365, 366)}
"""The fewest and the most natural days of each unit but the working day."""


def is_longer(one: Duration, other: Duration, days: WorkingDays) -> bool:
    """Whether ``one`` is surely longer: also where it is at its shortest and ``other`` at its longest."""
    if one.unit == other.unit:
        return one.amount > other.amount
    return _span(one, days)[0] > _span(other, days)[1]


def _span(limit: Duration, days: WorkingDays) -> tuple[float, float]:
    if limit.unit == "working_day":
        return days.least(limit.amount), days.most(limit.amount)
    least, most = _DAYS[limit.unit]
    return limit.amount * least, limit.amount * most
