"""Workflows: ordered steps that exercise one power."""

from typing import Annotated, ClassVar

from pydantic import Field

from neikong.messages import N_
from neikong.model.choices import Function, PowerKind, WorkflowType
from neikong.model.fields import (
    Basis,
    ControlRef,
    DepartmentRef,
    Described,
    GateTerm,
    ItemId,
    KeyAreaTerm,
    Nothing,
    PostRef,
)
from neikong.model.record import Record, Shorthand
from neikong.model.refs import Own
from neikong.model.scalars import Date, Limit, Text, Truth, Whole, Word


class Branch(Shorthand):
    """Where power flows after a step, and on what condition."""

    shorthand: ClassVar[str | None] = "to"

    when: Text | None = Field(None, title=N_("When"), description=N_("Condition under which this way is taken"))
    to: Annotated[Word, Own("steps")] = Field(title=N_("To"), description=N_("Step of this workflow"))


class Step(Record):
    """The smallest element: one post, one action, one limit, one document."""

    id: ItemId = Field(title=N_("Id"), description=N_("Unique in this file, such as `S1`"))
    name: Text = Field(title=N_("Name"), description=N_("What is done"))
    post: PostRef | None = Field(None, title=N_("Post"), description=N_("Post that does it"))
    external: Text | None = Field(
        None, title=N_("External actor"), description=N_("Who does it, where it is nobody of the bureau")
    )
    function: Function | None = Field(None, title=N_("Function"), description=N_("What the step does with the power"))
    time_limit: Limit | None = Field(
        None, title=N_("Time limit"), description=N_("The bureau's own promise, such as `3个工作日`")
    )
    statutory_limit: Limit | None = Field(
        None, title=N_("Statutory limit"), description=N_("The law's limit, with its basis")
    )
    form: Text | None = Field(None, title=N_("Form"), description=N_("Document that the step produces"))
    system: Text | None = Field(None, title=N_("System"), description=N_("Information system it is done in"))
    onsite: Truth = Field(default=False, title=N_("On site"), description=N_("Done at the taxpayer's place"))
    persons: Annotated[Whole, Field(ge=1)] | None = Field(
        None, title=N_("Persons"), description=N_("How many must do it together")
    )
    next: Annotated[tuple[Branch, ...], Nothing] | None = Field(
        None,
        title=N_("Next"),
        description=N_("Steps that may follow; left out: the one below; []: the end"),
    )
    basis: Basis = ()
    note: Text | None = Field(None, title=N_("Note"), description=N_("Remark for the authors"))


class Power(Record):
    """One legally based exercise of power, as the power list names it."""

    code: Text | None = Field(None, title=N_("Code"), description=N_("Code in the power list"))
    name: Text = Field(title=N_("Name"), description=N_("Name in the power list"))
    kind: PowerKind = Field(title=N_("Kind"), description=N_("How the power acts upon others"))
    gate: GateTerm | None = Field(None, title=N_("Gate"), description=N_("One of the gates of registry.yaml"))
    basis: Basis = ()
    published: Text | None = Field(
        None, title=N_("Published"), description=N_("Where the power and its procedure are made public")
    )


class Compensation(Record):
    """A tolerated combination of incompatible functions, and the control that makes up for it."""

    functions: Annotated[tuple[Function, ...], Nothing] = Field(
        title=N_("Functions"), description=N_("Functions that one post combines here")
    )
    control: ControlRef = Field(title=N_("Control"), description=N_("What makes up for it, such as `R-029/C2`"))
    reason: Text = Field(title=N_("Reason"), description=N_("Why they cannot be separated"))
    until: Date = Field(title=N_("Until"), description=N_("Last day on which this is tolerated"))
    approved_by: PostRef | None = Field(
        None, title=N_("Approved by"), description=N_("Post that answers for the exception")
    )


class Workflow(Described):
    """The ordered steps through which one power is used."""

    name: Text = Field(title=N_("Name"), description=N_("Name of the workflow"))
    department: DepartmentRef | None = Field(None, title=N_("Department"), description=N_("Department in the lead"))
    type: WorkflowType | None = Field(None, title=N_("Type"), description=N_("Tax enforcement or administration"))
    power: Power | None = Field(None, title=N_("Power"), description=N_("The power that is exercised"))
    key_area: KeyAreaTerm | None = Field(
        None, title=N_("Key area"), description=N_("One of the key areas of registry.yaml")
    )
    time_limit: Limit | None = Field(
        None, title=N_("Time limit"), description=N_("Promise for the whole, such as `20个工作日`")
    )
    statutory_limit: Limit | None = Field(
        None, title=N_("Statutory limit"), description=N_("The law's limit for the whole, with its basis")
    )
    basis: Basis = ()
    steps: Annotated[tuple[Step, ...], Nothing] = Field(
        (), title=N_("Steps"), description=N_("The steps in the order power flows")
    )
    compensations: Annotated[tuple[Compensation, ...], Nothing] = Field(
        (), title=N_("Compensations"), description=N_("Combined functions that another control makes up for")
    )
