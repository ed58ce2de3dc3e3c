"""What `neikong diff` and `neikong round diff` share: comparing and printing."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.comparing_options import Asked, Format
from neikong.cli.exits import Refusal
from neikong.cli.language import _, language, translate
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.account.changes import ChangeReport
    from neikong.account.field_words import States
    from neikong.cli.console import Console
    from neikong.diff import Comparison
    from neikong.load import Memory
    from neikong.model.registry import Registry
    from neikong.store.snapshot import Snapshot


def compared(context: typer.Context, asked: Asked) -> int:
    """Compare two states and print the changes; 1 for a difference where that was asked for."""
    from neikong.diff import compare
    from neikong.diff.choosing import CHOICES, chosen
    from neikong.diff.unread import lost
    from neikong.load import Memory, load
    from neikong.views.wording import Wording

    console = console_of(context)
    root = registry_root(console)
    if asked.declare and asked.after != "worktree":
        raise Refusal(msg("Lineage is declared in the working tree: name only the state to compare it with"))
    for word in asked.only:
        if word not in CHOICES:
            raise Refusal(msg("There is no kind `{word}`", word=word), msg("The kinds are {kinds}", kinds=CHOICES))
    memory = Memory()
    old, new = _states(root, asked, memory)
    (before, said_before), (after, said_after) = load(old.files, memory), load(new.files, memory)
    _refuse_unknown_departments(asked, before, after)
    hidden = lost((*old.findings, *said_before, *new.findings, *said_after))
    comparison = compare(before, after, whole=asked.totals, hidden=hidden)
    comparison = chosen(comparison, frozenset(asked.only), frozenset(asked.departments))
    for path in comparison.unread:
        console.remark(_("{file} cannot be read and is left out (neikong validate)").format(file=path))
    if asked.declare:
        from neikong.cli.declaring import declare

        declare(console, root, asked, comparison, before, after)
    else:
        _print(console, asked, _report(old, new, comparison, (Wording(before), Wording(after))), new)
    return int(asked.exit_code and bool(comparison.changes))


def _states(root: Path, asked: Asked, memory: "Memory") -> "tuple[Snapshot, Snapshot]":
    """Both states whole; only what differs and what that needs, where no figures are wanted."""
    from neikong.store.changed import read_changed

    changed = None if asked.totals else read_changed(root, asked.before, asked.after)
    if changed is not None:
        from neikong.diff.context import needed
        from neikong.load import load

        for _again in range(2):  # posts lead to departments
            sides = (load(side.files, memory)[0] for side in (changed.before, changed.after))
            changed = changed.with_files(needed(*sides))
        return changed.before, changed.after
    old = state(root, asked.before)
    return old, state(root, asked.after, old)


def _refuse_unknown_departments(asked: Asked, *registries: "Registry") -> None:
    known = {id_ for registry in registries for id_ in registry.departments}
    for id_ in asked.departments:
        if asked.totals and id_ not in known:
            raise Refusal(msg("There is no department `{id}`", id=id_), msg("`neikong list department` shows them"))


def _report(old: "Snapshot", new: "Snapshot", comparison: "Comparison", states: "States") -> "ChangeReport":
    from neikong.account.changes import ChangeReport, Side

    return ChangeReport(Side(old.label, old.tree), Side(new.label, new.tree), comparison, translate(), states)


def _print(console: "Console", asked: Asked, report: "ChangeReport", new: "Snapshot") -> None:
    if asked.format is Format.TEXT:
        from neikong.report.changes_text import changes_text

        console.lines(changes_text(report), asked.output)
    else:
        console.text(_document(asked.format, report, new), asked.output)


def _document(format_: Format, report: "ChangeReport", new: "Snapshot") -> str:
    if format_ is Format.JSON:
        from neikong.report.changes_json import changes_json

        return changes_json(report)
    if format_ is Format.CSV:
        from neikong.report.changes_csv import changes_csv

        return changes_csv(report)
    if format_ is Format.MARKDOWN:
        from neikong.render.changes_markdown import changes_markdown

        return changes_markdown(report)
    from neikong.render.changes_html import changes_html
    from neikong.render.environment import TemplateFailed

    try:
        return changes_html(report, new.files, language())
    except TemplateFailed as error:
        raise Refusal(error.message) from None
