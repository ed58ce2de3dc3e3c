"""Posts: positions with duties, independent of who fills them."""

from typing import Annotated

from pydantic import Field

from neikong.messages import N_
from neikong.model.choices import Rank
from neikong.model.fields import Basis, DepartmentRef, Described, ItemId, Nothing, OwnDuty, PostRef, Texts
from neikong.model.record import Record
from neikong.model.refs import Ref
from neikong.model.scalars import Limit, Text, Truth, Whole, Word


class Duty(Record):
    """What a post has the authority and the task to do."""

    id: ItemId = Field(title=N_("Id"), description=N_("Unique in this file, such as `D1`"))
    text: Text = Field(title=N_("Text"), description=N_("The duty in one sentence"))
    parent: Annotated[Word, Ref(("department",), "duties")] | None = Field(
        None, title=N_("Parent duty"), description=N_("The department's duty that it serves, such as `levy/D1`")
    )
    basis: Basis = ()


class Goal(Record):
    """A measurable result that is expected of a duty."""

    id: ItemId = Field(title=N_("Id"), description=N_("Unique in this file, such as `G1`"))
    duty: OwnDuty | None = Field(None, title=N_("Duty"), description=N_("The duty of this post that it measures"))
    text: Text = Field(title=N_("Text"), description=N_("The goal in one sentence"))
    metric: Text | None = Field(None, title=N_("Metric"), description=N_("What is measured"))
    target: Text | None = Field(None, title=N_("Target"), description=N_("Value to reach, with its unit"))
    set_by: PostRef | None = Field(None, title=N_("Set by"), description=N_("Superior post that set the goal"))


class Rotation(Record):
    """How long one person may hold a post."""

    limit: Limit = Field(title=N_("Limit"), description=N_("Longest time in the post, such as `5 years`"))


class Post(Described):
    """A position with duties: the point at which a person holds power."""

    name: Text = Field(title=N_("Name"), description=N_("Name of the post"))
    department: DepartmentRef = Field(title=N_("Department"), description=N_("Department the post belongs to"))
    rank: Rank = Field(Rank.STAFF, title=N_("Rank"), description=N_("Level of the post"))
    staff: Annotated[Whole, Field(ge=0)] | None = Field(
        None, title=N_("Staff"), description=N_("Number of people in the post")
    )
    key: Truth = Field(
        default=False, title=N_("Key post"), description=N_("Candidate for rotation and monthly monitoring")
    )
    duties: Annotated[tuple[Duty, ...], Nothing] = Field(
        (), title=N_("Duties"), description=N_("What the post has the authority and the task to do")
    )
    goals: Annotated[tuple[Goal, ...], Nothing] = Field(
        (), title=N_("Goals"), description=N_("Measurable results expected of the duties")
    )
    encouraged: Texts = Field((), title=N_("Encouraged"), description=N_("What the post should do beyond its duty"))
    restricted: Texts = Field((), title=N_("Restricted"), description=N_("What the post must not do"))
    no_risk: Annotated[dict[OwnDuty, Text], Nothing] = Field(
        {}, title=N_("No risk"), description=N_("Duties that need no risk point, each with the reason")
    )
    rotation: Rotation | None = Field(None, title=N_("Rotation"), description=N_("Limit of the time in the post"))
