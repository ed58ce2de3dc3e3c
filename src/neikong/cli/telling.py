"""What a run found, in the form that was asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from neikong.cli.access import shown_folder
from neikong.cli.checking import Format, Job, View
from neikong.cli.exits import Refusal
from neikong.cli.language import translate
from neikong.findings import Finding
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.lint import Result
    from neikong.report.view import Report
    from neikong.store.snapshot import Snapshot


def tell(job: Job, snapshot: "Snapshot", result: "Result", findings: tuple[Finding, ...]) -> None:
    """Print the run's findings, statistics or waivers. Raises ``Refusal`` for a form that they do not have."""
    report = _report(job, snapshot, result, findings)
    if job.view is View.WAIVERS:
        _tell_waivers(job, report, result)
    elif job.format is Format.TEXT:
        _tell_people(job, report)
    else:
        job.console.text(_renderer(job.format)(report), job.output)


def _report(job: Job, snapshot: "Snapshot", result: "Result", findings: tuple[Finding, ...]) -> "Report":
    from neikong.report.view import Report, Waived

    return Report(
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


def _tell_people(job: Job, report: "Report") -> None:
    from neikong.report.statistics import statistics
    from neikong.report.text import summary, text

    if job.view is View.STATISTICS:
        job.console.lines(statistics(report), job.output)
    elif not job.console.options.quiet:
        job.console.lines(text(report), job.output)
    elif report.findings:
        job.console.lines([summary(report)], job.output)


def _tell_waivers(job: Job, report: "Report", result: "Result") -> None:
    from neikong.report.waivers import waivers_json, waivers_text

    if job.format is Format.TEXT:
        job.console.lines(waivers_text(report, result.waivers), job.output)
    elif job.format is Format.JSON:
        job.console.text(waivers_json(report, result.waivers), job.output)
    else:
        raise Refusal(msg("Waivers are listed as text or json"))


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
