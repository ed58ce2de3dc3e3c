"""Checking rounds: dated searches for risk points, frozen as git trees."""

from typing import Annotated

from pydantic import Field, WithJsonSchema

from neikong.messages import N_
from neikong.model.choices import Method
from neikong.model.fields import Described, Nothing
from neikong.model.record import Record
from neikong.model.scalars import Date, Text, Whole

Count = Annotated[Whole, Field(ge=0), WithJsonSchema({"type": "integer", "minimum": 0})]
_OBJECT_ID = r"^[0-9a-f]{40}([0-9a-f]{24})?$"
ObjectId = Annotated[Text, Field(pattern=_OBJECT_ID), WithJsonSchema({"type": "string", "pattern": _OBJECT_ID})]


class Participation(Record):
    """Who took part in a round, and how."""

    method: Method = Field(title=N_("Method"), description=N_("How risk points were searched for"))
    people: Count | None = Field(None, title=N_("People"), description=N_("People, or people times meetings"))
    meetings: Count | None = Field(None, title=N_("Meetings"), description=N_("Number of meetings"))
    who: Text | None = Field(None, title=N_("Who"), description=N_("Whom the people represent"))
    units: Count | None = Field(None, title=N_("Units"), description=N_("Number of units visited"))


class Declared(Record):
    """The figures reported upward; each is compared with what the tree counts."""

    staff: Count | None = Field(None, title=N_("Staff"), description=N_("Sum of the departments' staff"))
    units: Count | None = Field(None, title=N_("Units"), description=N_("Number of departments"))
    risk_posts: Count | None = Field(
        None, title=N_("Risk posts"), description=N_("Posts with at least one active risk point")
    )
    risk_points: Count | None = Field(None, title=N_("Risk points"), description=N_("Active risk points"))
    risk_points_grade_1: Count | None = Field(
        None, title=N_("Risk points of grade 1"), description=N_("Active risk points approved as grade 1")
    )
    risk_points_grade_2: Count | None = Field(
        None, title=N_("Risk points of grade 2"), description=N_("Active risk points approved as grade 2")
    )
    risk_points_grade_3: Count | None = Field(
        None, title=N_("Risk points of grade 3"), description=N_("Active risk points approved as grade 3")
    )
    controls: Count | None = Field(None, title=N_("Controls"), description=N_("Controls on active risk points"))


class Snapshot(Record):
    """The frozen state: written when the round is closed, never by hand."""

    tree: ObjectId = Field(title=N_("Tree"), description=N_("git tree id of the registry's folder"))
    commit: ObjectId | None = Field(None, title=N_("Commit"), description=N_("Commit that held the tree"))


class Round(Described):
    """One dated search for risk points. A closed round is the tree its snapshot names."""

    title: Text = Field(title=N_("Title"), description=N_("Name of the round"))
    opened: Date = Field(title=N_("Opened"), description=N_("First day"))
    closed: Date | None = Field(None, title=N_("Closed"), description=N_("Last day"))
    methods: Annotated[tuple[Participation, ...], Nothing] = Field(
        (), title=N_("Methods"), description=N_("Who took part, and how")
    )
    declared: Declared | None = Field(None, title=N_("Declared figures"), description=N_("What was reported upward"))
    snapshot: Snapshot | None = Field(None, title=N_("Snapshot"), description=N_("The frozen state of a closed round"))
