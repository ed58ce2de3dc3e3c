"""``neikong review``."""

import shlex
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, shown_folder, state
from neikong.cli.language import _, translate

if TYPE_CHECKING:
    from neikong.account.review import Review
    from neikong.store.snapshot import Snapshot


class Format(StrEnum):
    """How the summary is written."""

    MARKDOWN = "markdown"
    JSON = "json"


def summary(
    context: typer.Context,
    base: Annotated[str, typer.Argument(metavar="BASE", help=_("State before the change: a round or a revision."))],
    at: Annotated[
        str, typer.Option("--at", metavar="STATE", help=_("State after it: worktree, a round or a revision."))
    ] = "worktree",
    format_: Annotated[Format, typer.Option("--format", help=_("How the summary is written."))] = Format.MARKDOWN,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="FILE", help=_("Write into a file instead of the screen."))
    ] = None,
) -> int:
    """What the reviewers of a change must decide, who must agree, and what changed."""
    console = console_of(context)
    root = registry_root(console)
    old = state(root, base)
    console.text(_document(format_, _review(root, old, state(root, at, old))), output)
    return 0


def _review(root: Path, old: "Snapshot", new: "Snapshot") -> "Review":
    """Both states are checked; what they have in common is parsed once."""
    from neikong.account.changes import ChangeReport, Side
    from neikong.account.review import review
    from neikong.cli.checking import checked
    from neikong.diff import compare
    from neikong.diff.unread import lost
    from neikong.lint import Selection
    from neikong.load import Memory
    from neikong.views.wording import Wording

    memory = Memory()
    before, after = checked(root, old, Selection(), memory), checked(root, new, Selection(), memory)
    hidden = lost((*before.findings, *after.findings))
    comparison = compare(before.registry, after.registry, hidden=hidden)
    states = Wording(before.registry), Wording(after.registry)
    changes = ChangeReport(Side(old.label, old.tree), Side(new.label, new.tree), comparison, translate(), states)
    command = shlex.join(["neikong", "diff", old.label])  # lineage is declared in the working tree
    return review(changes, before, after, shown_folder(root), command)


def _document(format_: Format, review: "Review") -> str:
    if format_ is Format.JSON:
        from neikong.report.review_json import review_json

        return review_json(review)
    from neikong.render.review_markdown import review_markdown

    return review_markdown(review)
