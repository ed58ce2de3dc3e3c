"""What a page is made of, for the forms that lay out blocks: Word files, and papers as PDF."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one look. ``link`` is the anchor it leads to; ``mark`` is ``ins``, ``del`` or nothing."""

    text: str
    bold: bool = False
    code: bool = False
    mark: str = ""
    link: str = ""
    breaks: bool = False


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 1 on, and the anchors that stand before it."""

    level: int
    runs: Runs
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``depth`` of the list that it stands in, its ``number`` there (0 for a dash), and its anchors."""

    runs: Runs
    depth: int = 0
    number: int = 0
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first of them the head; ``sides`` has ``left``, ``center`` or ``right`` for each column."""

    rows: tuple[tuple[Runs, ...], ...]
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fence:
    """Text in a language of its own, such as a chart."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


Block: TypeAlias = Heading | Paragraph | Table | Fence | Rule
