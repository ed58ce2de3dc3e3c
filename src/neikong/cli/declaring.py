"""``diff --suggest`` and ``diff --fix``: likely lineage becomes certain by one more item in a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from neikong.cli.access import state
from neikong.cli.comparing_options import Asked
from neikong.cli.console import Console
from neikong.cli.language import _
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.diff import Comparison
    from neikong.model.registry import Registry


def declare(
    console: Console, root: Path, asked: Asked, comparison: "Comparison", before: "Registry", after: "Registry"
) -> None:
    """Show the edits that declare what is only likely, or make them."""
    from neikong.diff.declaring import declarations, declared
    from neikong.report.patch import patch

    files = state(root, "worktree").files
    changed = declared(files, declarations(comparison, before, after))
    if not changed:
        console.remark(_("Nothing to declare: every rename, merge and split is declared, or none is likely"))
        return
    if asked.declare == "fix":
        from neikong.cli.writing import write

        write(root, changed, files)
        console.remark(msg("{count:file|files} mended", count=len(changed)).text(_))
        return
    console.lines(patch(files, changed), asked.output)
    if asked.declare == "show":
        console.remark(_("Only shown: nothing has been written"))
