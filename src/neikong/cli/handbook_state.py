"""The state that is printed, with templates that can be used."""

from pathlib import Path
from typing import TYPE_CHECKING

from neikong.cli.access import state
from neikong.cli.exits import Refusal

if TYPE_CHECKING:
    from neikong.store.snapshot import Snapshot


def read(root: Path, at: str) -> "Snapshot":
    """The state to print. Raises ``Refusal``."""
    snapshot = state(root, at)
    refuse_unread_templates(snapshot)
    return snapshot


def refuse_unread_templates(snapshot: "Snapshot") -> None:
    """What a bureau means to override must not be replaced by ours in silence."""
    from neikong.render.environment import OVERRIDES, TemplateFailed

    for finding in snapshot.findings:
        if finding.path.partition("/")[0] == OVERRIDES:
            raise Refusal(TemplateFailed(finding.path, None, finding.message).message, finding.hint)
