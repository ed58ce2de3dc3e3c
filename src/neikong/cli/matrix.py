"""``neikong matrix``."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.language import _
from neikong.cli.looking import AtOption, Format, FormatOption, OutputOption, reader_of

if TYPE_CHECKING:
    from neikong.model.registry import Registry
    from neikong.report.reader import Reader
    from neikong.report.styled import Line


class By(StrEnum):
    """What is crossed with what."""

    SCORES = "scores"
    AREAS = "areas"
    GATES = "gates"


def matrix(
    context: typer.Context,
    by: Annotated[
        By, typer.Option("--by", help=_("scores: likelihood and impact; areas: domains and key areas; gates."))
    ] = By.SCORES,
    ids: Annotated[bool, typer.Option("--ids", help=_("List the risk points in each cell."))] = False,
    at: AtOption = "worktree",
    format_: FormatOption = Format.TEXT,
    output: OutputOption = None,
) -> None:
    """How grave the risk points are, and what they cover."""
    from neikong.load import load

    console = console_of(context)
    root = registry_root(console)
    snapshot = state(root, at)
    registry, _findings = load(snapshot.files)
    reader = reader_of(console, root, snapshot, output)
    if format_ is Format.JSON:
        console.text(_json(registry, by, reader), output)
    else:
        console.lines(_text(registry, by, reader, ids=ids), output)


def _json(registry: "Registry", by: By, reader: "Reader") -> str:
    from neikong.report.matrix_json import areas_json, gates_json, matrix_json
    from neikong.views.crossings import area_table, gate_table
    from neikong.views.matrix import matrix as heat_map

    if by is By.AREAS:
        return areas_json(area_table(registry), reader)
    if by is By.GATES:
        return gates_json(gate_table(registry), reader)
    return matrix_json(heat_map(registry), reader)


def _text(registry: "Registry", by: By, reader: "Reader", *, ids: bool) -> "Iterable[Line]":
    from neikong.report.crossings_text import areas_text, gates_text
    from neikong.report.matrix_text import matrix_text
    from neikong.views.crossings import area_table, gate_table
    from neikong.views.matrix import matrix as heat_map

    if by is By.AREAS:
        return areas_text(area_table(registry), reader)
    if by is By.GATES:
        return gates_text(gate_table(registry), reader)
    return matrix_text(heat_map(registry), reader, ids=ids)
