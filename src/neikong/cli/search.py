"""``neikong search``."""

from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.cli.looking import AtOption, Format, FormatOption, OutputOption, reader_of
from neikong.messages import msg


def search(
    context: typer.Context,
    text: Annotated[
        list[str], typer.Argument(metavar="TEXT...", help=_("Words that must all occur, or first letters of pinyin."))
    ],
    at: AtOption = "worktree",
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
) -> None:
    """Entities that hold all the words, and where."""
    from neikong.views.needles import needles
    from neikong.views.search import search as found

    console = console_of(context)
    root = registry_root(console)
    sought = needles(text)
    if not sought:
        raise Refusal(msg("There is nothing to search for"), msg("Write one or more words, such as 发票 or fpgl"))
    snapshot = state(root, at)
    answer = found(snapshot.files, sought)
    words = tuple(needle.word for needle in sought)
    reader = reader_of(console, root, snapshot, output)
    if format_ is Format.JSON:
        from neikong.report.search_json import search_json

        console.text(search_json(words, answer, reader), output)
    else:
        from neikong.report.search_text import search_text

        console.lines(search_text(words, answer, reader), output)
