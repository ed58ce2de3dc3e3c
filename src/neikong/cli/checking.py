"""One run of the rules, as a command was asked for it."""

import datetime
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from neikong.cli.access import state
from neikong.cli.console import Console
from neikong.cli.scope import concerns
from neikong.findings import Finding, Severity

if TYPE_CHECKING:
    from neikong.lint import Result, Selection
    from neikong.load import Memory
    from neikong.store.snapshot import Snapshot


_LARGE = 1000
"""So many files are worth a second process."""


class Format(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"


class View(StrEnum):
    """What is shown of a run: every finding, how often each rule fired, or what is excused."""

    FINDINGS = "findings"
    STATISTICS = "statistics"
    WAIVERS = "waivers"


@dataclass(frozen=True, slots=True)
class Job:
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
    view: View = View.FINDINGS


def checked(root: Path, snapshot: "Snapshot", selection: "Selection", memory: "Memory | None" = None) -> "Result":
    """A state checked as of today, with the closed rounds at hand.

    ``memory`` spares reading again what another state has in common with it.
    """
    from neikong.cli.abreast import abreast, can_share
    from neikong.lint import validate
    from neikong.store.recall import recall

    is_large = len(snapshot.files) >= _LARGE
    return validate(
        snapshot.files,
        selection,
        stored=snapshot.findings,
        today=datetime.date.today(),
        recall=recall(root, snapshot),
        memory=memory,
        abreast=abreast if is_large and can_share() else None,
    )


def shown(job: Job, snapshot: "Snapshot", result: "Result", memory: "Memory") -> tuple[Finding, ...]:
    """The findings that are wanted: new ones where that was asked for, at the wanted places."""
    findings = result.findings
    if job.since is not None:
        from neikong.lint.novelty import former_ids, new_findings

        earlier = checked(job.root, state(job.root, job.since, snapshot), job.selection, memory)
        renamed = former_ids(result.registry, earlier.registry)
        findings = new_findings(findings, earlier.findings, renamed)
    seen = (finding.among(lambda path: concerns(path, job.paths)) for finding in findings)
    return tuple(finding for finding in seen if finding)
