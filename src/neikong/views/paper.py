"""A written document in parts, in no language and no format yet: what Markdown, HTML and plain text are made from."""

from dataclasses import dataclass
from typing import TypeAlias

from neikong.messages import Message
from neikong.views.shares import Words

Cell: TypeAlias = Words | int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; ``total`` is a last row that sums up the others."""

    title: Message
    columns: tuple[Words, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    note: Message | None = None

    @property
    def numbers(self) -> tuple[bool, ...]:
        """For each column whether it holds numbers or shares, and is set to the right."""
        rows = (*self.rows, *((self.total,) if self.total else ()))
        columns = [[row[place] for row in rows] for place in range(len(self.columns))]
        return tuple(any(map(_is_figure, cells)) and all(map(_may_be_figure, cells)) for cells in columns)


@dataclass(frozen=True, slots=True)
class Points:
    """A list with a heading."""

    title: Message
    items: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs, then tables, then lists. ``name`` is for templates that want another order."""

    name: str
    title: Message
    paragraphs: tuple[Message, ...] = ()
    grids: tuple[Grid, ...] = ()
    points: tuple[Points, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """Title, opening words, sections, who signs and when, and where the numbers come from."""

    title: Message
    lead: tuple[Message, ...]
    sections: tuple[Section, ...]
    signed: tuple[Words, ...] = ()
    source: Message | None = None


def _is_figure(cell: Cell) -> bool:
    return isinstance(cell, int) or (isinstance(cell, str) and cell.endswith("%"))


def _may_be_figure(cell: Cell) -> bool:
    return cell == "" or _is_figure(cell)
