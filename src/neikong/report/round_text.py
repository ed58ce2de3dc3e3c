"""One round for people: when, who, how much, where it is kept, and what changed since the last one."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from neikong.diff import Comparison
from neikong.diff.change import KINDS
from neikong.messages import Message, msg
from neikong.report.cells import Column, table, wrapped
from neikong.report.reader import Reader
from neikong.report.round_view import RoundView
from neikong.report.styled import Line, Part
from neikong.views.counts import measure_title
from neikong.views.round_figures import Figure

if TYPE_CHECKING:
    from neikong.store.whereabouts import Whereabouts

_INDENT = "  "


def round_text(view: RoundView, reader: Reader) -> Iterator[Line]:
    """Everything that is known of the round, a block for each question."""
    round_ = view.line.round
    state = msg("open") if view.line.is_open else msg("closed")
    yield (reader.say(round_.title), "file"), (f"  {reader.say(round_.id)}  {reader.say(state)}", "dim")
    yield from _told(f"{round_.opened} – {round_.closed or ''}".rstrip(), reader)
    yield from _methods(view, reader)
    yield from _figures(view, reader)
    yield from _frozen(view, reader)
    if view.findings is not None:
        counts = msg("{error:error|errors}, {warning:warning|warnings}, {info:notice|notices}", **view.findings)
        yield from _block(msg("What `neikong validate` finds"), reader)
        yield from _told(counts, reader, "error" if view.findings["error"] else "")
    if view.changes:
        yield from _changes(view, view.changes, reader)


def _block(title: Message, reader: Reader) -> Iterator[Line]:
    yield ()
    yield ((reader.say(title), "heading"),)


def _told(words: Message | str, reader: Reader, style: str = "") -> Iterator[Line]:
    """A sentence, indented, on as many lines as it needs."""
    room = reader.columns - len(_INDENT) if reader.columns else None
    for line in wrapped(reader.say(words), room):
        yield (_INDENT, ""), (line, style)


def _methods(view: RoundView, reader: Reader) -> Iterator[Line]:
    yield from _block(msg("Who took part"), reader)
    methods = view.line.round.methods
    if not methods:
        yield from _told(msg("The round does not say who took part"), reader, "warning")
        return
    titles = (msg("People"), msg("Meetings"), msg("Units"))
    columns = [Column(), *(Column(reader.say(title), right=True) for title in titles), Column(shrinks=True)]
    rows = [
        [
            (_INDENT + reader.say(msg(one.method.label)), ""),
            *((str(number) if number is not None else "", "") for number in (one.people, one.meetings, one.units)),
            (reader.say(one.who or ""), "dim"),
        ]
        for one in methods
    ]
    yield from table(columns, rows, reader.columns)


def _figures(view: RoundView, reader: Reader) -> Iterator[Line]:
    if not view.figures:
        return
    yield from _block(msg("Figures"), reader)
    declared, counted = (Column(reader.say(title), right=True) for title in (msg("Declared"), msg("Counted")))
    rows = [_figure(one, view, reader) for one in view.figures]
    yield from table((Column(), declared, counted, Column()), rows, reader.columns)


def _figure(one: Figure, view: RoundView, reader: Reader) -> list[Part]:
    numbers = (one.declared, one.counted)
    return [
        (_INDENT + reader.say(measure_title(one.measure, view.grades)), ""),
        *(("—" if number is None else str(number), "") for number in numbers),
        ("≠", "error") if one.differs else ("", ""),
    ]


def _frozen(view: RoundView, reader: Reader) -> Iterator[Line]:
    snapshot = view.line.round.snapshot
    if snapshot is None:
        return
    yield from _block(msg("What is frozen"), reader)
    yield from _told(msg("git tree {tree}", tree=snapshot.tree), reader)
    if view.frozen:
        yield from _where(view.frozen, snapshot.commit, reader)


def _where(frozen: "Whereabouts", named: str | None, reader: Reader) -> Iterator[Line]:
    if not frozen.is_here:
        yield from _told(msg("It is not in this clone."), reader, "warning")
        yield from _told(frozen.fetch, reader, "hint") if frozen.fetch else ()
    elif frozen.commit is None:
        words = msg(
            "It is in this clone, but in no commit of its history: keep it on a branch before git clears it away."
        )
        yield from _told(words, reader, "warning")
    elif frozen.commit == named:
        yield from _told(msg("It is in this clone, in commit {commit}.", commit=frozen.commit[:12]), reader)
    else:
        words = msg("It is in this clone, in commit {commit}: the named commit is gone.", commit=frozen.commit[:12])
        yield from _told(words, reader)


def _changes(view: RoundView, changes: Comparison, reader: Reader) -> Iterator[Line]:
    yield from _block(msg("Changes since round {number}", number=view.before or ""), reader)
    shown = {figure.measure for figure in view.figures}
    rows: list[list[Part]] = [
        [
            (_INDENT + reader.say(measure_title(total.measure, changes.grades)), ""),
            (str(total.before), ""),
            ("→", "dim"),
            (str(total.after), ""),
            (f"{total.delta:+d}" if total.delta else "=", "" if total.delta else "dim"),
        ]
        for total in changes.totals
        if total.measure in shown
    ]
    numbers = Column(right=True)
    yield from table((Column(), numbers, Column(), numbers, numbers), rows, reader.columns)
    kinds = Counter(change.kind for change in changes.changes)
    words = (msg("{figure} {number}", figure=msg(KINDS[kind]), number=number) for kind, number in kinds.items())
    yield from _told(reader.join(words) or msg("Nothing changed"), reader, "dim")
