"""``neikong status``."""

from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.language import _
from neikong.cli.looking import AtOption, Format, FormatOption, OutputOption, reader_of, unknown
from neikong.messages import msg


def status(
    context: typer.Context,
    department: Annotated[
        str | None, typer.Option("--department", metavar="ID", help=_("Only the posts of this department."))
    ] = None,
    at: AtOption = "worktree",
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
) -> None:
    """How far the eight parts of the framework are written down, post by post."""
    from neikong.load import load
    from neikong.views.framework import framework
    from neikong.views.names import meant, names_in

    console = console_of(context)
    root = registry_root(console)
    snapshot = state(root, at)
    registry, _findings = load(snapshot.files)
    names = names_in(registry.departments)
    chosen = meant(department, names) if department is not None else None
    if department is not None and chosen is None:
        raise unknown(department, names, msg("There is no department `{id}`", id=department))
    found = framework(registry, chosen)
    reader = reader_of(console, root, snapshot, output)
    if format_ is Format.JSON:
        from neikong.report.status_json import status_json

        console.text(status_json(found, reader), output)
    else:
        from neikong.report.status_text import status_text

        console.lines(status_text(found, reader), output)
