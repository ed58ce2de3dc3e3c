"""``neikong validate``."""

import datetime
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, shown_folder, state
from neikong.cli.console import Console
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.findings import Finding, Severity
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.lint import Result, Selection
    from neikong.report.view import Report
    from neikong.store.snapshot import Snapshot


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"


@dataclass(frozen=True, slots=True)
class _Job:
    """What one run of the command was asked for."""

    console: Console
    root: Path
    paths: tuple[str, ...]
    at: str
    since: str | None
    selection: "Selection"
    fail_on: Severity
    format: Format
    output: Path | None
    statistics: bool


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
    watch: Annotated[bool, typer.Option("--watch", help=_("Check again after every change."))] = False,
) -> int:
    """Check the registry and say where what is wrong."""
    console = console_of(context)
    root = registry_root(console)
    job = _Job(
        console=console,
        root=root,
        paths=_inside(root, paths or []),
        at=at,
        since=since,
        selection=_selection(select, ignore),
        fail_on=fail_on,
        format=format_,
        output=output,
        statistics=statistics,
    )
    if (fix or watch) and at != "worktree":
        raise Refusal(msg("--fix and --watch work on the working tree only"))
    if fix:
        _fix(job, unsafe=unsafe, dry_run=dry_run)
    return _watch(job) if watch else _once(job)


def _once(job: _Job) -> int:
    snapshot = state(job.root, job.at)
    result = _validated(job, snapshot)
    findings = _shown(job, snapshot, result)
    _print(job, snapshot, result, findings)
    return int(any(finding.severity.weight >= job.fail_on.weight for finding in findings))


def _watch(job: _Job) -> int:
    from neikong.store.watch import changes

    code = 0
    for _change in changes(job.root):
        code = _once(job)
        job.console.remark(_("Waiting for changes; Ctrl+C ends."))
    return code


def _validated(job: _Job, snapshot: "Snapshot") -> "Result":
    from neikong.lint import validate as check
    from neikong.store.recall import recall

    return check(
        snapshot.files,
        job.selection,
        stored=snapshot.findings,
        today=datetime.date.today(),
        recall=recall(job.root, snapshot),
    )


def _shown(job: _Job, snapshot: "Snapshot", result: "Result") -> tuple[Finding, ...]:
    findings = result.findings
    if job.since is not None:
        from neikong.lint.novelty import former_ids, new_findings

        earlier = _validated(job, state(job.root, job.since, snapshot))
        renamed = former_ids(result.registry, earlier.registry)
        findings = new_findings(findings, earlier.findings, renamed)
    seen = (finding.among(lambda path: _concerns(path, job.paths)) for finding in findings)
    return tuple(finding for finding in seen if finding)


def _print(job: _Job, snapshot: "Snapshot", result: "Result", findings: tuple[Finding, ...]) -> None:
    from neikong.report.view import Report, Waived

    report = Report(
        findings=findings,
        folder=shown_folder(job.root),
        state=snapshot.label,
        files=result.files,
        entities=sum(len(table) for table in result.registry.tables.values()),
        sources=snapshot.files,
        translate=translate(),
        waived=tuple(
            Waived(finding, use.waiver.reason, use.waiver.until.isoformat()) for finding, use in result.waived
        ),
    )
    if job.format is Format.TEXT:
        from neikong.report.statistics import statistics
        from neikong.report.text import summary, text

        if job.statistics:
            job.console.lines(statistics(report), job.output)
        elif job.console.options.quiet and not findings:
            return
        else:
            job.console.lines([summary(report)] if job.console.options.quiet else text(report), job.output)
    else:
        job.console.text(_renderer(job.format)(report), job.output)


def _renderer(format_: Format) -> "Callable[[Report], str]":
    """One module a format, imported when it is asked for."""
    if format_ is Format.JSON:
        from neikong.report.json import as_json

        return as_json
    if format_ is Format.SARIF:
        from neikong.lint import all_rules
        from neikong.report.sarif import sarif

        return lambda report: sarif(report, all_rules())
    if format_ is Format.GITHUB:
        from neikong.report.github import github

        return github
    if format_ is Format.GITLAB:
        from neikong.report.gitlab import gitlab

        return gitlab
    from neikong.report.junit import junit

    return junit


def _fix(job: _Job, *, unsafe: bool, dry_run: bool) -> None:
    from neikong.lint.fixing import mended
    from neikong.report.patch import patch
    from neikong.report.styled import plain
    from neikong.store.write import write_files

    snapshot = state(job.root, "worktree")

    def find(files: Mapping[str, bytes]) -> tuple[Finding, ...]:
        now = replace(snapshot, files=files)
        return _shown(job, now, _validated(job, now))

    changed = mended(snapshot.files, find, unsafe=unsafe)
    if dry_run:
        if job.format is Format.TEXT:
            job.console.lines(patch(snapshot.files, changed))
        else:  # stdout belongs to the one document
            job.console.remark(plain(patch(snapshot.files, changed)))
        return
    if changed:
        try:
            write_files(job.root, changed)
        except OSError as error:
            message = msg("{file} cannot be written: {reason}", file=str(job.root), reason=error.strerror or str(error))
            raise Refusal(message) from None
    job.console.remark(_("{count} files mended").format(count=len(changed)))


def _selection(select: list[str] | None, ignore: list[str] | None) -> "Selection":
    from neikong.lint import Selection, all_rules

    chosen, left_out = _words(select), _words(ignore)
    if select and not chosen:
        raise Refusal(msg("--select names no rule"), msg("`neikong rule` lists all rules"))
    for word in (*chosen, *left_out):
        if not any(rule.answers_to(word) for rule in all_rules()):
            raise Refusal(msg("There is no rule `{rule}`", rule=word), msg("`neikong rule` lists all rules"))
    return Selection(chosen, left_out)


def _words(values: list[str] | None) -> tuple[str, ...]:
    return tuple(word.strip() for value in values or () for word in value.split(",") if word.strip())


def _inside(root: Path, paths: Iterable[Path]) -> tuple[str, ...]:
    """The paths relative to the registry; a path is meant from here, or from the registry."""
    found = []
    top = Path(os.path.abspath(root))  # noqa: PTH100 - a link is meant itself
    for path in paths:
        for base in (Path.cwd(), top):
            candidate = Path(os.path.normpath(base / path))  # not resolved: a link is meant itself
            if candidate.is_relative_to(top) and candidate.exists():
                found.append(candidate.relative_to(top).as_posix())
                break
        else:
            raise Refusal(msg("{path} is not in the registry", path=str(path)))
    return tuple(found)


def _concerns(path: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or any(name in (".", path) or path.startswith(f"{name}/") for name in wanted)
