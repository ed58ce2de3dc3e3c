"""Writing into a registry: all or nothing, or only shown."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from neikong.cli.console import Console
from neikong.cli.exits import Refusal
from neikong.cli.language import _
from neikong.messages import msg

DryRunOption = Annotated[bool, typer.Option("--dry-run", help=_("Only show what would change."))]


def write(root: Path, changed: Mapping[str, bytes | None], known: Mapping[str, bytes]) -> None:
    """Write files of a registry that still hold what is known of them. Raises ``Refusal``."""
    from neikong.store.write import ChangedMeanwhile, write_files

    try:
        write_files(root, changed, known)
    except ChangedMeanwhile as error:
        message = msg("{file} was changed meanwhile; nothing has been written", file=str(error))
        raise Refusal(message, msg("Run the command again")) from None
    except OSError as error:
        message = msg("{file} cannot be written: {reason}", file=str(root), reason=error.strerror or str(error))
        raise Refusal(message) from None


def show(
    console: Console,
    changed: Mapping[str, bytes | None],
    known: Mapping[str, bytes],
    moved: Mapping[str, str] | None = None,
) -> None:
    """What would be written, and that it is not. ``moved`` leads from a file's new path to the old one."""
    from neikong.report.patch import patch

    console.lines(patch(known, changed, moved))
    console.remark(_("Only shown: nothing has been written"))
