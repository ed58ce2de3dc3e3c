"""The eight parts that the control framework asks for at every post, and how far each is written down.

Each part is a number of things done out of the things that there are to do:

- *duties*: the post's duties; done is one that cites its legal basis.
- *workflow*: the steps that the post performs; done is one with a time limit and a document.
- *goals*: the post's duties; done is one with at least one goal.
- *risks*: the post's active risk points; done is one with an approved grade. A post without any is
  complete when every duty is excused under ``no_risk``.
- *staff*: the number of people in the post, and the department's establishment.
- *controls*: the post's active risk points; done is one that is covered as its grade demands.
  Without risk points as for *risks*.
- *appraisal*: the post's goals; done is one with a metric and a target.
- *evaluation*: the post and its active risk points; done is one that carries a review of every stage
  that registry.yaml asks for, or any review where it asks for none. Whether a review is still
  true of the content is another question.

A part with nothing to do is absent: it counts as nothing done.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from neikong.messages import Message, msg
from neikong.model.fields import Described
from neikong.model.post import Post
from neikong.model.registry import Registry
from neikong.model.risk import Risk
from neikong.model.workflow import Step
from neikong.views.by_department import NOWHERE, department_of
from neikong.views.coverage import is_covered

PARTS: Mapping[str, tuple[Message, Message]] = {
    "duties": (msg("Duties of the post"), msg("duty")),
    "workflow": (msg("Workflows"), msg("flow")),
    "goals": (msg("Goals"), msg("goal")),
    "risks": (msg("Risk points and their grades"), msg("risk")),
    "staff": (msg("Staff and establishment"), msg("people")),
    "controls": (msg("Controls"), msg("control")),
    "appraisal": (msg("Appraisal of performance"), msg("metric")),
    "evaluation": (msg("Evaluation of operation"), msg("signed")),
}
"""Each part's title, and a word for the head of a column."""


@dataclass(frozen=True, slots=True)
class Progress:
    """So many things done of so many."""

    done: int
    total: int

    @property
    def share(self) -> float:
        """From 0 to 1; nothing to do means nothing done."""
        return self.done / self.total if self.total else 0.0

    @property
    def is_complete(self) -> bool:
        """Whether there is something to do and all of it is done."""
        return bool(self.total) and self.done == self.total


Parts: TypeAlias = Mapping[str, Progress]


@dataclass(frozen=True, slots=True)
class PostStatus:
    """A post and how far each part is."""

    id: str
    name: str
    parts: Parts

    @property
    def percent(self) -> float:
        """The mean of the eight parts."""
        return 100 * sum(part.share for part in self.parts.values()) / len(self.parts)


@dataclass(frozen=True, slots=True)
class DepartmentStatus:
    """A department with its posts; ``NOWHERE`` for posts whose department does not exist."""

    id: str
    name: str
    posts: tuple[PostStatus, ...]

    @property
    def percent(self) -> float:
        """The mean of the posts."""
        return mean(post.percent for post in self.posts)


def mean(percents: Iterable[float]) -> float:
    """The mean, nothing where there is nothing."""
    found = list(percents)
    return sum(found) / len(found) if found else 0.0


def complete(posts: Iterable[PostStatus], part: str) -> Progress:
    """How many of the posts have this part complete."""
    found = [post.parts[part].is_complete for post in posts]
    return Progress(sum(found), len(found))


def framework(registry: Registry, department: str | None = None) -> tuple[DepartmentStatus, ...]:
    """The posts by department, or those of one department; departments without posts are left out."""
    measured = _Measures(registry)
    found: dict[str, list[PostStatus]] = defaultdict(list)
    for id_, post in registry.posts.items():
        home = department_of(registry, id_)
        if department in (None, home):
            found[home].append(PostStatus(id_, post.name, measured.parts(id_, post)))
    names = {**{id_: one.name for id_, one in registry.departments.items()}, NOWHERE: ""}
    return tuple(DepartmentStatus(id_, name, tuple(found[id_])) for id_, name in names.items() if id_ in found)


class _Measures:
    """Measures the parts of one registry's posts."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.steps: dict[str, list[Step]] = defaultdict(list)
        for workflow in registry.workflows.values():
            for step in workflow.steps:
                if step.post:
                    self.steps[step.post].append(step)

    def parts(self, id_: str, post: Post) -> Parts:
        """All parts of a post, in their order."""
        risks = self.registry.risks_of_post.get(id_, ())
        grading = self.registry.settings.grading
        measured = {duty for goal in post.goals if (duty := goal.duty)}
        return {
            "duties": _count(bool(duty.basis) for duty in post.duties),
            "workflow": _count(bool(step.time_limit and step.form) for step in self.steps.get(id_, ())),
            "goals": _count(duty.id in measured for duty in post.duties),
            "risks": _count(risk.approved_grade is not None for risk in risks) if risks else _excused(post),
            "staff": self._staff(post),
            "controls": _count(is_covered(risk, grading) for risk in risks) if risks else _excused(post),
            "appraisal": _count(bool(goal.metric and goal.target) for goal in post.goals),
            "evaluation": _count((self._is_reviewed("post", post), *(self._is_reviewed("risk", one) for one in risks))),
        }

    def _staff(self, post: Post) -> Progress:
        department = self.registry.departments.get(post.department)
        return _count((post.staff is not None, department is not None and department.establishment is not None))

    def _is_reviewed(self, kind: str, entity: Post | Risk) -> bool:
        wanted = self.registry.settings.review.get(kind, ())
        return _is_signed(entity, wanted)


def _is_signed(entity: Described, wanted: Iterable[str]) -> bool:
    signed = {review.stage for review in entity.reviews}
    return bool(signed) and signed.issuperset(wanted)


def _count(done: Iterable[bool]) -> Progress:
    found = list(done)
    return Progress(sum(found), len(found))


def _excused(post: Post) -> Progress:
    """A post without risk points: its duties that are excused, of those that are not."""
    return _count(duty.id in post.no_risk for duty in post.duties)
