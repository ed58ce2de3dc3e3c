"""A post: its duties and goals, what it may and must not do, its place in the workflows, its risk points."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from neikong.model.choices import Rank
from neikong.model.post import Duty, Goal, Post
from neikong.model.registry import Registry
from neikong.views.handbook.cards import RiskCard, WaiverLine, by_gravity, waiver_lines
from neikong.views.handbook.marks import Mark, Marks
from neikong.views.handbook.naming import UNGRADED, Grade, Name, Naming, label, span
from neikong.views.handbook.places import Place
from neikong.views.shares import Words

_RANKS = (Rank.LEADER, Rank.SECTION_HEAD, Rank.STAFF)


@dataclass(frozen=True, slots=True)
class DutyLine:
    """A duty with its basis; ``no_risk`` says why it needs no risk point."""

    id: str
    text: str
    basis: tuple[Name, ...]
    no_risk: str | None = None
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal, and the id and text of the duty that it measures."""

    id: str
    duty: str | None
    text: str
    metric: str | None
    target: str | None
    set_by: Name | None
    mark: Mark | None


@dataclass(frozen=True, slots=True)
class PostPart:
    """A post. ``risks`` are all its risk points, the gravest first; ``cards`` those whose card stands here."""

    id: str
    name: str
    department: Name
    rank: Words | None
    is_key: bool
    staff: int | None
    rotation: Words | None
    duties: tuple[DutyLine, ...]
    goals: tuple[GoalLine, ...]
    encouraged: tuple[str, ...]
    restricted: tuple[str, ...]
    places: tuple[Place, ...]
    risks: tuple[RiskCard, ...]
    waivers: tuple[WaiverLine, ...]
    mark: Mark | None
    gone: tuple[str, ...]

    @property
    def grade(self) -> Grade:
        """The grade of its gravest risk point."""
        return self.risks[0].grade if self.risks else UNGRADED

    @property
    def cards(self) -> tuple[RiskCard, ...]:
        """The risk points that have their card here."""
        return tuple(card for card in self.risks if self._is_home(card))

    @property
    def elsewhere(self) -> tuple[RiskCard, ...]:
        """The risk points that have their card at another post."""
        return tuple(card for card in self.risks if not self._is_home(card))

    def _is_home(self, card: RiskCard) -> bool:
        return card.home is not None and card.home.id == self.id


class Posts:
    """Makes the posts of one book from its cards and places."""

    def __init__(
        self,
        registry: Registry,
        naming: Naming,
        marks: Marks,
        cards: Mapping[str, RiskCard],
        places: Mapping[str, tuple[Place, ...]],
    ) -> None:
        self.registry = registry
        self.naming = naming
        self.marks = marks
        self.cards = cards
        self.places = places

    def part(self, id_: str, post: Post) -> PostPart:
        """One post."""
        naming = self.naming
        risks = self.registry.risks_of_post.get(id_, ())
        return PostPart(
            id=id_,
            name=post.name,
            department=naming.named(post.department),
            rank=label(post.rank),
            is_key=post.key,
            staff=post.staff,
            rotation=span(post.rotation.limit) if post.rotation else None,
            duties=tuple(self._duty(post, duty) for duty in post.duties),
            goals=tuple(self._goal(id_, goal) for goal in post.goals),
            encouraged=post.encouraged,
            restricted=post.restricted,
            places=self.places.get(id_, ()),
            risks=by_gravity(self.cards[risk.id] for risk in risks),
            waivers=waiver_lines(post.waivers, naming),
            mark=self.marks.entities.get(id_),
            gone=self.marks.gone.get(id_, ()),
        )

    def _duty(self, post: Post, duty: Duty) -> DutyLine:
        return DutyLine(
            id=duty.id,
            text=duty.text,
            basis=self.naming.basis(duty.basis),
            no_risk=post.no_risk.get(duty.id),
            mark=self.marks.items.get((post.id, duty.id)),
        )

    def _goal(self, post: str, goal: Goal) -> GoalLine:
        return GoalLine(
            id=goal.id,
            duty=goal.duty,
            text=goal.text,
            metric=goal.metric,
            target=goal.target,
            set_by=self.naming.anyone(goal.set_by),
            mark=self.marks.items.get((post, goal.id)),
        )


def in_line(posts: Iterable[tuple[str, Post]], head: str | None) -> list[tuple[str, Post]]:
    """The head first, then by rank, then by id."""
    return sorted(posts, key=lambda one: (one[0] != head, _RANKS.index(one[1].rank), one[0]))
