"""``neikong round list`` and ``neikong round diff``."""

from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root
from neikong.cli.comparing import compared
from neikong.cli.comparing_options import (
    Asked,
    DepartmentOption,
    ExitCodeOption,
    Format,
    FormatOption,
    OnlyOption,
    OutputOption,
    TotalsOption,
)
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.cli.looking import Format as AnswerFormat
from neikong.cli.looking import FormatOption as AnswerFormatOption
from neikong.cli.looking import reader_of
from neikong.messages import msg


def list_(context: typer.Context, format_: AnswerFormatOption = AnswerFormat.TEXT, output: OutputOption = None) -> None:
    """The rounds, with their dates, state and declared figures."""
    from neikong.load import load
    from neikong.store.whereabouts import are_here
    from neikong.store.worktree import read_worktree
    from neikong.views.chronicle import chronicle
    from neikong.views.counts import grade_labels

    console = console_of(context)
    root = registry_root(console)
    snapshot = read_worktree(root)
    registry = load(snapshot.files)[0]
    found, here = chronicle(registry), are_here(root, dict(registry.rounds))
    reader = reader_of(console, root, snapshot, output)
    if format_ is AnswerFormat.JSON:
        from neikong.report.rounds_json import rounds_json

        console.text(rounds_json(found, here, reader), output)
    else:
        from neikong.report.rounds_text import rounds_text

        console.lines(rounds_text(found, here, grade_labels(registry), reader), output)


def diff(
    context: typer.Context,
    before: Annotated[str, typer.Argument(metavar="A", help=_("Number of the earlier round."))],
    after: Annotated[str, typer.Argument(metavar="B", help=_("Number of the later round."))],
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
    only: OnlyOption = None,
    department: DepartmentOption = None,
    exit_code: ExitCodeOption = False,
    totals: TotalsOption = True,
) -> int:
    """What changed between two checking rounds."""
    if not (before.isdecimal() and after.isdecimal()):
        hint = msg("`neikong diff {before} {after}` compares any two states", before=before, after=after)
        raise Refusal(msg("`round diff` wants the numbers of two rounds"), hint)
    sides = f"round:{before}", f"round:{after}"
    narrowed = tuple(only or ()), tuple(department or ())
    return compared(context, Asked(*sides, format_, output, *narrowed, exit_code=exit_code, totals=totals))
