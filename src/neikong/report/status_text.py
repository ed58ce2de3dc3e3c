"""The state of the framework's parts for people: a column for each part, a row for each post."""

from collections.abc import Iterator

from neikong.messages import msg
from neikong.report.cells import Column, table
from neikong.report.reader import Reader
from neikong.report.styled import Line, Part
from neikong.views.framework import PARTS, DepartmentStatus, PostStatus, Progress, complete, mean

_ROOMY = 100
"""Columns from which on there is room for two blanks between the columns of the table."""

_COMPLETE, _NOTHING = "✓", "–"


def status_text(departments: tuple[DepartmentStatus, ...], reader: Reader) -> Iterator[Line]:
    """Departments with their posts, then how many posts have each part complete."""
    yield (reader.say(msg("The eight parts at every post")), "file"), (f"  {reader.say(reader.state)}", "dim")
    yield ()
    columns = [
        Column(),
        Column(shrinks=True),
        *(Column(reader.say(short), right=True) for _, short in PARTS.values()),
        Column("%", right=True),
    ]
    rows = [row for department in departments for row in _department(department, reader)]
    gap = 1 if reader.columns and reader.columns < _ROOMY else 2
    yield from table(columns, [*rows, _total(departments, reader)], reader.columns, gap=gap)
    yield ()
    yield ((reader.say(msg("✓ complete, 2/5 two of five, – nothing; counted as docs/commands.md says")), "dim"),)


def _department(department: DepartmentStatus, reader: Reader) -> Iterator[list[Part]]:
    name = department.name or msg("without a department")
    yield [
        (reader.say(department.id), "heading"),
        (reader.say(name), "heading" if department.id else "warning"),
        *(_summed(complete(department.posts, part)) for part in PARTS),
        (_percent(department.percent), "heading"),
    ]
    for post in department.posts:
        yield _post(post, reader)


def _post(post: PostStatus, reader: Reader) -> list[Part]:
    return [
        (f"  {reader.say(post.id)}", "id"),
        (reader.say(post.name), ""),
        *map(_progress, post.parts.values()),
        (_percent(post.percent), ""),
    ]


def _total(departments: tuple[DepartmentStatus, ...], reader: Reader) -> list[Part]:
    posts = [post for department in departments for post in department.posts]
    return [
        ("", ""),
        (reader.say(msg("posts complete")), "heading"),
        *(_summed(complete(posts, part)) for part in PARTS),
        (_percent(mean(post.percent for post in posts)), "heading"),
    ]


def _summed(progress: Progress) -> Part:
    return f"{progress.done}/{progress.total}", "heading"


def _progress(progress: Progress) -> Part:
    if progress.is_complete:
        return _COMPLETE, "good"
    if not progress.done:
        return _NOTHING, "error"
    return f"{progress.done}/{progress.total}", "warning"


def _percent(percent: float) -> str:
    """Never 100 before everything is done."""
    return str(int(percent))
