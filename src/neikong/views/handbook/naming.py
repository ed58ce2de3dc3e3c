"""What the book calls things, and which of them it can lead to."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache, lru_cache

from neikong.messages import msg
from neikong.model.choice import Choice
from neikong.model.registry import Registry
from neikong.model.scalars import Duration
from neikong.views.citations import cite_all
from neikong.views.shares import Words


@dataclass(frozen=True, slots=True)
class Name:
    """Something that is referred to: its id, and what people call it. Without an id there is nothing to lead to."""

    id: str
    text: Words


@dataclass(frozen=True, slots=True)
class Grade:
    """How grave something is: 1 is the highest, 0 not graded."""

    level: int
    label: Words


@dataclass(frozen=True, slots=True)
class RiskName:
    """A risk point that is only mentioned."""

    name: Name
    grade: Grade


UNGRADED = Grade(0, msg("not graded"))


class Naming:
    """Names of one registry. Only ids ``inside`` the book can be led to; what does not resolve is called by its id."""

    def __init__(self, registry: Registry, inside: Set[str]) -> None:
        self.registry = registry
        self.inside = inside
        self.grades = {one.grade: Grade(one.grade, one.label) for one in registry.settings.grading.grades}
        self._cited = cache(self._citations)  # the same few are asked for again and again
        self._named = cache(self._name)

    def anyone(self, id_: str | None) -> Name | None:
        """A post or a department."""
        return self.named(id_) if id_ else None

    def named(self, id_: str) -> Name:
        """A post or a department by its name."""
        return self._named(id_)

    def step(self, reference: str) -> Name:
        """A step with its workflow, or a workflow as a whole."""
        workflow_id, _, step_id = reference.partition("/")
        workflow = self.registry.workflows.get(workflow_id)
        if workflow is None:
            return Name("", reference)
        step = next((step.name for step in workflow.steps if step.id == step_id), step_id)
        return Name(self._anchor(workflow_id), f"{workflow.name} · {step}" if step else workflow.name)

    def risk(self, id_: str) -> RiskName:
        """A risk point with its grade."""
        risk = self.registry.risks[id_]
        return RiskName(Name(self._anchor(id_), risk.name), self.grade(risk.approved_grade))

    def grade(self, level: int | None) -> Grade:
        """A grade in the bureau's own word."""
        return self.grades.get(level or 0, UNGRADED)

    def term(self, vocabulary: str, term: str | None) -> str | None:
        """One of the bureau's own terms; one that it does not declare stands for itself."""
        terms: dict[str, str] = getattr(self.registry.settings, vocabulary)
        return terms.get(term, term) if term else None

    def basis(self, citations: Iterable[str]) -> tuple[Name, ...]:
        """Citations in words, by regulation, leading to it."""
        return self._cited(tuple(citations))

    def _name(self, id_: str) -> Name:
        registry = self.registry
        entity = registry.posts.get(id_) or registry.departments.get(id_)
        return Name(self._anchor(id_), entity.name) if entity else Name("", id_)

    def _citations(self, citations: tuple[str, ...]) -> tuple[Name, ...]:
        cited = cite_all(self.registry, citations).items()
        return tuple(Name(self._anchor(id_), words) for id_, each in cited for words in each)

    def _anchor(self, id_: str) -> str:
        return id_ if id_ in self.inside else ""


@lru_cache(maxsize=None, typed=True)  # equal words of two vocabularies have labels of their own
def label(choice: Choice | None) -> Words | None:
    """An enumerated value in words."""
    return msg(choice.label) if choice is not None else None


def span(limit: Duration | None) -> Words | None:
    """A time limit in words."""
    return msg(limit.template, n=limit.amount) if limit is not None else None
