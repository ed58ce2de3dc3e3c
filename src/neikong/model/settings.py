"""registry.yaml: the bureau, its vocabularies and its policies."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from neikong.findings import Severity
from neikong.messages import N_
from neikong.model.choices import ControlType, Fonts, Frequency, Function, ManagedBy, Stage
from neikong.model.fields import AnyoneRef, DepartmentRef, Described, Nothing, PostRef, Texts
from neikong.model.record import Record
from neikong.model.scalars import Text, Whole

Vocabulary = Annotated[dict[Text, Text], Nothing]

DOMAINS = {"general": "综合类", "enforcement": "税收执法类", "administration": "行政管理类"}
KEY_AREAS = {
    "levy": "征", "manage": "管", "inspect": "查", "reduce": "减", "exempt": "免",
    "penalize": "罚", "people": "人", "money": "财", "property": "物",
}  # fmt: skip
GATES = {
    "approval": "行政审批", "assessment": "税款核定", "invoice": "发票管理",
    "verification": "调查核实", "audit": "税务稽查",
}  # fmt: skip


Scale = Annotated[Whole, Field(ge=2, le=10), WithJsonSchema({"type": "integer", "minimum": 2, "maximum": 10})]


class GradeLevel(Record):
    """One grade: from which score it applies and what it asks for."""

    grade: Annotated[Whole, Field(ge=1)] = Field(title=N_("Grade"), description=N_("1 is the highest"))
    label: Text = Field(title=N_("Label"), description=N_("What the bureau calls it"))
    score_at_least: Whole = Field(title=N_("Score at least"), description=N_("Lowest product of the factors"))
    managed_by: ManagedBy | None = Field(None, title=N_("Managed by"), description=N_("Who answers for risks of it"))
    min_controls: Annotated[Whole, Field(ge=0)] = Field(
        1, title=N_("Controls at least"), description=N_("Fewest active controls")
    )
    require: Annotated[tuple[ControlType, ...], Nothing] = Field(
        (), title=N_("Required types"), description=N_("Control types that must be among them")
    )
    monitor: Frequency | None = Field(None, title=N_("Monitored"), description=N_("How often it is looked at"))


_GRADES = (
    {"grade": "1", "label": "一级", "score_at_least": "15", "min_controls": "2", "require": ["preventive"]},
    {"grade": "2", "label": "二级", "score_at_least": "6"},
    {"grade": "3", "label": "三级", "score_at_least": "1"},
)


class Grading(Record):
    """How a risk point's size is computed."""

    factors: Annotated[tuple[Literal["likelihood", "impact", "scope"], ...], Nothing] = Field(
        ("likelihood", "impact"), title=N_("Factors"), description=N_("One, two or three of the factors")
    )
    scale: Scale = Field(5, title=N_("Scale"), description=N_("Each factor goes from 1 to this number"))
    anchors: Annotated[dict[Text, dict[Text, Text]], Nothing] = Field(
        {}, title=N_("Anchors"), description=N_("What each number of a factor means")
    )
    grades: Annotated[tuple[GradeLevel, ...], Nothing] = Field(
        default_factory=lambda: tuple(GradeLevel.model_validate(grade) for grade in _GRADES),
        title=N_("Grades"),
        description=N_("Two or three grades, the highest first"),
    )

    def label(self, grade: int) -> str:
        """What the bureau calls a grade; the number itself where it is not declared."""
        return next((level.label for level in self.grades if level.grade == grade), str(grade))


class LintSettings(Record):
    """Which rules run, and how much they weigh."""

    select: Texts = Field(("ALL",), title=N_("Select"), description=N_("Rules, codes or families that run"))
    ignore: Texts = Field((), title=N_("Ignore"), description=N_("Rules, codes or families that do not"))
    severity: Annotated[dict[Text, Severity], Nothing] = Field(
        {}, title=N_("Severity"), description=N_("Another severity for a rule")
    )
    options: Annotated[dict[Text, Annotated[dict[Text, Whole], Nothing]], Nothing] = Field(
        {}, title=N_("Options"), description=N_("Bounds of single rules, such as `grade-inflation: {share: 60}`")
    )
    lexicon: Annotated[dict[Text, Texts], Nothing] = Field(
        {}, title=N_("Lexicon"), description=N_("Words that the rules on texts know in addition, by list")
    )


class Office(Record):
    """Who runs the mechanism."""

    control_office: AnyoneRef | None = Field(
        None, title=N_("Internal-control office"), description=N_("Department or post that does the daily work")
    )
    coordinator: DepartmentRef | None = Field(
        None, title=N_("Coordinating department"), description=N_("Department that coordinates and checks")
    )
    leading_group: Annotated[tuple[PostRef, ...], Nothing] = Field(
        (), title=N_("Leading group"), description=N_("Posts that approve the mechanism")
    )


class Settings(Described):
    """The bureau, its vocabularies and its policies."""

    schema_: Whole = Field(1, alias="schema", title=N_("Schema"), description=N_("Version of the data model"))
    organization: Text = Field(title=N_("Organisation"), description=N_("Full name of the bureau"))
    language: Text = Field("zh-CN", title=N_("Language"), description=N_("Language of messages and documents"))
    fonts: Fonts = Field(
        Fonts.PACKAGED,
        title=N_("Fonts"),
        description=N_("What a PDF is set in; the machine may have the faces of official documents"),
    )
    domains: Vocabulary = Field(DOMAINS, title=N_("Domains"), description=N_("Domains and their names"))
    key_areas: Vocabulary = Field(KEY_AREAS, title=N_("Key areas"), description=N_("Key areas and their names"))
    gates: Vocabulary = Field(GATES, title=N_("Gates"), description=N_("Gates and their names"))
    grading: Grading = Field(
        default_factory=Grading, title=N_("Grading"), description=N_("How a risk point's size is computed")
    )
    separation: Annotated[tuple[tuple[Function, ...], ...], Nothing] = Field(
        (), title=N_("Separation"), description=N_("Functions that one post must not combine in one workflow")
    )
    lint: LintSettings = Field(
        default_factory=LintSettings, title=N_("Rules"), description=N_("Which rules run, and how much they weigh")
    )
    review: Annotated[dict[Text, tuple[Stage, ...]], Nothing] = Field(
        {}, title=N_("Review"), description=N_("Who must have agreed to which kind of entity, in order")
    )
    office: Office = Field(default_factory=Office, title=N_("Office"), description=N_("Who runs the mechanism"))
