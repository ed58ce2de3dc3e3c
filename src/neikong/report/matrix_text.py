"""The heat map for people: every cell with its number and the sign and colour of its grade."""

from collections.abc import Iterator

from neikong.messages import Message, msg
from neikong.report.cells import cut, padded, wrapped
from neikong.report.reader import Reader
from neikong.report.styled import Line, Part, width
from neikong.views.matrix import Axis, Cell, Matrix

_SIGNS = "#+."
"""From the highest grade downwards, for paper and pipes; shades would be two cells wide on Chinese consoles."""

_USUAL = 100
_NARROWEST, _WIDEST = 7, 14
"""Cells of the screen that one column takes."""


def matrix_text(matrix: Matrix, reader: Reader, *, ids: bool = False) -> Iterator[Line]:
    """The map with its legend, and the ids in each cell where they are asked for."""
    across, down = reader.say(matrix.across.title), reader.say(matrix.down.title)
    yield (f"{down} × {across}", "file"), (f"  ({matrix.total})  {reader.say(reader.state)}", "dim")
    yield ()
    yield from _map(matrix, reader)
    yield ()
    yield from _legend(matrix, reader)
    if matrix.unrated:
        yield from _list(reader, msg("Not rated ({count})", count=len(matrix.unrated)), matrix.unrated, "warning")
    if ids:
        yield ()
        yield from _ids(matrix, reader)


def style_of(matrix: Matrix, grade: int | None) -> tuple[str, str]:
    """The sign and the style of a grade."""
    numbers = [level.grade for level in matrix.levels]
    if grade not in numbers:
        return " ", ""
    place = min(numbers.index(grade), len(_SIGNS) - 1)
    return _SIGNS[place], f"grade-{place + 1}"


def _map(matrix: Matrix, reader: Reader) -> Iterator[Line]:
    labels = [_label(reader, row[0].down, matrix.down) for row in matrix.cells]
    margin = max(map(width, labels), default=0) + 2
    cells = _cell_width(matrix.across, reader, margin)
    yield ((f" {reader.say(matrix.down.title)}", "dim"),)
    for row, label in zip(matrix.cells, labels, strict=True):
        yield (f"{padded(label, margin - 1)} ", ""), *(_cell(matrix, cell, cells) for cell in row)
    yield (" " * margin, ""), *((f"{number:^{cells}}", "heading") for number in matrix.across.words)
    if any(matrix.across.words.values()):
        words = (cut(reader.say(word), cells - 1) for word in matrix.across.words.values())
        yield (" " * margin, ""), *((_centred(word, cells), "dim") for word in words)
    yield (
        (" " * margin, ""),
        (_centred(reader.say(matrix.across.title), cells * len(matrix.across.words)).rstrip(), "dim"),
    )


def _cell_width(axis: Axis, reader: Reader, margin: int) -> int:
    wanted = max((width(reader.say(word)) for word in axis.words.values()), default=0) + 2
    room = ((reader.columns or _USUAL) - margin) // len(axis.words)
    return max(_NARROWEST, min(wanted, room, _WIDEST))


def _label(reader: Reader, number: int, axis: Axis) -> str:
    return f"{number:>2} {reader.say(axis.words[number])}".rstrip()


def _cell(matrix: Matrix, cell: Cell, cells: int) -> Part:
    sign, style = style_of(matrix, cell.grade)
    number = str(len(cell.risks)) if cell.risks else ""
    return _centred(f"{sign} {number:>3}", cells), style


def _centred(text: str, cells: int) -> str:
    left = (cells - width(text)) // 2
    return padded(" " * left + text, cells)


def _legend(matrix: Matrix, reader: Reader) -> Iterator[Line]:
    parts: list[Part] = []
    for level in matrix.levels:
        sign, style = style_of(matrix, level.grade)
        bound = reader.say(msg("from {score}", score=level.score_at_least))
        parts += [(f" {sign} {reader.say(level.label)} ", style), (f" {bound}", "dim"), ("   ", "")]
    yield tuple(parts[:-1])


def _ids(matrix: Matrix, reader: Reader) -> Iterator[Line]:
    """The gravest cells first."""
    filled = [cell for row in matrix.cells for cell in row if cell.risks]
    for cell in sorted(filled, key=lambda cell: (cell.grade or 99, -cell.across * cell.down, -cell.down)):
        place = msg(
            "{down} {y}, {across} {x} ({count})",
            down=matrix.down.title,
            y=cell.down,
            across=matrix.across.title,
            x=cell.across,
            count=len(cell.risks),
        )
        yield from _list(reader, place, cell.risks, style_of(matrix, cell.grade)[1])


def _list(reader: Reader, title: Message, risks: tuple[tuple[str, str], ...], style: str) -> Iterator[Line]:
    yield ((f" {reader.say(title)} ", style),)
    listed = reader.join(id_ for id_, _ in risks)
    for line in wrapped(listed, reader.columns - 2 if reader.columns else None):
        yield ((f"  {line}", ""),)
