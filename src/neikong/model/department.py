"""Departments: the units of the bureau and their duties."""

from typing import Annotated

from pydantic import Field

from neikong.messages import N_
from neikong.model.choices import DepartmentKind
from neikong.model.fields import Basis, DepartmentRef, Described, DomainTerm, ItemId, Nothing, PostRef
from neikong.model.record import Record
from neikong.model.scalars import Text, Whole


class DepartmentDuty(Record):
    """What a department has the authority and the task to do."""

    id: ItemId = Field(title=N_("Id"), description=N_("Unique in this file, such as `D1`"))
    text: Text = Field(title=N_("Text"), description=N_("The duty in one sentence"))
    basis: Basis = ()


class Department(Described):
    """A unit of the bureau: office, directly affiliated unit, branch, or the leadership."""

    name: Text = Field(title=N_("Name"), description=N_("Full name of the department"))
    kind: DepartmentKind = Field(DepartmentKind.OFFICE, title=N_("Kind"), description=N_("What sort of unit it is"))
    domain: DomainTerm | None = Field(None, title=N_("Domain"), description=N_("One of the domains of registry.yaml"))
    parent: DepartmentRef | None = Field(
        None, title=N_("Parent"), description=N_("Department that this one belongs to")
    )
    head: PostRef | None = Field(None, title=N_("Head"), description=N_("Post that heads the department"))
    leader_in_charge: PostRef | None = Field(
        None, title=N_("Leader in charge"), description=N_("Bureau leader who supervises the department")
    )
    liaison: PostRef | None = Field(
        None, title=N_("Liaison"), description=N_("The department's one contact for internal control")
    )
    staff: Annotated[Whole, Field(ge=0)] | None = Field(
        None, title=N_("Staff"), description=N_("Number of people in post")
    )
    establishment: Annotated[Whole, Field(ge=0)] | None = Field(
        None, title=N_("Establishment"), description=N_("Authorised number of people")
    )
    duties: Annotated[tuple[DepartmentDuty, ...], Nothing] = Field(
        (), title=N_("Duties"), description=N_("The department's duties, which its posts carry")
    )
