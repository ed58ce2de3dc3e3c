"""Text measured in terminal cells: padded, cut, wrapped and set in columns."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from neikong.report.styled import Line, Part, width

_LEAST = 8
"""Cells that a column keeps however narrow the screen is."""

_HAN = "\u1100-\uffff\U00020000-\U0003ffff"
_UNITS = re.compile(rf"[（《「『【]*[{_HAN}][，。；：、）》」』】！？%]*|[^\s{_HAN}]+|\s+")
"""Where a line may break: around words and Chinese characters, but never between a sign and what it closes or opens."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. One that may shrink is cut where the screen is too narrow."""

    title: str = ""
    right: bool = False
    shrinks: bool = False


def padded(text: str, cells: int, *, right: bool = False) -> str:
    """The text filled up with blanks; a longer one stays as it is."""
    blanks = " " * (cells - width(text))
    return blanks + text if right else text + blanks


def cut(text: str, cells: int) -> str:
    """The text, or as much of it as fits in front of an ellipsis."""
    if width(text) <= cells:
        return text
    taken = 0
    for index, character in enumerate(text):
        taken += width(character)
        if taken > cells - 1:
            return f"{text[:index].rstrip()}…"
    return text


def wrapped(text: str, cells: int | None) -> Iterator[str]:
    """The text in lines of at most so many cells; a word longer than a line is cut through."""
    if cells is None or width(text) <= cells:
        yield text
        return
    line = ""
    for unit in _UNITS.findall(text):
        if line and width(line) + width(unit.rstrip()) > cells:
            yield line.rstrip()
            line = ""
        line = f"{line}{unit}" if line else unit.lstrip()
        while width(line.rstrip()) > cells:
            head = _head(line, cells)
            yield head
            line = line[len(head) :]
    if line.strip():
        yield line.rstrip()


def table(
    columns: Sequence[Column], rows: Iterable[Sequence[Part]], limit: int | None = None, *, gap: int = 2
) -> Iterator[Line]:
    """A line of titles, then the rows, every cell under its title."""
    body = [list(row) for row in rows]
    widths = [max([width(one.title), *(width(row[index][0]) for row in body)]) for index, one in enumerate(columns)]
    if limit is not None:
        widths = _fitting(columns, widths, limit - gap * (len(columns) - 1))
    titled = [(column.title, "dim") for column in columns]
    for row in [titled, *body] if any(column.title for column in columns) else body:
        yield _row(columns, widths, row, gap)


def side_by_side(left: Iterable[Line], right: Iterable[Line], cells: int) -> Iterator[Line]:
    """Two blocks of lines next to each other, the second beginning after so many cells."""
    for line, other in zip_longest(left, right, fillvalue=()):
        blanks = cells - sum(width(text) for text, _ in line)
        yield (*line, (" " * blanks, ""), *other) if other else line


def _head(text: str, cells: int) -> str:
    taken = 0
    for index, character in enumerate(text):
        taken += width(character)
        if taken > cells:
            return text[: max(index, 1)]
    return text


def _fitting(columns: Sequence[Column], widths: list[int], free: int) -> list[int]:
    """Narrower widths for what shrinks, the widest first, until the table fits."""
    found = list(widths)
    shrinking = [index for index, column in enumerate(columns) if column.shrinks]
    while sum(found) > free and (able := [index for index in shrinking if found[index] > _LEAST]):
        found[max(able, key=found.__getitem__)] -= 1
    return found


def _row(columns: Sequence[Column], widths: Sequence[int], row: Sequence[Part], gap: int) -> Line:
    parts: list[Part] = []
    for index, (column, cells, (text, style)) in enumerate(zip(columns, widths, row, strict=True)):
        shown = padded(cut(text, cells), cells, right=column.right)
        is_last = all(not other for other, _ in row[index + 1 :])
        parts += [(shown.rstrip() if is_last and not column.right else shown, style)]
        if is_last:
            break
        parts += [(" " * gap, "")]
    return tuple(parts)
