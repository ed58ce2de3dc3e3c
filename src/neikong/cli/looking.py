"""What the commands that look things up share: their options, and what every answer needs."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from neikong.cli.access import shown_folder
from neikong.cli.console import Console
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.messages import Message
from neikong.report.reader import Reader
from neikong.store.snapshot import Snapshot


class Format(StrEnum):
    """How an answer is written."""

    TEXT = "text"
    JSON = "json"


AtOption = Annotated[
    str, typer.Option("--at", metavar="STATE", help=_("State to look at: worktree, a round or a revision."))
]
FormatOption = Annotated[Format, typer.Option("--format", help=_("How the answer is written."))]
OutputOption = Annotated[
    Path | None, typer.Option("--output", metavar="FILE", help=_("Write into a file instead of the screen."))
]


def reader_of(console: Console, root: Path, snapshot: Snapshot, output: Path | None) -> Reader:
    """The reader of this run. A file is as wide as it needs to be."""
    columns = None if output else console.columns
    return Reader(shown_folder(root), snapshot.label, translate(), columns)


def unknown(word: str, names: Mapping[str, str], refused: Message) -> Refusal:
    """The refusal of an id that there is not, with the nearest ones, or with all where there are few."""
    from neikong.views.names import hint

    return Refusal(refused, hint(word, names))
