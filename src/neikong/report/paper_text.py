"""A written document as plain text for the screen."""

from collections.abc import Iterator

from neikong.report.cells import Column, table, wrapped
from neikong.report.reader import Reader
from neikong.report.styled import Line
from neikong.views.paper import Grid, Paper, Points, Section
from neikong.views.shares import Words

_BULLET = "  · "


def paper_text(paper: Paper, reader: Reader) -> Iterator[Line]:
    """The whole document, on at most as many columns as the screen has."""
    yield from _paragraph(paper.title, reader, "file")
    for paragraph in paper.lead:
        yield ()
        yield from _paragraph(paragraph, reader)
    for section in paper.sections:
        yield ()
        yield from _section(section, reader)
    yield ()
    for line in paper.signed:
        yield from _paragraph(line, reader)
    if paper.source:
        yield from _paragraph(paper.source, reader, "dim")


def _section(section: Section, reader: Reader) -> Iterator[Line]:
    yield from _paragraph(section.title, reader, "heading")
    for paragraph in section.paragraphs:
        yield from _paragraph(paragraph, reader)
    for grid in section.grids:
        yield ()
        yield from _grid(grid, reader)
    for points in section.points:
        yield ()
        yield from _points(points, reader)


def _paragraph(words: Words, reader: Reader, style: str = "") -> Iterator[Line]:
    for line in wrapped(reader.say(words), reader.columns):
        yield ((line, style),)


def _grid(grid: Grid, reader: Reader) -> Iterator[Line]:
    yield from _paragraph(grid.title, reader, "heading")
    columns = [
        Column(reader.say(title), right=is_number, shrinks=not is_number)
        for title, is_number in zip(grid.columns, grid.numbers, strict=True)
    ]
    rows = [[(_cell(cell, reader), "") for cell in row] for row in grid.rows]
    total = [[(_cell(cell, reader), "heading") for cell in grid.total]] if grid.total else []
    yield from table(columns, [*rows, *total], reader.columns)
    if grid.note:
        yield from _paragraph(grid.note, reader, "dim")


def _points(points: Points, reader: Reader) -> Iterator[Line]:
    yield from _paragraph(points.title, reader, "heading")
    room = reader.columns - len(_BULLET) if reader.columns else None
    for item in points.items:
        lead = _BULLET
        for line in wrapped(reader.say(item), room):
            yield (lead, "dim"), (line, "")
            lead = " " * len(_BULLET)


def _cell(cell: Words | int, reader: Reader) -> str:
    return str(cell) if isinstance(cell, int) else reader.say(cell)
