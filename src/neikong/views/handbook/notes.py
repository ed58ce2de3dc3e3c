"""Findings as notes in the handbook: each at the part of the book that it concerns."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from neikong.findings import FIRST_CHARACTER, Finding, Related, Severity
from neikong.messages import Message, msg
from neikong.views.handbook.book import Handbook

_MOST_PLACES = 3
"""Other places of the same cause that are named."""

_WORDS = {
    Severity.ERROR: msg("error"),
    Severity.WARNING: msg("warning"),
    Severity.INFO: msg("info"),
}


@dataclass(frozen=True, slots=True)
class Note:
    """A finding in the reader's terms.

    ``weight`` is ``error``, ``warning`` or ``info``, ``word`` says it; ``place`` is
    the file in the registry with line and column, ``also`` are the first of the
    other places, ``more`` how many there are besides. ``is_held``: the book shows the
    file as it last could be read.
    """

    weight: str
    word: Message
    message: Message
    code: str
    rule: str
    place: str
    hint: Message | None = None
    also: tuple[str, ...] = ()
    more: int = 0
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes by the anchor of the part that each stands at, in the order of the book, and those that have none."""

    at: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    elsewhere: tuple[Note, ...] = ()

    @property
    def all(self) -> tuple[Note, ...]:
        """Every note, those without a part first, as they stand on the page."""
        return (*self.elsewhere, *(note for notes in self.at.values() for note in notes))

    def count(self, weight: str) -> int:
        """How many notes weigh that much."""
        return sum(note.weight == weight for note in self.all)


def notes(findings: Iterable[Finding], book: Handbook, held: Container[str] = frozenset()) -> Notes:
    """Findings on a state at the parts of its book; at each part the gravest first.

    ``held`` are the paths of files that the book shows as they were earlier.
    """
    by_anchor: defaultdict[str | None, list[Note]] = defaultdict(list)
    parts = dict.fromkeys(anchors(book))
    for finding in sorted(findings, key=lambda one: -one.severity.weight):
        anchor = finding.entity if finding.entity in parts else None
        by_anchor[anchor].append(_note(finding, held))
    return Notes({id_: tuple(by_anchor[id_]) for id_ in parts if id_ in by_anchor}, tuple(by_anchor[None]))


def anchors(book: Handbook) -> Iterator[str]:
    """The ids of the parts of a book that an entity has to itself, as they follow each other."""
    for department in book.departments:
        if department.id:
            yield department.id
        yield from (workflow.id for workflow in department.workflows)
        for post in department.posts:
            yield post.id
            yield from (card.id for card in post.cards)
    yield from (card.id for card in book.homeless)
    yield from (law.id for law in book.regulations)


def _note(finding: Finding, held: Container[str]) -> Note:
    return Note(
        weight=finding.severity.value,
        word=_WORDS[finding.severity],
        message=finding.message,
        code=finding.code,
        rule=finding.rule,
        place=_place(finding),
        hint=finding.hint,
        also=tuple(map(_place, finding.related[:_MOST_PLACES])),
        more=max(0, len(finding.related) - _MOST_PLACES),
        is_held=finding.path in held,
    )


def _place(where: Finding | Related) -> str:
    span = where.span or FIRST_CHARACTER
    return f"{where.path}:{span.line}:{span.column}"
