"""``neikong round report``."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.exits import Refusal
from neikong.cli.handbook_state import refuse_unread_templates
from neikong.cli.language import _, language, translate
from neikong.cli.looking import OutputOption, reader_of
from neikong.cli.round_states import NumberArgument, RoundState, previous, round_state

if TYPE_CHECKING:
    from neikong.cli.console import Console
    from neikong.load import Memory
    from neikong.views.paper import Paper
    from neikong.views.since import Since


class Format(StrEnum):
    """What the report is written as."""

    MARKDOWN = "markdown"
    HTML = "html"
    TEXT = "text"


def report(
    context: typer.Context,
    number: NumberArgument,
    format_: Annotated[Format, typer.Option("--format", help=_("What the report is written as."))] = Format.TEXT,
    output: OutputOption = None,
) -> None:
    """The report on a round, ready to be sent upward."""
    from neikong.load import Memory
    from neikong.views.round_report import Reported, round_report

    console = console_of(context)
    root = registry_root(console)
    memory = Memory()
    this = round_state(root, number, memory)
    before = previous(root, number)
    since = _since(console, root, before, this, memory) if before else None
    reported = Reported(this.round, this.registry, this.snapshot.tree, str(before) if before else None, since)
    paper = round_report(reported)
    if format_ is Format.TEXT:
        from neikong.report.paper_text import paper_text

        console.lines(paper_text(paper, reader_of(console, root, this.snapshot, output)), output)
    else:
        console.text(_rendered(paper, format_, this), output)


def _since(console: "Console", root: Path, before: int, this: RoundState, memory: "Memory") -> "Since | None":
    """What changed since the round before. A report without it says so; why, only the author needs to know."""
    from neikong.diff import compare
    from neikong.diff.since import since
    from neikong.load import load
    from neikong.store.states import StateUnknown

    try:
        earlier = load(state(root, f"round:{before}", this.snapshot).files, memory)[0]
    except StateUnknown as failure:
        console.remark(console.say(failure.message))
        if failure.hint:
            console.remark(console.say(failure.hint))
        return None
    return since(str(before), compare(earlier, this.registry), earlier, this.registry)


def _rendered(paper: "Paper", format_: Format, this: RoundState) -> str:
    from neikong.render.environment import TemplateFailed
    from neikong.render.paper import paper_html, paper_markdown

    refuse_unread_templates(this.snapshot)
    files = this.snapshot.files
    try:
        if format_ is Format.HTML:
            return paper_html(paper, "round_report", files, translate(), language())
        return paper_markdown(paper, "round_report", files, translate())
    except TemplateFailed as error:
        raise Refusal(error.message) from None
