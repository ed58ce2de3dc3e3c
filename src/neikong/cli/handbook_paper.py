"""``neikong handbook paper``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root
from neikong.cli.handbook import Audience
from neikong.cli.language import _
from neikong.cli.paper_options import Form, forms


class Name(StrEnum):
    """The papers that there are."""

    POWERS = "powers"
    POSTS = "posts"
    DUTIES = "duties"


def paper(
    context: typer.Context,
    name: Annotated[
        Name,
        typer.Argument(help=_("The power list, the post directory, or all duties for the leadership to deliberate.")),
    ],
    department: Annotated[
        list[str] | None,
        typer.Option("--department", metavar="ID", help=_("Only this department and its posts; repeatable.")),
    ] = None,
    format_: Annotated[Form, typer.Option("--format", help=_("What the paper is written as."))] = Form.DOCX,
    at: Annotated[
        str, typer.Option("--at", metavar="STATE", help=_("State to print: worktree, a round or a revision."))
    ] = "worktree",
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="STATE", help=_("Mark what is new, changed or gone since this state.")),
    ] = None,
    audience: Annotated[
        Audience, typer.Option("--audience", help=_("Who shall read it; the rest is left out."))
    ] = Audience.INTERNAL,
    output: Annotated[Path, typer.Option("--output", metavar="FOLDER", help=_("Folder to write into."))] = Path(
        "build"
    ),
) -> None:
    """A list out of the handbook as a paper of its own: powers, posts or duties."""
    from neikong.cli.handbook_making import Order
    from neikong.cli.paper_making import paper as write_paper

    console = console_of(context)
    wanted = tuple(department or ()), ()
    order = Order(registry_root(console), forms(format_), at, since, audience.value, *wanted, is_drawn=False)
    write_paper(console, order, name.value, output)
