"""Days in words."""

import datetime

from neikong.messages import Message, msg


def day(date: datetime.date) -> Message:
    """2024-02-26, or 2024年2月26日."""
    return msg("{year}-{month:0>2}-{day:0>2}", year=date.year, month=date.month, day=date.day)
