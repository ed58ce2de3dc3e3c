"""``neikong stats``."""

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.looking import AtOption, Format, FormatOption, OutputOption, reader_of


def stats(
    context: typer.Context, at: AtOption = "worktree", format_: FormatOption = Format.TEXT, output: OutputOption = None
) -> None:
    """What there is, how it is made up, and where it is."""
    from neikong.load import load
    from neikong.views.figures import figures

    console = console_of(context)
    root = registry_root(console)
    snapshot = state(root, at)
    found = figures(load(snapshot.files)[0])
    reader = reader_of(console, root, snapshot, output)
    if format_ is Format.JSON:
        from neikong.report.stats_json import stats_json

        console.text(stats_json(found, reader), output)
    else:
        from neikong.report.stats_text import stats_text

        console.lines(stats_text(found, reader), output)
