"""Calendars: a year's public holidays, without which working days cannot be counted."""

from typing import Annotated

from pydantic import Field

from neikong.messages import N_
from neikong.model.fields import Described, Nothing
from neikong.model.record import Record
from neikong.model.scalars import Date, Text


class Holiday(Record):
    """Days off in a row, weekends among them included."""

    name: Text = Field(title=N_("Name"), description=N_("What is celebrated"))
    from_: Date = Field(alias="from", title=N_("From"), description=N_("First day off"))
    to: Date = Field(title=N_("To"), description=N_("Last day off"))


class Calendar(Described):
    """One year as the State Council's notice arranges it; the file's name is the year."""

    holidays: Annotated[tuple[Holiday, ...], Nothing] = Field(
        (), title=N_("Holidays"), description=N_("Days off besides the ordinary weekends")
    )
    workdays: Annotated[tuple[Date, ...], Nothing] = Field(
        (), title=N_("Days worked"), description=N_("Saturdays and Sundays on which work is done instead")
    )
    source: Text | None = Field(None, title=N_("Source"), description=N_("The notice it was taken from"))
