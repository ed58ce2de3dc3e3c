"""A department with its duties, the workflows it leads, and its posts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from neikong.messages import msg
from neikong.model.choices import DepartmentKind
from neikong.model.department import Department
from neikong.model.post import Post
from neikong.model.registry import Registry
from neikong.views.handbook.cards import WaiverLine, waiver_lines
from neikong.views.handbook.flows import WorkflowPart
from neikong.views.handbook.marks import Mark, Marks
from neikong.views.handbook.naming import Name, Naming, label
from neikong.views.handbook.posts import DutyLine, PostPart, Posts, in_line
from neikong.views.shares import Words

_ORDER = (DepartmentKind.LEADERSHIP, DepartmentKind.OFFICE, DepartmentKind.DIRECT, DepartmentKind.BRANCH)
"""As official directories list units."""


@dataclass(frozen=True, slots=True)
class DepartmentPart:
    """A department. Without an id it holds what belongs to none."""

    id: str
    name: Words
    kind: Words | None = None
    domain: str | None = None
    parent: Name | None = None
    head: Name | None = None
    leader: Name | None = None
    liaison: Name | None = None
    staff: int | None = None
    establishment: int | None = None
    duties: tuple[DutyLine, ...] = ()
    workflows: tuple[WorkflowPart, ...] = ()
    posts: tuple[PostPart, ...] = ()
    waivers: tuple[WaiverLine, ...] = ()
    mark: Mark | None = None
    gone: tuple[str, ...] = ()

    @property
    def risk_points(self) -> int:
        """How many risk points weigh on its posts, each once."""
        return len({card.id for post in self.posts for card in post.risks})


def in_order(departments: Mapping[str, Department]) -> tuple[str, ...]:
    """Leadership, offices, directly affiliated units, branches; each by id."""
    return tuple(sorted(departments, key=lambda id_: (_ORDER.index(departments[id_].kind), id_)))


class Departments:
    """Makes the departments of one book."""

    def __init__(
        self, registry: Registry, naming: Naming, marks: Marks, posts: Posts, workflows: Mapping[str, WorkflowPart]
    ) -> None:
        self.registry = registry
        self.naming = naming
        self.marks = marks
        self.posts = posts
        self.workflows = workflows

    def parts(self, *, is_whole: bool) -> tuple[DepartmentPart, ...]:
        """Every department in the book, then one without an id for what belongs to none of them."""
        known = self.registry.departments
        parts = [self._part(id_, known[id_]) for id_ in in_order(known)]
        lost = [(id_, post) for id_, post in self.registry.posts.items() if post.department not in known]
        free = [id_ for id_, one in self.registry.workflows.items() if one.department not in known]
        if lost or free:
            name = msg("Without a department") if lost or is_whole else msg("Workflows led by other departments")
            workflows = tuple(self.workflows[id_] for id_ in free)
            parts.append(DepartmentPart("", name, posts=self._posts(lost, None), workflows=workflows))
        return tuple(parts)

    def _part(self, id_: str, department: Department) -> DepartmentPart:
        naming = self.naming
        posts = [(post, self.registry.posts[post]) for post in self.registry.posts_of_department.get(id_, ())]
        return DepartmentPart(
            id=id_,
            name=department.name,
            kind=label(department.kind),
            domain=naming.term("domains", department.domain),
            parent=naming.anyone(department.parent),
            head=naming.anyone(department.head),
            leader=naming.anyone(department.leader_in_charge),
            liaison=naming.anyone(department.liaison),
            staff=department.staff,
            establishment=department.establishment,
            duties=tuple(
                DutyLine(duty.id, duty.text, naming.basis(duty.basis), mark=self.marks.items.get((id_, duty.id)))
                for duty in department.duties
            ),
            workflows=self._led(id_),
            posts=self._posts(posts, department.head),
            waivers=waiver_lines(department.waivers, naming),
            mark=self.marks.entities.get(id_),
            gone=self.marks.gone.get(id_, ()),
        )

    def _led(self, id_: str) -> tuple[WorkflowPart, ...]:
        return tuple(self.workflows[key] for key, one in self.registry.workflows.items() if one.department == id_)

    def _posts(self, posts: Iterable[tuple[str, Post]], head: str | None) -> tuple[PostPart, ...]:
        return tuple(self.posts.part(id_, post) for id_, post in in_line(posts, head))
