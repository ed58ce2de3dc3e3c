"""A list for people: a row for each entity, with the columns that its kind is known by."""

from collections.abc import Iterator

from neikong.messages import msg
from neikong.model.refs import Ref
from neikong.report.cells import Column, table
from neikong.report.reader import Reader
from neikong.report.styled import Line, Part
from neikong.views.listing import Listing, Row
from neikong.views.paths import Path, parse
from neikong.views.wording import Wording


def listing_text(found: Listing, reader: Reader) -> Iterator[Line]:
    """The rows in the order of their files, then how many there are."""
    paths = [parse(key, found.subject.model) for key in found.subject.columns]
    wording = Wording(found.registry)
    if found.rows:
        columns = [Column(), *(_column(path, reader) for path in paths)]
        rows = ([(reader.say(row.id), "id"), *_cells(row, paths, wording, reader)] for row in found.rows)
        yield from table(columns, rows, reader.columns)
        yield ()
    count = msg("{count} of {total}", count=len(found.rows), total=found.total)
    yield (
        (reader.say(msg(found.subject.title)), "heading"),
        (f"  {reader.say(count)}  {reader.say(reader.state)}", "dim"),
    )


def _column(path: Path, reader: Reader) -> Column:
    is_number = path.slot.record is not None or (path.slot.scalar is int and not path.slot.is_grade)
    return Column(reader.say(msg(path.way[0].title)), right=is_number, shrinks=not is_number)


def _cells(row: Row, paths: list[Path], wording: Wording, reader: Reader) -> Iterator[Part]:
    for path in paths:
        style = "dim" if path.slot.key == "status" else ""
        yield _cell(row, path, wording, reader), style


def _cell(row: Row, path: Path, wording: Wording, reader: Reader) -> str:
    if path.slot.is_counted and path.slot.record is not None:
        return str(sum(1 for _ in path.values(row.record, wording.registry.tables)))
    if path.slot.scalar is bool:
        return "✓" if any(path.values(row.record, wording.registry.tables)) else ""
    values = list(path.values(row.record, wording.registry.tables))
    if isinstance(path.slot.mark, Ref) and not path.slot.is_list:
        return reader.join(wording.name(value) or value for value in values)
    if path.slot.mark is not None and path.slot.is_list:
        return reader.join(values)
    return reader.join(wording.say(path.slot, value) for value in values)
