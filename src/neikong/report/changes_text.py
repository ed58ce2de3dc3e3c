"""Changes for people: totals, how they add up, then every change by department and kind."""

from collections.abc import Iterator

from neikong.account.changes import ChangeAccount, ChangeReport, Section
from neikong.messages import msg
from neikong.report.field_lines import field_lines
from neikong.report.styled import Line, visible, width

_STYLES = {"added": "good", "control-added": "good", "removed": "error", "control-removed": "error",
           "retired": "warning", "merged": "warning", "split": "warning",
           "raised": "warning", "lowered": "good"}  # fmt: skip


def changes_text(report: ChangeReport) -> Iterator[Line]:
    """The whole comparison."""
    yield ((f"{visible(report.before.state)} → {visible(report.after.state)}", "file"),)
    yield ()
    yield from _left_out(report)
    yield from _figures(report)
    for section in report.sections():
        yield from _section(report, section)
        yield ()
    count = msg("{count:change|changes}", count=len(report.comparison.changes))
    tally = " · ".join(f"{kind} {number}" for kind, number in report.tally())
    yield (report.say(count), "heading"), (f"  {tally}" if tally else "", "dim")


def _left_out(report: ChangeReport) -> Iterator[Line]:
    for path in report.comparison.unread:
        sentence = report.say(msg("{file} cannot be read on one side, and is left out on both", file=visible(path)))
        yield ("  ✗ ", "error"), (sentence, "error")
    if report.comparison.unread:
        yield ()


def _figures(report: ChangeReport) -> Iterator[Line]:
    if not report.comparison.totals:
        return
    yield from _totals(report)
    yield ()
    for title, terms in report.reconciliations():
        yield ((f"  {report.titled(title)}{terms}", "dim"),)
    if report.comparison.balances:
        yield ("  ✓ ", "good"), (report.say(msg("The totals add up")), "good")
    else:
        yield ("  ✗ ", "error"), (report.say(msg("The totals do not add up")), "error")
    yield ()


def _totals(report: ChangeReport) -> Iterator[Line]:
    totals = report.totals()
    widest = max((width(title) for title, *_ in totals), default=0)
    for title, before, after, delta in totals:
        padding = " " * (widest - width(title))
        yield ((f"  {title}{padding}  {before:>6} → {after:>6}  {delta:>6}", "dim" if delta == "=" else ""),)


def _section(report: ChangeReport, section: Section) -> Iterator[Line]:
    """One department's changes; those of none have no heading of a department but say so."""
    name = section.name or report.say(msg("the whole bureau"))
    yield (f"{visible(section.department)}  " if section.department else "", "id"), (name, "heading"), (
        f"  ({len(section.changes)})", "dim"
    )  # fmt: skip
    for kind, changes in section.by_kind():
        yield ("  ", ""), (kind, _STYLES.get(changes[0].change.kind, "heading"))
        for one in changes:
            yield from _change(report, one)


def _change(report: ChangeReport, one: ChangeAccount) -> Iterator[Line]:
    yield (
        (f"    {one.ids}", "id"),
        (f"  {one.name}", ""),
        (f"  {one.entity_kind}", "dim"),
        (f"  {one.direction}" if one.direction else "", _STYLES.get(one.change.direction or "", "")),
        (f"  {one.likely}" if one.likely else "", "warning"),
    )
    if one.reason:
        yield ("        ", ""), (report.say(msg("Reason: {reason}", reason=one.reason)), "hint")
    for field in one.fields:
        yield from field_lines(field, report.translate, "        ")
