"""Days as people type them."""

import datetime
import re
from typing import Annotated

import typer

from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.messages import msg

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)

OnOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help=_("The day, such as 2024-02-26. Left out: today."))
]


def day(typed: str | None) -> datetime.date:
    """The day that was typed, or today. Raises ``Refusal`` for what is no day."""
    if typed is None:
        return datetime.date.today()
    try:
        return datetime.date.fromisoformat(typed if _DAY.fullmatch(typed) else "")
    except ValueError:
        raise Refusal(
            msg("`{day}` is no day", day=typed), msg("Write year, month and day, such as 2024-02-26")
        ) from None
