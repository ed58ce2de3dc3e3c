"""``neikong round close``."""

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, shown_folder
from neikong.cli.days import OnOption, day
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.cli.writing import DryRunOption, show, write
from neikong.messages import msg

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from neikong.cli.console import Console
    from neikong.lint import Result
    from neikong.model.registry import Registry
    from neikong.model.round import Round
    from neikong.store.committed import Head
    from neikong.store.snapshot import Snapshot


def close(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="N", help=_("Number of the round."))],
    on: OnOption = None,
    despite_findings: Annotated[
        bool, typer.Option("--despite-findings", help=_("Close although measures or grades are still missing."))
    ] = False,
    dry_run: DryRunOption = False,
) -> int:
    """End a checking round: freeze what is committed, and record what it counts."""
    from neikong.cli.checking import checked
    from neikong.findings import Severity
    from neikong.lint import Selection
    from neikong.store.committed import committed
    from neikong.store.states import find_round
    from neikong.store.worktree import read_worktree

    console = console_of(context)
    root = registry_root(console)
    id_, round_ = find_round(root, number)
    last = _last_day(round_, number, day(on))
    head = committed(root)
    result = checked(root, head.snapshot, Selection())
    if result.count(Severity.ERROR) and not (despite_findings and _is_sound(result)):
        _tell(console, root, head.snapshot, result, despite_findings=despite_findings)
        return 1
    path, known = result.registry.path(id_), read_worktree(root).files
    new = {path: _frozen(path, known[path], round_, last, _figures(result.registry, round_), head)}
    if dry_run:
        show(console, new, known)
        return 0
    write(root, new, known)
    file = f"{shown_folder(root)}/{path}"
    console.remark(
        console.say(
            msg("Round {number} is closed: {file} names tree {tree}", number=id_, file=file, tree=head.tree[:12])
        )
    )
    console.remark(console.say(msg("Now commit it: `git commit {file}`", file=file)))
    return 0


def _last_day(round_: "Round", number: int, last: datetime.date) -> datetime.date:
    if round_.snapshot is not None:
        raise Refusal(msg("Round {number} is closed already", number=str(number)))
    if round_.closed is not None:
        message = msg("Round {number} has a last day, but nothing is frozen", number=str(number))
        raise Refusal(message, msg("Remove `closed:` from its file: closing writes it"))
    if last < round_.opened:
        days = {"opened": str(round_.opened), "day": str(last)}
        raise Refusal(msg("Round {number} was opened on {opened}, after {day}", number=str(number), **days))
    return last


def _is_sound(result: "Result") -> bool:
    """Whether the files can be read and counted: a round of searching may end before everything is answered."""
    from neikong.findings import Severity
    from neikong.lint.catalogue import find_rule
    from neikong.lint.rule import ALWAYS_ON

    errors = (find_rule(finding.rule) for finding in result.findings if finding.severity is Severity.ERROR)
    return not any(rule is None or rule.family in (*ALWAYS_ON, "reference", "rounds") for rule in errors)


def _tell(console: "Console", root: "Path", snapshot: "Snapshot", result: "Result", *, despite_findings: bool) -> None:
    """The findings as ``neikong validate`` prints them."""
    from neikong.cli.checking import Format, Job
    from neikong.cli.telling import tell
    from neikong.findings import Severity
    from neikong.lint import Selection

    job = Job(console, root, (), snapshot.label, None, Selection(), Severity.ERROR, Format.TEXT, None)
    tell(job, snapshot, result, result.findings)
    console.remark(_("The round stays open: mend the errors, and commit"))
    if not despite_findings and _is_sound(result):
        console.remark(_("--despite-findings closes a round whose measures or grades are still missing"))


def _figures(registry: "Registry", round_: "Round") -> dict[str, int]:
    """What is to be declared. Raises ``Refusal`` where something else has been declared already."""
    from neikong.views.counts import grade_labels, measure_title, reported
    from neikong.views.round_figures import due

    counted = reported(registry)
    grades = grade_labels(registry)
    wrong = [(name, said) for name, said in round_.declared or () if said not in (None, counted[name])]
    if wrong:
        message = msg(
            "Round {number} declares other figures: {differences}",
            number=round_.id,
            differences=tuple(
                msg(
                    "{figure}: declared {declared}, counted {counted}",
                    figure=measure_title(name, grades),
                    declared=said,
                    counted=counted[name],
                )
                for name, said in wrong
            ),
        )
        raise Refusal(message, msg("Correct the figure, or enter what is missing, before the round is closed"))
    return due(registry)


def _frozen(
    path: str, data: bytes, round_: "Round", last: datetime.date, figures: "Mapping[str, int]", head: "Head"
) -> bytes:
    from neikong.views.round_file import closed
    from neikong.yamldoc import NotEditable

    try:
        return closed(path, data, round_, last, figures, {"tree": head.tree, "commit": head.commit})
    except NotEditable as error:
        raise Refusal(msg("{file} cannot be edited: {reason}", file=path, reason=str(error))) from None
