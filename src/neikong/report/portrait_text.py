"""One entity and everything around it for people: its fields, its verdict, findings, and what refers to it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from neikong.findings import FIRST_CHARACTER, Finding
from neikong.messages import msg
from neikong.model.kinds import SETTINGS
from neikong.report.cells import Column, padded, table, wrapped
from neikong.report.reader import Reader
from neikong.report.styled import Line, Part, width
from neikong.views.details import Field, Item
from neikong.views.portrait import Portrait, Verdict
from neikong.views.referrers import Referrer

_INDENT = 2
_GAP = 2


def portrait_text(portrait: Portrait, findings: Iterable[Finding], reader: Reader) -> Iterator[Line]:
    """The whole picture."""
    yield (
        (reader.say(portrait.id), "file"),
        (f" {reader.say(portrait.name)}".rstrip(), "heading"),
        (f"  {reader.say(portrait.title)}", "dim"),
    )
    yield ((f"{reader.say(reader.file(portrait.path))}  {reader.say(reader.state)}", "dim"),)
    if portrait.is_unread:
        yield ((reader.say(msg("The file could not be read; see what is wrong below")), "warning"),)
    if portrait.fields:
        yield ()
        yield from _fields(portrait.fields, reader, _INDENT)
    if portrait.verdict:
        yield ()
        yield from _verdict(portrait.verdict, reader)
    yield from _findings(list(findings), reader)
    if portrait.kind is not SETTINGS:
        yield from _referrers(portrait.referrers, reader)


def _fields(fields: tuple[Field, ...], reader: Reader, indent: int) -> Iterator[Line]:
    """Titles to the left, values to the right; what holds records is set out below its title."""
    short = [reader.say(field.title) for field in fields if not field.items]
    widest = max(map(width, short), default=0)
    for field in fields:
        title = reader.say(field.title)
        if field.items:
            yield (" " * indent, ""), (title, "dim")
            for item in field.items:
                lines = _item(item, reader, indent + _INDENT)
                yield from lines if item.name or len(field.items) == 1 else _bulleted(lines, indent + _INDENT)
            continue
        head = f"{' ' * indent}{padded(title, widest)}{' ' * _GAP}"
        for value in field.values:
            yield from _hanging((head, "dim"), reader.say(value), reader)
            head = " " * width(head)


def _item(item: Item, reader: Reader, indent: int) -> Iterator[Line]:
    if item.id or item.name:
        head = f"{' ' * indent}{reader.say(item.id)}{' ' * _GAP if item.id else ''}"
        yield from _hanging((head, "id"), reader.say(item.name), reader)
        indent += _INDENT
    yield from _fields(item.fields, reader, indent)


def _bulleted(lines: Iterable[Line], indent: int) -> Iterator[Line]:
    """A record without a name: a sign shows where it begins."""
    for index, ((head, style), *rest) in enumerate(lines):
        sign = "-" if index == 0 else " "
        yield (f"{head[:indent]}{sign} {head[indent:]}", style), *rest


def _hanging(head: Part, text: str, reader: Reader) -> Iterator[Line]:
    """The text behind its head; further lines begin below its first one."""
    cells = width(head[0])
    room = max(reader.columns - cells, 2 * _GAP) if reader.columns else None
    for index, line in enumerate(wrapped(text, room)):
        yield head if index == 0 else (" " * cells, ""), (line, "")


def _verdict(verdict: Verdict, reader: Reader) -> Iterator[Line]:
    if verdict.score is not None:
        computed = msg("Score {score}, which makes {grade}", score=verdict.score, grade=verdict.computed or "—")
        yield (" " * _INDENT, ""), (reader.say(computed), "")
    approved = msg("Approved grade: {grade}", grade=verdict.approved) if verdict.approved else msg("No approved grade")
    yield (" " * _INDENT, ""), (reader.say(approved), "" if verdict.approved else "error")
    if verdict.is_covered:
        yield (" " * _INDENT, ""), ("✓ ", "good"), (reader.say(msg("covered")), "good")
    else:
        lacks = msg("not covered: {lacks}", lacks=verdict.lacks) if verdict.lacks else msg("not covered")
        yield (" " * _INDENT, ""), ("✗ ", "error"), (reader.say(lacks), "error")


def _findings(findings: list[Finding], reader: Reader) -> Iterator[Line]:
    if not findings:
        return
    yield ()
    yield (reader.say(msg("What is wrong with it")), "heading"), (f"  ({len(findings)})", "dim")
    for finding in findings:
        span = finding.span or FIRST_CHARACTER
        place = f"{' ' * _INDENT}{reader.say(reader.file(finding.path))}:{span.line}:{span.column}"
        yield (place, "dim"), (f"  {reader.say(finding.message)}", finding.severity.value), (f"  {finding.code}", "dim")


def _referrers(found: tuple[Referrer, ...], reader: Reader) -> Iterator[Line]:
    yield ()
    if not found:
        yield ((reader.say(msg("Nothing refers to it")), "dim"),)
        return
    yield (reader.say(msg("What refers to it")), "heading"), (f"  ({len(found)})", "dim")
    for (kind, *titles), group in groupby(found, key=lambda one: (one.kind_title, *one.titles)):
        members = list(group)
        way = " › ".join(map(reader.say, (kind, *titles)))
        yield (" " * _INDENT, ""), (way, ""), (f"  ({len(members)})", "dim")
        yield from table(
            [Column(), Column(), Column(shrinks=True)], (_row(one, reader) for one in members), reader.columns
        )


def _row(referrer: Referrer, reader: Reader) -> list[Part]:
    place = f"{reader.say(reader.file(referrer.path))}:{referrer.span.line}"
    indent = " " * 2 * _INDENT
    return [(f"{indent}{reader.say(referrer.id)}", "id"), (place, "dim"), (reader.say(referrer.name), "")]
