"""What can be asked of a comparison: the options that `neikong diff` and `neikong round diff` share."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from neikong.cli.language import _


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
