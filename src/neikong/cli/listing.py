"""``neikong list``."""

from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.cli.looking import AtOption, Format, FormatOption, OutputOption, reader_of
from neikong.messages import Value, msg


def listing(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help=_("post, risk, control, … or the Chinese word."))],
    where: Annotated[
        list[str] | None,
        typer.Option(
            "--where", metavar="CONDITION", help=_("Such as grade=1, department~levy, status!=retired, controls>3.")
        ),
    ] = None,
    at: AtOption = "worktree",
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
) -> None:
    """The entities of a kind, all of them or those that meet conditions."""
    from neikong.load import load
    from neikong.views.listing import listing as found
    from neikong.views.nearest import nearest
    from neikong.views.subjects import SUBJECTS, subject

    console = console_of(context)
    root = registry_root(console)
    chosen = subject(kind)
    if chosen is None:
        near = nearest(kind, [word for one in SUBJECTS for word in (one.name, one.plural, *one.words)])
        every: tuple[Value, ...] = tuple(one.name for one in SUBJECTS)
        hint = msg("Did you mean {near}?", near=near) if near else msg("Write one of {allowed}", allowed=every)
        raise Refusal(msg("There is no kind `{kind}`", kind=kind), hint)
    snapshot = state(root, at)
    answer = found(load(snapshot.files)[0], chosen, where or (), translate())
    reader = reader_of(console, root, snapshot, output)
    if format_ is Format.JSON:
        from neikong.report.listing_json import listing_json

        console.text(listing_json(answer, reader), output)
    else:
        from neikong.report.listing_text import listing_text

        console.lines(listing_text(answer, reader), output)
