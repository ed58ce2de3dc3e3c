"""What a rule is: a name for an offence, its documentation and, mostly, a check.

A rule is a module in ``lint/rules/<family>/``. The file's name is the rule's
name, its folder the family, its docstring the user's documentation. It sets
``CODE`` and ``SEVERITY`` and defines ``check``; offences that show while a
file is stored or loaded are found there, and their module has no ``check``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from neikong.findings import Rewrite, Route, Severity
from neikong.lint.documentation import Documentation, read_documentation
from neikong.messages import Message
from neikong.model.registry import Registry


@dataclass(frozen=True, slots=True)
class Offence:
    """What a check yields: which entity offends, where in its file, and how to say it.

    ``route`` leads to the field concerned even where the field is absent: the
    place is then the nearest parent, and the runner can tell that a schema
    error about the same field has said it already.
    """

    entity: str
    route: Route
    message: Message
    hint: Message | None = None
    on_key: bool = False
    rewrite: Rewrite | None = None


Check: TypeAlias = Callable[[Registry], Iterator[Offence]]

FAMILIES = ("file", "schema", "reference", "coverage", "separation")
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
    check: Check | None

    @property
    def documentation(self) -> Documentation:
        """The docstring's parts, in English; each is a message id of the catalogue."""
        return read_documentation(self.doc)

    def answers_to(self, selector: str) -> bool:
        """Whether ``ALL``, a family, a name, a code or the beginning of a code means this rule."""
        return selector in ("ALL", self.family, self.name) or (
            selector.startswith("NK") and self.code.startswith(selector)
        )
