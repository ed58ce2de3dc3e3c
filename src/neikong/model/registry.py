"""The registry as a whole: frozen, with ids, files and references."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from neikong.findings import Route
from neikong.model.calendar import Calendar
from neikong.model.choices import RiskStatus
from neikong.model.department import Department
from neikong.model.person import Person
from neikong.model.post import Post
from neikong.model.record import Entity
from neikong.model.refs import Reference
from neikong.model.regulation import Regulation
from neikong.model.risk import Risk
from neikong.model.round import Round
from neikong.model.settings import Settings
from neikong.model.workflow import Workflow

_TABLES = {
    "department": "departments",
    "post": "posts",
    "workflow": "workflows",
    "risk": "risks",
    "regulation": "regulations",
    "round": "rounds",
    "person": "people",
    "calendar": "calendars",
}
"""The attribute that holds each kind."""


@dataclass(frozen=True)
class Registry:
    """Everything a state says. Made by ``load``, never changed.

    ``files`` has kind and path of every id that a file claims, even when the
    file was refused (the kind is empty where it cannot be told); ``items`` the
    ids of sub-items by entity and list; ``flaws`` the
    routes of a file's schema errors, so that no rule complains about what is
    reported already.
    """

    settings: Settings
    departments: Mapping[str, Department] = field(default_factory=dict)
    posts: Mapping[str, Post] = field(default_factory=dict)
    workflows: Mapping[str, Workflow] = field(default_factory=dict)
    risks: Mapping[str, Risk] = field(default_factory=dict)
    regulations: Mapping[str, Regulation] = field(default_factory=dict)
    rounds: Mapping[str, Round] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    calendars: Mapping[str, Calendar] = field(default_factory=dict)
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    items: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    references: tuple[Reference, ...] = ()
    flaws: Mapping[str, tuple[Route, ...]] = field(default_factory=dict)

    def path(self, entity: str) -> str:
        """The file of an entity, relative to the registry's folder."""
        return self.files[entity][1]

    def kind(self, entity: str) -> str | None:
        """The kind of the entity with this id, or nothing."""
        known = self.files.get(entity)
        return known[0] if known else None

    def is_flawed(self, path: str, field_name: str) -> bool:
        """Whether a schema error has been reported in this field of a file, or the file was refused."""
        flaws = self.flaws.get(path)
        return flaws is not None and any(flaw[:1] in ((), (field_name,)) for flaw in flaws)

    def is_flawed_at(self, path: str, route: Route) -> bool:
        """Whether a schema error has been reported at this route of a file, above it or below it."""
        return any(all(a == b for a, b in zip(flaw, route, strict=False)) for flaw in self.flaws.get(path, ()))

    def has_uncertain_ids(self, path: str, list_name: str) -> bool:
        """Whether a list of sub-items, or the id of one of them, could not be read."""
        flaws = self.flaws.get(path)
        return flaws is not None and any(
            flaw in ((), (list_name,)) or (flaw[0] == list_name and (len(flaw) == 2 or flaw[2] == "id"))
            for flaw in flaws
        )

    def is_partly_read(self, kind: str) -> bool:
        """Whether a file of this kind was refused, so that what it says is unknown."""
        return any(known in (kind, "") and id_ not in self.tables[kind] for id_, (known, _) in self.files.items())

    def is_whole(self, kind: str, *fields: str) -> bool:
        """Whether these fields could be read in every file of a kind."""
        paths = (self.path(id_) for id_ in self.tables[kind])
        return not self.is_partly_read(kind) and not any(
            self.is_flawed(path, field_name) for path in paths for field_name in fields
        )

    def entities(self) -> Iterator[tuple[str, Entity]]:
        """Kind and entity of all that were read whole."""
        for kind, table in self.tables.items():
            for entity in table.values():
                yield kind, entity

    @cached_property
    def tables(self) -> Mapping[str, Mapping[str, Entity]]:
        """The entities of each kind by id."""
        return {kind: getattr(self, name) for kind, name in _TABLES.items()}

    def with_tables(self, tables: Mapping[str, Mapping[str, Entity]]) -> "Registry":
        """The same registry with other entities; what the files claim stays."""
        return replace(self, **{_TABLES[kind]: table for kind, table in tables.items()})  # type: ignore[arg-type]

    @cached_property
    def active_risks(self) -> Mapping[str, Risk]:
        """The risk points that count."""
        return {id_: risk for id_, risk in self.risks.items() if risk.status is RiskStatus.ACTIVE}

    @cached_property
    def risks_of_post(self) -> Mapping[str, tuple[Risk, ...]]:
        """The active risk points that weigh on each post; a post without any is absent."""
        found: dict[str, list[Risk]] = defaultdict(list)
        for risk in self.active_risks.values():
            for post in dict.fromkeys(risk.posts):
                found[post].append(risk)
        return {post: tuple(risks) for post, risks in found.items()}

    @cached_property
    def risks_at_steps(self) -> Mapping[str, Mapping[str, tuple[Risk, ...]]]:
        """The active risk points by workflow and step; those of a workflow as a whole are under nothing."""
        found: dict[str, dict[str, list[Risk]]] = defaultdict(lambda: defaultdict(list))
        for risk in self.active_risks.values():
            for target in dict.fromkeys(risk.steps):
                workflow, _, step = (part.strip() for part in target.partition("/"))
                found[workflow][step].append(risk)
        return {id_: {step: tuple(risks) for step, risks in steps.items()} for id_, steps in found.items()}

    @cached_property
    def posts_of_department(self) -> Mapping[str, tuple[str, ...]]:
        """The posts of each department; one without any is absent."""
        found: dict[str, list[str]] = defaultdict(list)
        for id_, post in self.posts.items():
            found[post.department].append(id_)
        return {department: tuple(posts) for department, posts in found.items()}
