"""``neikong round assign``."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.cli.looking import OutputOption, reader_of
from neikong.cli.round_states import NumberArgument, RoundState, round_state
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.views.paper import Paper


class Format(StrEnum):
    """How the assignment is written."""

    TEXT = "text"
    CSV = "csv"
    MARKDOWN = "markdown"


def assign(
    context: typer.Context,
    number: NumberArgument,
    seed: Annotated[
        str, typer.Option("--seed", metavar="S", help=_("Any word or number; the same one gives the same result."))
    ],
    format_: Annotated[Format, typer.Option("--format", help=_("How the assignment is written."))] = Format.TEXT,
    output: OutputOption = None,
) -> None:
    """Who cross-checks whom: every risk point goes to a department that it does not concern."""
    from neikong.load import Memory
    from neikong.report.styled import visible
    from neikong.views.assignment import assign as assigned
    from neikong.views.assignment_paper import assignment_paper

    console = console_of(context)
    root = registry_root(console)
    if not seed.strip() or visible(seed) != seed:
        raise Refusal(msg("The seed is empty, or has characters that nobody sees"))
    this = round_state(root, number, Memory())
    reader = reader_of(console, root, this.snapshot, output)
    found = assigned(this.registry, seed)
    if format_ is Format.CSV:
        from neikong.report.assignment_csv import assignment_csv

        console.text(assignment_csv(found, this.registry, reader), output)
        return
    paper = assignment_paper(found, this.registry, this.round)
    if format_ is Format.MARKDOWN:
        console.text(_markdown(paper, this), output)
    else:
        from neikong.report.paper_text import paper_text

        console.lines(paper_text(paper, reader), output)


def _markdown(paper: "Paper", this: RoundState) -> str:
    from neikong.cli.handbook_state import refuse_unread_templates
    from neikong.render.environment import TemplateFailed
    from neikong.render.paper import paper_markdown

    refuse_unread_templates(this.snapshot)
    try:
        return paper_markdown(paper, "assignment", this.snapshot.files, translate())
    except TemplateFailed as error:
        raise Refusal(error.message) from None
