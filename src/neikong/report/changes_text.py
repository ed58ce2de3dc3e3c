"""Changes for people: totals, how they add up, then every change."""

from collections.abc import Iterator
from itertools import groupby

from neikong.diff import Change
from neikong.diff.change import DIRECTIONS, KINDS, SIGNS
from neikong.messages import msg
from neikong.model.kinds import KINDS as ENTITY_KINDS
from neikong.model.kinds import SETTINGS
from neikong.report.changed_field import FieldWords
from neikong.report.changes import ChangeReport
from neikong.report.styled import Line, visible, width

_STYLES = {"added": "good", "control-added": "good", "removed": "error", "control-removed": "error",
           "retired": "warning", "merged": "warning", "split": "warning",
           "raised": "warning", "lowered": "good"}  # fmt: skip


def changes_text(report: ChangeReport) -> Iterator[Line]:
    """The whole comparison."""
    yield ((f"{visible(report.before.state)} → {visible(report.after.state)}", "file"),)
    yield ()
    yield from _totals(report)
    yield ()
    yield from _reconciliation(report)
    changes = report.comparison.changes
    for kind, group in groupby(changes, key=lambda change: change.kind):
        members = list(group)
        yield ()
        yield (report.say(msg(KINDS[kind])), _STYLES.get(kind, "heading")), (f"  ({len(members)})", "dim")
        for change in members:
            yield from _change(report, change)
    yield ()
    yield ((report.say(msg("{count:change|changes}", count=len(changes))), "heading"),)


def _totals(report: ChangeReport) -> Iterator[Line]:
    titles = [(report.measure(total.measure), total) for total in report.comparison.totals]
    widest = max((width(title) for title, _ in titles), default=0)
    for title, total in titles:
        delta = f"{total.delta:+d}" if total.delta else "="
        padding = " " * (widest - width(title))
        style = "" if total.delta else "dim"
        yield ((f"  {title}{padding}  {total.before:>6} → {total.after:>6}  {delta:>6}", style),)


def _reconciliation(report: ChangeReport) -> Iterator[Line]:
    for measure, terms in report.comparison.reconciliation.items():
        parts = [f"{terms['from']}"]
        for name, sign in SIGNS.items():
            if terms[name]:
                word = report.say(msg(KINDS[name]))
                parts.append(f"{'+' if sign > 0 else '−'} {terms[name]} {word}")
        title = report.say(msg("{title}: ", title=report.measure(measure)))
        yield ((f"  {title}{' '.join(parts)} = {terms['to']}", "dim"),)
    if report.comparison.balances:
        yield ("  ✓ ", "good"), (report.say(msg("The totals add up")), "good")
    else:
        yield ("  ✗ ", "error"), (report.say(msg("The totals do not add up")), "error")


def _change(report: ChangeReport, change: Change) -> Iterator[Line]:
    ids = " + ".join(change.before) or " + ".join(change.after)
    if change.before and change.after and change.before != change.after:
        ids = f"{ids} → {' + '.join(change.after)}"
    kind = report.say(msg((ENTITY_KINDS | {SETTINGS.name: SETTINGS})[change.entity_kind].title))
    where = f"  {change.department}" if change.department else ""
    direction = report.say(msg(DIRECTIONS[change.direction])) if change.direction else ""
    yield (
        (f"  {visible(ids)}", "id"),
        (f"  {visible(change.name)}", ""),
        (f"  {kind}{visible(where)}", "dim"),
        (f"  {direction}" if direction else "", _STYLES.get(change.direction or "", "")),
    )
    if change.reason:
        yield ("      ", ""), (report.say(msg("Reason: {reason}", reason=visible(change.reason))), "hint")
    words = FieldWords(change.entity_kind, report.translate)
    for field in change.fields:
        yield from words.lines(field)
