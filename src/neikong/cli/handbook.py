"""``neikong handbook build``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root
from neikong.cli.language import _


class Format(StrEnum):
    """What the handbook is written as."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    MD = "md"
    ALL = "all"


class Audience(StrEnum):
    """Who shall read the handbook: what is not meant for them is left out."""

    PUBLIC = "public"
    INTERNAL = "internal"
    RESTRICTED = "restricted"


def build(
    context: typer.Context,
    format_: Annotated[Format, typer.Option("--format", help=_("What the handbook is written as."))] = Format.HTML,
    department: Annotated[
        list[str] | None,
        typer.Option("--department", metavar="ID", help=_("Only this department and its posts; repeatable.")),
    ] = None,
    post: Annotated[
        list[str] | None,
        typer.Option("--post", metavar="ID", help=_("Only this post, with its personal card; repeatable.")),
    ] = None,
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
    """Write the handbook: every post, risk point and control."""
    from neikong.cli.handbook_making import Order, make
    from neikong.cli.handbook_writing import tell, write
    from neikong.cli.progress import progress

    console = console_of(context)
    root, forms = registry_root(console), _forms(format_)
    order = Order(root, forms, at, since, audience.value, tuple(department or ()), tuple(post or ()))
    with progress(console, order.steps) as advance:
        made = make(console, order, advance)
        advance(_("writing"))
        sizes = write(console, made.files, output)
    tell(console, sizes)
    console.remark(made.summary(sizes))


def _forms(wanted: Format) -> tuple[str, ...]:
    from neikong.render.forms import FORMS

    return tuple(FORMS) if wanted is Format.ALL else (wanted.value,)
