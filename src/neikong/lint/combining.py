"""Functions that come together in one pair of hands."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from neikong.lint.compensating import Tolerance
from neikong.lint.scrutiny import PREPARES
from neikong.model import SETTINGS_FILE
from neikong.model.choices import DECIDES, Function
from neikong.model.registry import Registry
from neikong.model.workflow import Step, Workflow


@dataclass(frozen=True, slots=True)
class SelfDecision:
    """A post that decides in one step, at ``index``, what it prepared in an earlier one."""

    post: str
    index: int
    prepared: str
    decided: str


@dataclass(frozen=True, slots=True)
class PersonClash:
    """Two posts of a person, the second at ``index``, with functions that a workflow keeps apart."""

    person: str
    index: int
    posts: tuple[str, str]
    functions: tuple[Function, Function]
    workflow: str


def separate_sets(registry: Registry) -> tuple[frozenset[Function], ...]:
    """The functions that one post must not combine, as far as they could be read."""
    if registry.is_flawed(SETTINGS_FILE, "separation"):
        return ()
    return tuple(map(frozenset, registry.settings.separation))


def self_decisions(workflow: Workflow, tolerance: Tolerance) -> Iterator[SelfDecision]:
    """Deciding steps whose post prepared the same matter in an earlier step."""
    prepared: dict[str, dict[Function, Step]] = defaultdict(dict)
    for index, step in enumerate(workflow.steps):
        if step.post is None or step.function is None:
            continue
        if step.function in DECIDES:
            for function, earlier in prepared[step.post].items():
                if tolerance.forbids(function, step.function):
                    yield SelfDecision(step.post, index, earlier.id, step.id)
                    break
        if step.function in PREPARES:
            prepared[step.post].setdefault(step.function, step)


def functions_by_post(workflow: Workflow) -> Mapping[str, tuple[Function, ...]]:
    """What each post does in a workflow, each function once and in order."""
    found: dict[str, dict[Function, None]] = defaultdict(dict)
    for step in workflow.steps:
        if step.post is not None and step.function is not None:
            found[step.post][step.function] = None
    return {post: tuple(functions) for post, functions in found.items()}


class PersonsPosts:
    """Which posts no one person may hold together on a given day."""

    def __init__(self, registry: Registry, today: datetime.date | None) -> None:
        self._registry = registry
        self._today = today
        self._sets = separate_sets(registry)
        self._work: dict[str, dict[str, tuple[Function, ...]]] = defaultdict(dict)
        if any(len(person.posts) > 1 for person in registry.people.values()):
            for id_, workflow in registry.workflows.items():
                for post, functions in functions_by_post(workflow).items():
                    self._work[post][id_] = functions

    def clashes(self) -> Iterator[PersonClash]:
        """Each pair of a person's posts once, with the first workflow that keeps their functions apart."""
        for id_, person in self._registry.people.items():
            posts = dict.fromkeys(person.posts)
            for first, second in combinations(posts, 2):
                found = next(self._meetings(first, second), None)
                if found:
                    yield PersonClash(id_, person.posts.index(second), (first, second), *found)

    def _meetings(self, first: str, second: str) -> Iterator[tuple[tuple[Function, Function], str]]:
        others = self._work.get(second, {})
        for id_, functions in self._work.get(first, {}).items():
            for pair in product(functions, others.get(id_, ())):
                if any(apart.issuperset(pair) for apart in self._sets) and self._forbids(id_, pair):
                    yield pair, id_

    def _forbids(self, workflow: str, pair: tuple[Function, Function]) -> bool:
        return Tolerance(self._registry, self._registry.workflows[workflow], self._today).forbids(*pair)
