"""``validate --fix``: what can be mended is mended, or shown."""

from collections.abc import Mapping
from dataclasses import replace

from neikong.cli.access import state
from neikong.cli.checking import Format, Job, checked, shown
from neikong.cli.language import _
from neikong.findings import Finding
from neikong.messages import msg


def mend(job: Job, *, unsafe: bool, dry_run: bool) -> None:
    """Write the fixes of the wanted findings, all or none; only show them with ``dry_run``."""
    from neikong.lint.fixing import mended
    from neikong.load import Memory
    from neikong.report.patch import patch
    from neikong.report.styled import plain

    snapshot, memory = state(job.root, "worktree"), Memory()

    def find(files: Mapping[str, bytes]) -> tuple[Finding, ...]:
        now = replace(snapshot, files=files)
        return shown(job, now, checked(job.root, now, job.selection, memory), memory)

    changed = mended(snapshot.files, find, unsafe=unsafe)
    if not dry_run:
        _write(job, changed, snapshot.files)
    elif job.format is Format.TEXT:
        job.console.lines(patch(snapshot.files, changed))
        job.console.remark(_("Only shown: nothing has been written"))
    else:  # stdout belongs to the one document
        job.console.remark(plain(patch(snapshot.files, changed)))


def _write(job: Job, changed: Mapping[str, bytes], known: Mapping[str, bytes]) -> None:
    from neikong.cli.writing import write

    if changed:
        write(job.root, changed, known)
    job.console.remark(msg("{count:file|files} mended", count=len(changed)).text(_))
