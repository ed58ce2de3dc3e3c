"""What a rule is: a name for an offence, its documentation and, mostly, a check.

A rule is a module in ``lint/rules/<family>/``. The file's name is the rule's
name, its folder the family, its docstring the user's documentation. It sets
``CODE`` and ``SEVERITY`` and defines ``check``, which takes the registry and,
where it needs more, what else is ``given``. Bounds that a bureau may set stand
in ``OPTIONS``. Offences that show while a file is stored or loaded are found
there, and their module has no ``check``.
"""

import datetime
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import TypeAlias

from neikong.findings import Rewrite, Route, Severity, Span
from neikong.lint.documentation import Documentation, read_documentation
from neikong.lint.history import History
from neikong.messages import Message
from neikong.model.registry import Registry


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a rule knows it: an entity, and the route in its file."""

    entity: str
    route: Route
    on_key: bool = False
    rewrite: Rewrite | None = None


@dataclass(frozen=True, slots=True)
class Offence:
    """What a check yields: which entity offends, where in its file, and how to say it.

    ``entity`` is empty for registry.yaml. ``route`` leads to the field
    concerned even where the field is absent: the place is then the nearest
    parent, and the runner can tell that a schema error about the same field has
    said it already. ``also`` are other places with the same cause, folded under
    this one.
    """

    entity: str
    route: Route
    message: Message
    hint: Message | None = None
    on_key: bool = False
    rewrite: Rewrite | None = None
    also: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Slip:
    """What a scan yields: a place in one file's text, and the text to write instead."""

    span: Span
    start: int
    end: int
    text: str
    message: Message


@dataclass(frozen=True, slots=True)
class Option:
    """A bound that a bureau may set under ``lint.options`` of registry.yaml."""

    name: str
    default: int
    title: str
    least: int = 0
    most: int | None = None

    def allows(self, value: int) -> bool:
        """Whether the value is within the option's own bounds."""
        return self.least <= value and (self.most is None or value <= self.most)


@dataclass(frozen=True, slots=True)
class Given:
    """What a check may know besides the registry: its bounds, the day, and what closed rounds said.

    ``today`` is absent where no day is given; a rule about ages is silent then.
    ``running`` names the rules of this run, for one that leaves a part to another.
    """

    options: Mapping[str, int]
    history: History
    today: datetime.date | None = None
    running: Set[str] = frozenset()


Check: TypeAlias = Callable[[Registry], Iterator[Offence]]
InformedCheck: TypeAlias = Callable[[Registry, Given], Iterator[Offence]]
Scan: TypeAlias = Callable[[bytes], Iterator[Slip]]

FAMILIES = (
    "file", "schema", "reference", "coverage", "grading", "measures", "separation", "law", "flow", "rounds", "text",
    "privacy", "waivers",
)  # fmt: skip
ALWAYS_ON = ("file", "schema")
"""Families that no selection switches off: what they find makes every other verdict unsafe."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: stable code, kebab-case name, family, default severity, documentation."""

    code: str
    name: str
    family: str
    severity: Severity
    doc: str
    check: InformedCheck | None
    scan: Scan | None = None
    options: tuple[Option, ...] = ()
    package: str = "neikong"

    @property
    def documentation(self) -> Documentation:
        """The docstring's parts, in English; each is a message id of the catalogue."""
        return read_documentation(self.doc)

    def answers_to(self, selector: str) -> bool:
        """Whether ``ALL``, a family, a name, a code or the beginning of a code means this rule."""
        return selector in ("ALL", self.family, self.name) or (
            selector.startswith("NK") and self.code.startswith(selector)
        )

    def bounds(self, registry: Registry) -> Mapping[str, int]:
        """The options' values: the bureau's where they are sound, else the defaults."""
        options = registry.settings.lint.options
        chosen = {**options.get(self.code, {}), **options.get(self.name, {})}
        values = {option.name: chosen.get(option.name, option.default) for option in self.options}
        return {
            option.name: values[option.name] if option.allows(values[option.name]) else option.default
            for option in self.options
        }
