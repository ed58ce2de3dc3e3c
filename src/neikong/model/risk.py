"""Risk points and the controls that answer them."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, ClassVar

from pydantic import Field

from neikong.messages import N_
from neikong.model.choices import (
    Category,
    Channel,
    ControlType,
    Frequency,
    ManifestationKind,
    Method,
    Mode,
    OnException,
    RiskStatus,
    Source,
    Timing,
)
from neikong.model.fields import (
    AnyoneRef,
    Basis,
    Described,
    DomainTerm,
    DutyRef,
    ItemId,
    KeyAreaTerm,
    Nothing,
    PastRisk,
    PostRef,
    StepRef,
)
from neikong.model.grading import GradeValue, Score
from neikong.model.record import Record, Shorthand
from neikong.model.refs import Past
from neikong.model.scalars import Text, Truth, Whole


class Manifestation(Record):
    """One concrete way in which the risk shows."""

    kind: ManifestationKind = Field(title=N_("Kind"), description=N_("What it would breach"))
    text: Text = Field(title=N_("Text"), description=N_("What somebody would do or fail to do"))


class Grade(Shorthand):
    """How big the risk is: 1 is the highest. A bare number is the approved grade."""

    shorthand: ClassVar[str | None] = "approved"

    self_: GradeValue | None = Field(
        None, alias="self", title=N_("Self-assessed"), description=N_("Grade that the post gave itself")
    )
    approved: GradeValue | None = Field(
        None, title=N_("Approved"), description=N_("Grade that the leadership approved")
    )
    reason: Text | None = Field(None, title=N_("Reason"), description=N_("Why the two differ"))


class Retirement(Record):
    """When and why a risk point ceased to count."""

    round: Annotated[Whole, Past(("round",))] = Field(title=N_("Round"), description=N_("Number of the checking round"))
    reason: Text = Field(title=N_("Reason"), description=N_("Why it no longer counts"))


class Control(Record):
    """A defined action that prevents, detects or corrects the risk."""

    id: ItemId = Field(title=N_("Id"), description=N_("Unique in this file, such as `C1`"))
    text: Text = Field(title=N_("Text"), description=N_("Who does what, when, with which record, and what if it fails"))
    grade: GradeValue | None = Field(
        None, title=N_("Grade"), description=N_("Who answers for it: 1 the bureau's leadership, 3 the department")
    )
    type: ControlType | None = Field(None, title=N_("Type"), description=N_("What it does about the failure"))
    timing: Timing | None = Field(None, title=N_("Timing"), description=N_("When it acts, seen from the step"))
    mode: Mode | None = Field(None, title=N_("Mode"), description=N_("Performed by people or by a system"))
    channel: Channel | None = Field(None, title=N_("Channel"), description=N_("One of the five channels"))
    key: Truth = Field(
        default=False, title=N_("Key control"), description=N_("The control without which the risk is uncovered")
    )
    owner: PostRef | None = Field(None, title=N_("Owner"), description=N_("Post that performs it"))
    checker: AnyoneRef | None = Field(
        None, title=N_("Checker"), description=N_("Post or department that verifies it; never the owner")
    )
    frequency: Frequency | None = Field(None, title=N_("Frequency"), description=N_("How often it is performed"))
    evidence: Text | None = Field(None, title=N_("Evidence"), description=N_("Record that proves it was done"))
    on_exception: OnException | None = Field(
        None, title=N_("On exception"), description=N_("What happens when it finds something")
    )
    step: StepRef | None = Field(
        None, title=N_("Step"), description=N_("Step at which it acts, where that is not the risk's own")
    )
    status: RiskStatus = Field(RiskStatus.ACTIVE, title=N_("Status"), description=N_("Whether the control is in force"))
    basis: Basis = ()


class Risk(Described):
    """A risk point: one possible way in which a duty or step fails or is abused."""

    name: Text = Field(title=N_("Name"), description=N_("The failure in a few words"))
    posts: Annotated[tuple[PostRef, ...], Nothing] = Field(
        (), title=N_("Posts"), description=N_("Posts on which it weighs")
    )
    duties: Annotated[tuple[DutyRef, ...], Nothing] = Field(
        (), title=N_("Duties"), description=N_("Duties it endangers, such as `arrears/D1`")
    )
    steps: Annotated[tuple[StepRef, ...], Nothing] = Field(
        (), title=N_("Steps"), description=N_("Steps at which it arises, such as `deferral/S3`")
    )
    category: Category | None = Field(None, title=N_("Category"), description=N_("Which of the three kinds"))
    domain: DomainTerm | None = Field(None, title=N_("Domain"), description=N_("One of the domains of registry.yaml"))
    key_area: KeyAreaTerm | None = Field(
        None, title=N_("Key area"), description=N_("One of the key areas of registry.yaml")
    )
    manifestations: Annotated[tuple[Manifestation, ...], Nothing] = Field(
        (), title=N_("Manifestations"), description=N_("Concrete ways in which it shows")
    )
    causes: Text | None = Field(None, title=N_("Causes"), description=N_("Why it can happen here"))
    basis: Basis = ()
    likelihood: Score | None = Field(
        None, title=N_("Likelihood"), description=N_("From 1 to the scale of registry.yaml")
    )
    impact: Score | None = Field(None, title=N_("Impact"), description=N_("From 1 to the scale of registry.yaml"))
    scope: Score | None = Field(None, title=N_("Scope"), description=N_("From 1 to the scale of registry.yaml"))
    grade: Grade | None = Field(None, title=N_("Grade"), description=N_("Self-assessed and approved; 1 is the highest"))
    residual: GradeValue | None = Field(
        None, title=N_("Residual grade"), description=N_("Grade that remains with the controls in force")
    )
    found_by: Annotated[tuple[Method, ...], Nothing] = Field(
        (), title=N_("Found by"), description=N_("Methods that found it")
    )
    sources: Annotated[tuple[Source, ...], Nothing] = Field(
        (), title=N_("Sources"), description=N_("What drew attention to it")
    )
    status: RiskStatus = Field(RiskStatus.ACTIVE, title=N_("Status"), description=N_("Whether it still counts"))
    supersedes: Annotated[tuple[PastRisk, ...], Nothing] = Field(
        (), title=N_("Supersedes"), description=N_("Ids merged into this one, or the one it was split from")
    )
    retired: Retirement | None = Field(None, title=N_("Retired"), description=N_("Round and reason of its end"))
    controls: Annotated[tuple[Control, ...], Nothing] = Field(
        (), title=N_("Controls"), description=N_("What is done against it")
    )

    @property
    def approved_grade(self) -> int | None:
        """The grade that the leadership approved, or nothing."""
        return self.grade.approved if self.grade else None

    @cached_property
    def in_force(self) -> Mapping[int, Control]:
        """The active controls by their place in the list."""
        return {place: control for place, control in enumerate(self.controls) if control.status is RiskStatus.ACTIVE}

    @property
    def active_controls(self) -> tuple[Control, ...]:
        """The active controls."""
        return tuple(self.in_force.values())
