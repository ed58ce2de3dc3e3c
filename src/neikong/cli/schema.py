"""``neikong schema``."""

from pathlib import Path
from typing import Annotated

import typer

from neikong.cli.access import console_of
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.messages import msg


def schema(
    context: typer.Context,
    kind: Annotated[str | None, typer.Argument(metavar="[KIND]", help=_("post, risk, …; left out: all."))] = None,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="FOLDER", help=_("Write one file for each kind into a folder."))
    ] = None,
) -> None:
    """JSON Schema of each kind of file, for editors."""
    from neikong.model.kinds import KINDS, SETTINGS
    from neikong.report.json import dumps
    from neikong.report.schema import schemas

    console = console_of(context)
    if kind is not None and kind not in (*KINDS, SETTINGS.name):
        raise Refusal(
            msg("There is no kind `{kind}`", kind=kind), msg("Write one of {allowed}", allowed=(*KINDS, SETTINGS.name))
        )
    found = schemas(translate())
    if output is not None:
        for name, document in found.items():
            if kind in (None, name):
                console.text(dumps(document), output / f"{name}.json")
    else:
        console.text(dumps(found[kind] if kind else found))
