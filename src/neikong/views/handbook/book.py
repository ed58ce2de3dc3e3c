"""The whole book, put together once for every form it takes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from neikong.model.choices import Visibility
from neikong.model.registry import Registry
from neikong.views.handbook.approval import Approval, approval
from neikong.views.handbook.cards import Cards, RiskCard, by_gravity
from neikong.views.handbook.departments import DepartmentPart, Departments, in_order
from neikong.views.handbook.directory import DirectorySection, directory
from neikong.views.handbook.edition import Edition, Origin, edition
from neikong.views.handbook.flows import Drawing, Flows
from neikong.views.handbook.glance import Glance, glance
from neikong.views.handbook.glossary import GLOSSARY, TermSection
from neikong.views.handbook.indexes import IndexGroup, RegulationPart, by_area, by_grade, by_regulation
from neikong.views.handbook.marks import UNMARKED, Marks
from neikong.views.handbook.naming import Naming
from neikong.views.handbook.places import places
from neikong.views.handbook.posts import PostPart, Posts
from neikong.views.handbook.powers import PowerLine, power_list
from neikong.views.handbook.reading import Reading, reading
from neikong.views.handbook.scope import Scope, within


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a book is asked to be: of which state, about what, for whom, compared with what.

    ``charts`` has the drawings of workflows by their ids.
    """

    origin: Origin = field(default_factory=Origin)
    scope: Scope = field(default_factory=Scope)
    audience: Visibility = Visibility.INTERNAL
    marks: Marks = UNMARKED
    charts: Mapping[str, Drawing] = field(default_factory=dict)

    def marked(self, marks: Marks) -> "Wanted":
        """The same book with marks of change."""
        return replace(self, marks=marks)


@dataclass(frozen=True, slots=True)
class Handbook:
    """Everything that a handbook says, in the reader's terms and in no language or form yet.

    ``risks`` has each active risk point once, the gravest first; ``homeless``
    are those whose card stands under no post. ``changes`` is empty where the book is
    compared with nothing.
    """

    edition: Edition
    approval: Approval
    reading: Reading
    glance: Glance
    powers: tuple[PowerLine, ...]
    directory: tuple[DirectorySection, ...]
    departments: tuple[DepartmentPart, ...]
    risks: tuple[RiskCard, ...]
    by_grade: tuple[IndexGroup, ...]
    by_area: tuple[IndexGroup, ...]
    regulations: tuple[RegulationPart, ...]
    glossary: tuple[TermSection, ...]
    changes: Marks | None

    @property
    def homeless(self) -> tuple[RiskCard, ...]:
        """Risk points that weigh on no post of the book."""
        return tuple(card for card in self.risks if card.home is None)

    @property
    def posts(self) -> tuple[PostPart, ...]:
        """Every post, in the order of the book."""
        return tuple(post for department in self.departments for post in department.posts)


def handbook(registry: Registry, wanted: Wanted | None = None) -> Handbook:
    """The book of a registry as its readers may see it; what does not resolve is shown by its id."""
    asked = wanted or Wanted()
    part = within(registry, asked.scope)
    naming = Naming(registry, _inside(part))
    making = Cards(part, naming, asked.marks)
    cards = {id_: making.card(id_, risk) for id_, risk in part.active_risks.items()}
    flows = Flows(part, naming, asked.marks, asked.charts).parts()
    posts = Posts(part, naming, asked.marks, cards, places(part, flows))
    departments = Departments(part, naming, asked.marks, posts, flows).parts(is_whole=asked.scope.is_whole)
    is_compared = asked.marks is not UNMARKED
    return Handbook(
        edition=edition(
            registry, naming, asked.origin, asked.scope, asked.audience, asked.marks.state if is_compared else None
        ),
        approval=approval(part, naming),
        reading=reading(registry, naming),
        glance=glance(part, naming, in_order(part.departments)),
        powers=power_list(flows.values()),
        directory=directory(departments),
        departments=departments,
        risks=by_gravity(cards.values()),
        by_grade=by_grade(cards.values()),
        by_area=by_area(part, cards.values()),
        regulations=by_regulation(part, naming),
        glossary=GLOSSARY,
        changes=asked.marks if is_compared else None,
    )


def _inside(part: Registry) -> frozenset[str]:
    """The ids that have a place of their own in the book."""
    return frozenset((*part.departments, *part.posts, *part.workflows, *part.active_risks, *part.regulations))
