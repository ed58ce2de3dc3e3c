"""``neikong handbook``."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.exits import Refusal
from neikong.cli.language import _, language, translate
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.store.snapshot import Snapshot


class Format(StrEnum):
    """What the handbook is written as."""

    HTML = "html"


def build(
    context: typer.Context,
    format_: Annotated[Format, typer.Option("--format", help=_("What the handbook is written as."))] = Format.HTML,
    at: Annotated[
        str, typer.Option("--at", metavar="STATE", help=_("State to print: worktree, a round or a revision."))
    ] = "worktree",
    output: Annotated[Path, typer.Option("--output", metavar="FOLDER", help=_("Folder to write into."))] = Path(
        "build"
    ),
) -> None:
    """Write the handbook: every post, risk point and control."""
    from neikong.load import load
    from neikong.model.choices import Visibility
    from neikong.render.environment import TemplateFailed
    from neikong.render.html import handbook_html
    from neikong.views.audience import seen_by
    from neikong.views.handbook import handbook

    console = console_of(context)
    snapshot = state(registry_root(console), at)
    refuse_unread_templates(snapshot)
    registry, findings = load(snapshot.files)
    if findings:
        message = msg(
            "{count:finding|findings} in the registry: parts of the handbook may be missing (neikong validate)",
            count=len(findings),
        )
        console.remark(message.text(_))
    try:
        book = handbook(seen_by(registry, Visibility.INTERNAL), snapshot.label)
        page = handbook_html(book, snapshot.files, translate(), language())
    except TemplateFailed as error:
        raise Refusal(error.message) from None
    console.text(page, output / f"handbook.{format_}")


def refuse_unread_templates(snapshot: "Snapshot") -> None:
    """What a bureau means to override must not be replaced by ours in silence."""
    from neikong.render.environment import OVERRIDES, TemplateFailed

    for finding in snapshot.findings:
        if finding.path.partition("/")[0] == OVERRIDES:
            raise Refusal(TemplateFailed(finding.path, None, finding.message).message, finding.hint)


build.__doc__ = _("Write the handbook: every post, risk point and control.")
