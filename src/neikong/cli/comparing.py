"""What `neikong diff` and `neikong round diff` share: options, comparing, printing."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.exits import Refusal
from neikong.cli.language import _, language, translate
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.account.changes import ChangeReport
    from neikong.cli.console import Console
    from neikong.diff import Comparison
    from neikong.load import Memory
    from neikong.model.registry import Registry
    from neikong.store.snapshot import Snapshot


class Format(StrEnum):
    """How changes are written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


FormatOption = Annotated[Format, typer.Option("--format", help=_("How changes are written."))]
OutputOption = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help=_("Write into a file instead of the screen."))
]
ExitCodeOption = Annotated[bool, typer.Option("--exit-code", help=_("Exit with 1 when there is a difference."))]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="KIND", help=_("Only this kind of change (merged) or entity (risk); repeatable.")),
]
DepartmentOption = Annotated[
    list[str] | None, typer.Option("--department", metavar="ID", help=_("Only changes of this department; repeatable."))
]
TotalsOption = Annotated[
    bool,
    typer.Option(
        "--totals/--no-totals", help=_("Figures and how they add up. Without them only changed files are read.")
    ),
]
SuggestOption = Annotated[
    bool, typer.Option("--suggest", help=_("Show what would declare likely renames, merges and splits."))
]
FixOption = Annotated[bool, typer.Option("--fix", help=_("Declare likely renames, merges and splits."))]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help=_("With --fix: only show what would change."))]


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to know about two states."""

    before: str
    after: str = "worktree"
    format: Format = Format.TEXT
    output: Path | None = None
    only: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    exit_code: bool = False
    totals: bool = True
    declare: str = ""
    """Empty, ``suggest``, ``show`` (a fix that is only shown) or ``fix``."""


def compared(context: typer.Context, asked: Asked) -> int:
    """Compare two states and print the changes; 1 for a difference where that was asked for."""
    from neikong.diff import compare
    from neikong.diff.choosing import CHOICES, chosen
    from neikong.diff.unread import lost
    from neikong.load import Memory, load

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
        _print(console, asked, _report(old, new, comparison), new)
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


def _report(old: "Snapshot", new: "Snapshot", comparison: "Comparison") -> "ChangeReport":
    from neikong.account.changes import ChangeReport, Side

    return ChangeReport(Side(old.label, old.tree), Side(new.label, new.tree), comparison, translate())


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
