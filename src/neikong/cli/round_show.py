"""``neikong round show``."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.looking import Format, FormatOption, OutputOption, reader_of
from neikong.cli.round_states import NumberArgument, previous

if TYPE_CHECKING:
    from neikong.diff import Comparison
    from neikong.lint import Result
    from neikong.report.round_view import RoundView
    from neikong.store.snapshot import Snapshot


def show(
    context: typer.Context, number: NumberArgument, format_: FormatOption = Format.TEXT, output: OutputOption = None
) -> None:
    """One round: who took part, its figures, where it is kept, what changed."""
    from neikong.store.worktree import read_worktree

    console = console_of(context)
    root = registry_root(console)
    worktree = read_worktree(root)
    view = _view(root, number, worktree)
    reader = reader_of(console, root, worktree, output)
    if format_ is Format.JSON:
        from neikong.report.round_json import round_json

        console.text(round_json(view, reader), output)
    else:
        from neikong.report.round_text import round_text

        console.lines(round_text(view, reader), output)


def _view(root: Path, number: int, worktree: "Snapshot") -> "RoundView":
    """What can be told of the round; of one that this clone lacks, what its file says."""
    from neikong.cli.checking import checked
    from neikong.findings import Severity
    from neikong.lint import Selection
    from neikong.load import load
    from neikong.report.round_view import RoundView
    from neikong.store.states import find_round
    from neikong.store.whereabouts import whereabouts
    from neikong.views.chronicle import RoundLine, is_open
    from neikong.views.counts import grade_labels
    from neikong.views.round_figures import figures_of

    id_, round_ = find_round(root, number)
    today = load(worktree.files)[0]
    line, frozen = RoundLine(round_, is_open(today, id_)), whereabouts(root, round_)
    if round_.snapshot and not (frozen and frozen.is_here):
        return RoundView(line, figures_of(round_, None), grade_labels(today), frozen)
    snapshot = state(root, f"round:{number}", worktree) if round_.snapshot else worktree
    result = checked(root, snapshot, Selection())
    before = previous(root, number)
    return RoundView(
        line,
        figures_of(round_, result.registry),
        grade_labels(result.registry),
        frozen,
        {severity.value: result.count(severity) for severity in Severity},
        str(before) if before else None,
        _changes(root, before, snapshot, result) if before else None,
    )


def _changes(root: Path, before: int, snapshot: "Snapshot", result: "Result") -> "Comparison | None":
    """What changed since the round before, where that is at hand."""
    from neikong.diff import compare
    from neikong.load import load
    from neikong.store.states import StateUnknown

    try:
        earlier = state(root, f"round:{before}", snapshot)
    except StateUnknown:
        return None
    return compare(load(earlier.files)[0], result.registry)
