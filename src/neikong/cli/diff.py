"""``neikong diff``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.language import _, translate


class Format(StrEnum):
    """How changes are written."""

    TEXT = "text"
    JSON = "json"


FormatOption = Annotated[Format, typer.Option("--format", help=_("How changes are written."))]
OutputOption = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help=_("Write into a file instead of the screen."))
]
ExitCodeOption = Annotated[bool, typer.Option("--exit-code", help=_("Exit with 1 when there is a difference."))]


def diff(
    context: typer.Context,
    before: Annotated[str, typer.Argument(metavar="STATE", help=_("worktree, a round or a revision."))],
    after: Annotated[str, typer.Argument(metavar="[STATE]", help=_("Left out: the working tree."))] = "worktree",
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
    exit_code: ExitCodeOption = False,
) -> int:
    """What changed between two states of the registry."""
    return compared(context, before, after, format_, output, exit_code=exit_code)


def compared(
    context: typer.Context, before: str, after: str, format_: Format, output: Path | None, *, exit_code: bool
) -> int:
    """Compare two states and print the changes; 1 for a difference where that was asked for."""
    from neikong.diff import compare
    from neikong.load import Memory, load
    from neikong.report.changes import ChangeReport, Side

    console = console_of(context)
    root = registry_root(console)
    old = state(root, before)
    new = state(root, after, old)
    memory = Memory()
    comparison = compare(load(old.files, memory)[0], load(new.files, memory)[0])
    report = ChangeReport(Side(old.label, old.tree), Side(new.label, new.tree), comparison, translate())
    if format_ is Format.JSON:
        from neikong.report.changes_json import changes_json

        console.text(changes_json(report), output)
    else:
        from neikong.report.changes_text import changes_text

        console.lines(changes_text(report), output)
    return int(exit_code and bool(comparison.changes))
