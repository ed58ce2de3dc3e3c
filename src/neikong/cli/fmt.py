"""``neikong fmt``."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root, shown_folder, state
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.cli.scope import concerns, inside
from neikong.cli.writing import DryRunOption, write
from neikong.messages import Message, msg

if TYPE_CHECKING:
    from neikong.cli.console import Console
    from neikong.findings import Finding
    from neikong.report.reader import Reader


def fmt(
    context: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help=_("Only these files and folders."))
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help=_("Write nothing; name the files that are not in canonical form."))
    ] = False,
    dry_run: DryRunOption = False,
) -> int:
    """Write files in canonical form; texts, comments and layout stay as they are."""
    from neikong.amend.canonical import canonical
    from neikong.report.reader import Reader

    if check and dry_run:
        raise Refusal(msg("Choose one of --check and --dry-run"))
    console = console_of(context)
    root = registry_root(console)
    wanted = inside(root, paths or [])
    snapshot = state(root, "worktree")
    result = canonical(snapshot.files, lambda path: concerns(path, wanted))
    unread = [finding for finding in snapshot.findings if concerns(finding.path, wanted)]
    if result.changed and not (check or dry_run):
        write(root, result.changed, snapshot.files)
    reader = Reader(shown_folder(root), snapshot.label, translate())
    if dry_run:
        _show(console, reader, snapshot.files, result.changed)
    else:
        console.lines(((reader.file(name), "file"),) for name in sorted(result.changed))
    _remark(console, reader, (*unread, *result.left))
    console.remark(reader.say(_outcome(len(result.changed), written=not (check or dry_run))))
    return int(bool(unread or result.left) or (check and bool(result.changed)))


def _show(console: "Console", reader: "Reader", before: Mapping[str, bytes], after: Mapping[str, bytes]) -> None:
    """What would change line by line; of what no line shows, the file's name."""
    from neikong.report.patch import patch

    for name, data in sorted(after.items()):
        lines = list(patch(before, {name: data}))
        console.lines(lines)
        if not lines:
            console.remark(reader.say(msg("{file}: only its line breaks", file=reader.file(name))))


def _remark(console: "Console", reader: "Reader", left: Iterable["Finding"]) -> None:
    for finding in left:
        span = finding.span
        place = f"{reader.file(finding.path)}:{span.line}:{span.column}" if span else reader.file(finding.path)
        console.remark(reader.say(msg("{file}: left alone. {reason}", file=place, reason=finding.message)))


def _outcome(count: int, *, written: bool) -> Message:
    if not count:
        return msg("Nothing to rewrite")
    if written:
        return msg("{count:file|files} rewritten", count=count)
    return msg("{count:file|files} to rewrite; nothing has been written", count=count)
