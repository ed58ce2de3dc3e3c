"""``neikong diff``."""

from typing import Annotated

import typer

from neikong.cli.comparing import compared
from neikong.cli.comparing_options import (
    Asked,
    DepartmentOption,
    DryRunOption,
    ExitCodeOption,
    FixOption,
    Format,
    FormatOption,
    OnlyOption,
    OutputOption,
    SuggestOption,
    TotalsOption,
)
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.messages import msg


def diff(
    context: typer.Context,
    before: Annotated[str, typer.Argument(metavar="STATE", help=_("worktree, a round or a revision."))],
    after: Annotated[str, typer.Argument(metavar="[STATE]", help=_("Left out: the working tree."))] = "worktree",
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
    only: OnlyOption = None,
    department: DepartmentOption = None,
    exit_code: ExitCodeOption = False,
    totals: TotalsOption = True,
    suggest: SuggestOption = False,
    fix: FixOption = False,
    dry_run: DryRunOption = False,
) -> int:
    """What changed between two states of the registry."""
    asked = Asked(
        before, after, format_, output, tuple(only or ()), tuple(department or ()),
        exit_code=exit_code, totals=totals, declare=_declare(suggest=suggest, fix=fix, dry_run=dry_run),
    )  # fmt: skip
    return compared(context, asked)


def _declare(*, suggest: bool, fix: bool, dry_run: bool) -> str:
    if dry_run and not fix:
        raise Refusal(msg("--dry-run belongs to --fix"))
    if fix:
        return "show" if dry_run else "fix"
    return "suggest" if suggest else ""
