"""``neikong letter``."""

from pathlib import Path
from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root
from neikong.cli.handbook import Audience
from neikong.cli.language import _
from neikong.cli.paper_options import Form, forms


def letter(
    context: typer.Context,
    department: Annotated[
        list[str] | None,
        typer.Option("--department", metavar="ID", help=_("Letters of this department and its posts; repeatable.")),
    ] = None,
    post: Annotated[
        list[str] | None, typer.Option("--post", metavar="ID", help=_("The letter of this post; repeatable."))
    ] = None,
    format_: Annotated[Form, typer.Option("--format", help=_("What the letters are written as."))] = Form.DOCX,
    at: Annotated[
        str, typer.Option("--at", metavar="STATE", help=_("State to print: worktree, a round or a revision."))
    ] = "worktree",
    audience: Annotated[
        Audience, typer.Option("--audience", help=_("Who shall read it; the rest is left out."))
    ] = Audience.INTERNAL,
    output: Annotated[Path, typer.Option("--output", metavar="FOLDER", help=_("Folder to write into."))] = Path(
        "build/letters"
    ),
) -> None:
    """Responsibility letters, to be signed: one for every department and post."""
    from neikong.cli.handbook_making import Order
    from neikong.cli.paper_making import letters

    console = console_of(context)
    wanted = tuple(department or ()), tuple(post or ())
    order = Order(registry_root(console), forms(format_), at, None, audience.value, *wanted, is_drawn=False)
    letters(console, order, output)
