"""What is wrong, where, and how it could be mended: plain values."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePosixPath
from typing import TypeAlias

from neikong.messages import Message

Route: TypeAlias = tuple[str | int, ...]
"""The way from a document's root to a value: ``("duties", 0, "parent")``."""


class Severity(StrEnum):
    """How much a finding weighs; the order of the members is the order of weight."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def weight(self) -> int:
        """3 for an error, 1 for an info."""
        return 3 - list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text: lines and columns count characters from 1, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


FIRST_CHARACTER = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the characters ``start`` to ``end`` (exclusive, from 0) of a file by ``text``."""

    path: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding; a safe one cannot change what the author meant."""

    title: Message
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The text to write instead of what a finding points at: a fix without a place yet."""

    text: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Related:
    """Another place with the same cause."""

    path: str
    route: Route
    on_key: bool = False
    span: Span | None = None
    content: tuple[str, ...] = ()
    rewrite: Rewrite | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect of a registry.

    Whoever finds it names the rule and the ``route``; the runner adds code,
    severity and, by parsing the one file again, the ``span``. ``path`` is
    relative to the registry's folder. ``on_key`` places the finding at the key
    that leads to the value and not at the value. ``related`` are the places
    where the same cause shows again: mended here, they are mended too.
    ``content`` is what makes the finding the same one in another state of the
    file: its route with the ids of items for their numbers, and the text there.
    """

    rule: str
    path: str
    message: Message
    route: Route = ()
    on_key: bool = False
    span: Span | None = None
    hint: Message | None = None
    rewrite: Rewrite | None = None
    fix: Fix | None = None
    entity: str | None = None
    code: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()
    content: tuple[str, ...] = ()

    def among(self, is_wanted: Callable[[str], bool]) -> "Finding | None":
        """The finding at those of its places whose path is wanted, or nothing where it has none."""
        places = (Related(self.path, self.route, self.on_key, self.span, self.content, self.rewrite), *self.related)
        found = [place for place in places if is_wanted(place.path)]
        if not found:
            return None
        first, *others = found
        if first is places[0]:
            return replace(self, related=tuple(others))
        return replace(
            self,
            path=first.path,
            route=first.route,
            on_key=first.on_key,
            span=first.span,
            content=first.content,
            rewrite=first.rewrite,
            entity=PurePosixPath(first.path).stem,
            related=tuple(others),
        )


def order(finding: Finding) -> tuple[str, Span, str, str]:
    """The key that sorts findings as a reader goes through the files."""
    return finding.path, finding.span or FIRST_CHARACTER, finding.code, str(finding.message)
