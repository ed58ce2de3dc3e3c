"""``neikong flow``."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.console import Console
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.cli.looking import AtOption, reader_of, unknown
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.findings import Finding
    from neikong.flow.chart import Chart
    from neikong.model.registry import Registry
    from neikong.report.reader import Reader


class Format(StrEnum):
    """What a chart is written as."""

    SVG = "svg"
    MERMAID = "mermaid"
    TEXT = "text"


_SUFFIXES = {Format.SVG: "svg", Format.MERMAID: "mmd", Format.TEXT: "txt"}


def draw(
    context: typer.Context,
    id_: Annotated[str | None, typer.Argument(metavar="[ID]", help=_("The id or the name of a workflow."))] = None,
    every: Annotated[bool, typer.Option("--all", help=_("Draw every workflow, each into a file of its own."))] = False,
    at: AtOption = "worktree",
    format_: Annotated[Format, typer.Option("--format", help=_("What a chart is written as."))] = Format.SVG,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="FILE", help=_("File to write; with --all, a folder."))
    ] = None,
) -> None:
    """The flowchart of a workflow: who does what, where power goes next, where the risk is."""
    from neikong.flow.chart import chart
    from neikong.load import load
    from neikong.model.choices import Visibility
    from neikong.views.audience import seen_by

    _refuse_half_an_order(id_, output, every=every)
    console = console_of(context)
    root = registry_root(console)
    snapshot = state(root, at)
    registry, findings = load(snapshot.files)
    seen = seen_by(registry, Visibility.INTERNAL)
    wanted = tuple(seen.workflows) if id_ is None else (_meant(registry, seen, id_),)
    _warn(console, registry, wanted, findings)
    charts: Iterable[Chart] = (chart(seen, found) for found in wanted)
    if format_ is Format.SVG:
        charts = _without_tangles(console, charts, every=every)
    reader = reader_of(console, root, snapshot, output)
    for said in charts:
        file = output / f"{said.id}.{_SUFFIXES[format_]}" if output and every else output
        _print(console, said, format_, reader, file)


def _refuse_half_an_order(id_: str | None, output: Path | None, *, every: bool) -> None:
    if every and id_ is not None:
        raise Refusal(msg("Name one workflow, or write --all, not both"))
    if every and output is None:
        raise Refusal(msg("--all needs a folder to write into"), msg("Add `--output FOLDER`"))
    if not every and id_ is None:
        hint = msg("Try `neikong list workflow`, or `neikong flow draw --all --output FOLDER`")
        raise Refusal(msg("Which workflow is to be drawn?"), hint)


def _meant(registry: "Registry", seen: "Registry", word: str) -> str:
    """The workflow that a word means, by its id, its name or its file."""
    from neikong.views.names import meant, names_in

    asked = PurePath(word).stem if word.endswith(".yaml") else word
    names = names_in(registry.workflows)
    found = meant(asked, names)
    if found is None and registry.kind(asked) == "workflow":
        hint = msg("`neikong validate {file}` says what is wrong with it", file=registry.path(asked))
        raise Refusal(msg("{file} cannot be read", file=registry.path(asked)), hint)
    if found is None:
        raise unknown(asked, names, msg("There is no workflow `{id}`", id=asked))
    if found not in seen.workflows:
        raise Refusal(msg("The workflow `{id}` is restricted: it is not drawn", id=found))
    return found


def _warn(console: Console, registry: "Registry", drawn: Iterable[str], findings: "Iterable[Finding]") -> None:
    """What could not be read is not in the chart."""
    paths = {registry.path(id_) for id_ in drawn}
    count = sum(finding.path in paths for finding in findings)
    if count:
        message = msg(
            "{count:finding|findings} in the workflow: parts of the chart may be missing (neikong validate)",
            count=count,
        )
        console.remark(message.text(_))


def _without_tangles(console: Console, charts: "Iterable[Chart]", *, every: bool) -> "Iterator[Chart]":
    """Those that a picture can show. Raises ``Refusal`` where one was asked for that no picture can."""
    for said in charts:
        if not said.is_tangle:
            yield said
            continue
        message = msg("{id} has more ways from step to step than a chart can show", id=said.id)
        if not every:
            raise Refusal(message, msg("`--format text` and `--format mermaid` have them all"))
        console.remark(message.text(_))


def _print(console: Console, said: "Chart", format_: Format, reader: "Reader", output: Path | None) -> None:
    if format_ is Format.TEXT:
        from neikong.report.flow_text import flow_text

        console.lines(flow_text(said, reader), output)
    elif format_ is Format.MERMAID:
        from neikong.flow.mermaid import mermaid

        console.text(mermaid(said, translate()), output)
    else:
        from neikong.flow.layout import layout
        from neikong.flow.svg import svg

        console.text(svg(layout(said, translate())), output)
