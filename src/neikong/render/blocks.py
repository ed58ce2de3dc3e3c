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

    @property
    def leads(self) -> bool:
        """Whether it is as good as a heading: bold as a whole."""
        return not self.depth and bool(self.runs) and all(run.bold for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first of them the head; ``sides`` has ``left``, ``center`` or ``right`` for each column."""

    rows: tuple[tuple[Runs, ...], ...]
    sides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Parts that stand beside each other, each below its head; ``shares`` of the width go to them."""

    heads: tuple[Runs, ...]
    parts: tuple[tuple[Paragraph, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Fence:
    """Text in a language of its own, such as a chart."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


Block: TypeAlias = Heading | Paragraph | Table | Fence | Rule
"""What a Markdown page is read as."""

Laid: TypeAlias = Block | Columns
"""What a Word file can lay out."""
