"""The figures for people: totals, bars, departments, workflows."""

from collections.abc import Iterable, Iterator

from neikong.messages import msg
from neikong.report.cells import Column, cut, padded, side_by_side, table
from neikong.report.reader import Reader
from neikong.report.styled import Line, Part, width
from neikong.views.by_department import DepartmentRow
from neikong.views.counts import GRADE_MEASURE, measure_title
from neikong.views.figures import Figures
from neikong.views.power import WorkflowRow
from neikong.views.shares import Distribution

_USUAL = 100
"""Columns where there is no screen to ask."""

_TWO_BLOCKS = 96
"""Columns from which on two blocks of bars stand side by side."""

_LONGEST_LABEL = 22
_LONGEST_BAR = 24
_NUMBER = 6
_PERCENT = 5


def stats_text(figures: Figures, reader: Reader) -> Iterator[Line]:
    """All figures, on at most as many columns as the screen has."""
    columns = reader.columns or _USUAL
    yield (reader.say(figures.organization), "file"), (f"  {reader.say(reader.state)}", "dim")
    yield ()
    yield from _totals(figures, reader, columns)
    yield from _blocks([list(_bars(one, reader, _block(columns))) for one in figures.distributions], columns)
    yield from _automation(figures, reader)
    yield from _departments(figures, reader, columns)
    yield from _workflows(figures.workflows, reader, columns)


def _totals(figures: Figures, reader: Reader, columns: int) -> Iterator[Line]:
    """The measures in as many columns as fit, read downwards."""
    grades = {str(grade): label for grade, label in figures.grades}
    cells = [(reader.say(measure_title(measure, grades)), number) for measure, number in figures.totals.items()]
    titles = max(width(title) for title, _ in cells)
    across = max(1, columns // (titles + _NUMBER + 4))
    height = -(-len(cells) // across)
    for row in range(height):
        parts: list[Part] = []
        for title, number in cells[row::height]:
            parts += [(f"  {padded(title, titles)}", "dim"), (f"{number:>{_NUMBER}}", "heading"), ("  ", "")]
        yield tuple(parts[:-1])


def _block(columns: int) -> int:
    return columns // 2 if columns >= _TWO_BLOCKS else columns


def _blocks(blocks: list[list[Line]], columns: int) -> Iterator[Line]:
    step = 2 if columns >= _TWO_BLOCKS else 1
    for index in range(0, len(blocks), step):
        yield ()
        left, right = blocks[index], blocks[index + 1] if step == 2 and index + 1 < len(blocks) else []
        yield from side_by_side(left, right, columns // 2)


def _bars(distribution: Distribution, reader: Reader, cells: int) -> Iterator[Line]:
    yield (reader.say(distribution.title), "heading"), (f"  ({distribution.total})", "dim")
    labels = [cut(reader.say(share.label), _LONGEST_LABEL) for share in distribution.shares]
    widest = max(map(width, labels), default=0)
    longest = min(_LONGEST_BAR, cells - 2 - widest - _NUMBER - _PERCENT - 4)
    for share, label in zip(distribution.shares, labels, strict=True):
        percent = distribution.percent(share)
        bar = "=" * (round(percent * longest / 100) or bool(share.number))
        style = "" if share.number else "dim"
        yield (
            (f"  {padded(label, widest)}{share.number:>{_NUMBER}}{percent:>{_PERCENT}.0f}%", style),
            (f"  {bar}" if bar else "", "bar"),
        )


def _automation(figures: Figures, reader: Reader) -> Iterator[Line]:
    percent = 100 * figures.automated // figures.controls if figures.controls else 0
    words = msg(
        "{number} of {total} controls are automated: {percent}%",
        number=figures.automated,
        total=figures.controls,
        percent=percent,
    )
    yield ()
    yield ((reader.say(words), "heading"),)


def _departments(figures: Figures, reader: Reader, columns: int) -> Iterator[Line]:
    if not figures.departments:
        return
    titles = [
        Column(),
        Column(reader.say(msg("Department")), shrinks=True),
        Column(reader.say(msg("posts")), right=True),
        Column(reader.say(msg("risk posts")), right=True),
        Column(reader.say(msg("risk points")), right=True),
        *(Column(reader.say(label), right=True) for _, label in figures.grades),
        Column(reader.say(msg("controls")), right=True),
    ]
    yield ()
    rows = [_department(row, reader) for row in figures.departments]
    yield from table(titles, [*rows, _all(figures, reader)], columns)
    if sum(row.risk_points for row in figures.departments) > figures.totals["risk_points"]:
        yield ((reader.say(msg("A risk point on posts of several departments counts in each of them")), "dim"),)


def _department(row: DepartmentRow, reader: Reader) -> list[Part]:
    numbers = [row.posts, row.risk_posts, row.risk_points, *row.by_grade.values(), row.controls]
    name = row.name or msg("without a department")
    return [(reader.say(row.id), "id"), (reader.say(name), "" if row.id else "warning"), *map(_number, numbers)]


def _all(figures: Figures, reader: Reader) -> list[Part]:
    measures = (
        "posts",
        "risk_posts",
        "risk_points",
        *(f"{GRADE_MEASURE}{grade}" for grade, _ in figures.grades),
        "controls",
    )
    return [
        ("", ""),
        (reader.say(msg("total")), "heading"),
        *((str(figures.totals[one]), "heading") for one in measures),
    ]


def _workflows(workflows: Iterable[WorkflowRow], reader: Reader, columns: int) -> Iterator[Line]:
    rows = [
        [
            (reader.say(row.id), "id"),
            (reader.say(row.name), ""),
            *map(_number, (row.steps, row.decisions, row.handoffs, row.onsite)),
        ]
        for row in workflows
    ]
    if rows:
        titles = [
            Column(),
            Column(reader.say(msg("Workflow")), shrinks=True),
            *(
                Column(reader.say(title), right=True)
                for title in (msg("steps"), msg("decisions"), msg("hand-offs"), msg("on site"))
            ),
        ]
        yield ()
        yield from table(titles, rows, columns)


def _number(number: int) -> Part:
    return str(number), "" if number else "dim"
