"""``neikong validate``."""

from pathlib import Path
from typing import Annotated

import typer

from neikong.cli.access import console_of, registry_root, state
from neikong.cli.checking import Format, Job, View, checked, shown
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.cli.scope import inside, selection
from neikong.cli.telling import tell
from neikong.findings import Severity
from neikong.messages import msg


def validate(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help=_("Report only on these files and folders."))
    ] = None,
    at: Annotated[
        str, typer.Option("--at", metavar="STATE", help=_("State to check: worktree, a round or a revision."))
    ] = "worktree",
    since: Annotated[
        str | None, typer.Option("--since", metavar="STATE", help=_("Report only what is new against this state."))
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option("--select", metavar="RULES", help=_("Run only these rules, codes or families."))
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="RULES", help=_("Leave these rules, codes or families out."))
    ] = None,
    fail_on: Annotated[
        Severity, typer.Option("--fail-on", help=_("Least weight of a finding that makes the exit code 1."))
    ] = Severity.ERROR,
    format_: Annotated[Format, typer.Option("--format", help=_("How findings are written."))] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="FILE", help=_("Write into a file instead of the screen."))
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help=_("Mend what can be mended safely."))] = False,
    unsafe: Annotated[bool, typer.Option("--unsafe", help=_("With --fix: take suggested names, too."))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("With --fix: only show what would change."))] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help=_("Count the findings of each rule."))] = False,
    waivers: Annotated[
        bool, typer.Option("--waivers", help=_("List the waivers: what is excused, why, until when, by whom."))
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help=_("Check again after every change."))] = False,
) -> int:
    """Check the registry and say where what is wrong."""
    console = console_of(context)
    root = registry_root(console)
    job = Job(
        console=console,
        root=root,
        paths=inside(root, paths or []),
        at=at,
        since=since,
        selection=selection(select, ignore),
        fail_on=fail_on,
        format=format_,
        output=output,
        view=_view(statistics=statistics, waivers=waivers),
    )
    if (fix or watch) and at != "worktree":
        raise Refusal(msg("--fix and --watch work on the working tree only"))
    if (unsafe or dry_run) and not fix:
        raise Refusal(msg("--unsafe and --dry-run belong to --fix"))
    if fix:
        from neikong.cli.mending import mend

        mend(job, unsafe=unsafe, dry_run=dry_run)
    return _watch(job) if watch else _once(job)


def _view(*, statistics: bool, waivers: bool) -> View:
    if statistics and waivers:
        raise Refusal(msg("Choose one of --statistics and --waivers"))
    if waivers:
        return View.WAIVERS
    return View.STATISTICS if statistics else View.FINDINGS


def _once(job: Job) -> int:
    from neikong.cli.origins import with_origins
    from neikong.load import Memory

    snapshot, memory = state(job.root, job.at), Memory()
    result = checked(job.root, snapshot, job.selection, memory)
    findings = with_origins(job.root, snapshot, shown(job, snapshot, result, memory))
    tell(job, snapshot, result, findings)
    return int(any(finding.severity.weight >= job.fail_on.weight for finding in findings))


def _watch(job: Job) -> int:
    from neikong.store.watch import changes

    code = 0
    for _change in changes(job.root):
        code = _once(job)
        job.console.remark(_("Waiting for changes; Ctrl+C ends."))
    return code
