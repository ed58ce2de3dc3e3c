"""``neikong rename``."""

from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root, shown_folder, state
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.cli.writing import DryRunOption, show, write
from neikong.messages import msg


def rename(
    context: typer.Context,
    old: Annotated[str, typer.Argument(metavar="OLD", help=_("An id, or the id of an item such as R-001/C1."))],
    new: Annotated[str, typer.Argument(metavar="NEW", help=_("The new id; of an item its own part is enough."))],
    dry_run: DryRunOption = False,
) -> None:
    """Give an entity or an item another id; every reference follows, and texts stay as they are."""
    from neikong.amend.rename import rename as worked_out
    from neikong.report.reader import Reader
    from neikong.report.renaming_text import renaming_text
    from neikong.report.styled import plain
    from neikong.store.worktree import linked

    console = console_of(context)
    root = registry_root(console)
    snapshot = state(root, "worktree")
    renaming = worked_out(snapshot.files, old, new, snapshot.findings)
    for link in linked(root, renaming.moved.values()):
        message = msg("{file} is a link, or one leads to it: its file is not moved", file=link)
        raise Refusal(message, msg("Replace the link by the file itself"))
    told = renaming_text(renaming, Reader(shown_folder(root), snapshot.label, translate(), console.columns))
    if dry_run:
        console.remark(plain(told).rstrip())
        show(console, renaming.changed, snapshot.files, renaming.moved)
    else:
        write(root, renaming.changed, snapshot.files)
        console.lines(told)
