"""``neikong round``."""

from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root
from neikong.cli.comparing import (
    Asked,
    DepartmentOption,
    ExitCodeOption,
    Format,
    FormatOption,
    OnlyOption,
    OutputOption,
    TotalsOption,
    compared,
)
from neikong.cli.language import _, translate


def list_(context: typer.Context) -> None:
    """The rounds, with their dates and declared figures."""
    from neikong.load import load
    from neikong.report.rounds import rounds
    from neikong.store.worktree import read_worktree

    console = console_of(context)
    registry = load(read_worktree(registry_root(console)).files)[0]
    console.lines(rounds(registry, translate()))


def diff(
    context: typer.Context,
    before: Annotated[int, typer.Argument(metavar="A", help=_("Number of the earlier round."))],
    after: Annotated[int, typer.Argument(metavar="B", help=_("Number of the later round."))],
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
    only: OnlyOption = None,
    department: DepartmentOption = None,
    exit_code: ExitCodeOption = False,
    totals: TotalsOption = True,
) -> int:
    """What changed between two checking rounds."""
    sides = f"round:{before}", f"round:{after}"
    narrowed = tuple(only or ()), tuple(department or ())
    return compared(context, Asked(*sides, format_, output, *narrowed, exit_code=exit_code, totals=totals))


list_.__doc__ = _("The rounds, with their dates and declared figures.")
diff.__doc__ = _("What changed between two checking rounds.")
