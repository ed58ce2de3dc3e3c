"""Field types that several kinds of entity share."""

from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field

from neikong.messages import N_
from neikong.model.choices import Stage, Visibility
from neikong.model.record import Entity, Record
from neikong.model.refs import Cites, Own, Past, Ref, Term, term_validator
from neikong.model.scalars import Date, Text, Word, nothing_is_empty

ID_PATTERN = r"^[0-9A-Za-z\u3400-\u9fff\U00020000-\U0003ffff][0-9A-Za-z\u3400-\u9fff\U00020000-\U0003ffff._-]*$"
"""Letters, digits, CJK characters, ``.``, ``_``, ``-``; no dot or dash in front."""

ItemId: TypeAlias = Annotated[Word, Field(pattern=ID_PATTERN, max_length=80)]

PostRef: TypeAlias = Annotated[Word, Ref(("post",))]
DepartmentRef: TypeAlias = Annotated[Word, Ref(("department",))]
PersonRef: TypeAlias = Annotated[Word, Ref(("person",))]
DutyRef: TypeAlias = Annotated[Word, Ref(("post",), "duties")]
StepRef: TypeAlias = Annotated[Word, Ref(("workflow",), "steps", whole=True)]
ControlRef: TypeAlias = Annotated[Word, Ref(("risk",), "controls")]
PastPost: TypeAlias = Annotated[Word, Past(("post",))]
PastRisk: TypeAlias = Annotated[Word, Past(("risk",))]
AnyoneRef: TypeAlias = Annotated[Word, Ref(("post", "department"))]
OwnDuty: TypeAlias = Annotated[Word, Own("duties")]
DomainTerm: TypeAlias = Annotated[Word, Term("domains"), term_validator("domains")]
KeyAreaTerm: TypeAlias = Annotated[Word, Term("key_areas"), term_validator("key_areas")]
GateTerm: TypeAlias = Annotated[Word, Term("gates"), term_validator("gates")]

Nothing = BeforeValidator(nothing_is_empty)
Texts: TypeAlias = Annotated[tuple[Text, ...], Nothing]
Ids: TypeAlias = Annotated[tuple[Word, ...], Nothing]

Basis: TypeAlias = Annotated[
    tuple[Annotated[Word, Cites()], ...],
    Nothing,
    Field(
        title=N_("Legal basis"),
        description=N_("Citations: a regulation's id and an article, such as `levy-law/31` or `levy-law/31.2`"),
    ),
]


class Waiver(Record):
    """A reasoned exception from one rule, for a limited time."""

    rule: Text = Field(title=N_("Rule"), description=N_("Name or code of the rule that is waived"))
    reason: Text = Field(title=N_("Reason"), description=N_("Why the finding is accepted"))
    until: Date = Field(title=N_("Until"), description=N_("Last day of the exception"))
    approved_by: PostRef | None = Field(
        None, title=N_("Approved by"), description=N_("Post that answers for the exception")
    )


class Review(Record):
    """An agreement to an entity's content; written by `neikong review`, never by hand."""

    stage: Stage = Field(title=N_("Stage"), description=N_("Level that agreed"))
    by: PastPost = Field(title=N_("By"), description=N_("Post that agreed"))
    on: Date = Field(title=N_("On"), description=N_("Day of the agreement"))
    fingerprint: Text = Field(title=N_("Fingerprint"), description=N_("Fingerprint of the content agreed to"))


class Described(Entity):
    """An entity with what may stand on every kind."""

    formerly: Ids = Field((), title=N_("Formerly"), description=N_("Earlier ids of this entity, kept after a rename"))
    visibility: Visibility = Field(
        Visibility.INTERNAL,
        title=N_("Visibility"),
        description=N_("Who may see the entity in a rendered document"),
    )
    waivers: Annotated[tuple[Waiver, ...], Nothing] = Field(
        (), title=N_("Waivers"), description=N_("Reasoned exceptions from rules, each with an end")
    )
    reviews: Annotated[tuple[Review, ...], Nothing] = Field(
        (), title=N_("Reviews"), description=N_("Agreements to the content; written by the program")
    )
    note: Text | None = Field(None, title=N_("Note"), description=N_("Remark for the authors"))


def in_file_order(model: type[Record]) -> tuple[str, ...]:
    """A kind's keys as its files have them: its own fields first, then those that every kind has."""
    general = Described.field_names()
    return (*(key for key in model.field_names() if key not in general), *general)
