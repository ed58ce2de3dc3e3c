"""A state as it was read, and the findings made while reading it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from neikong.findings import FIRST_CHARACTER, Finding
from neikong.messages import Message, msg

MAX_BYTES = 1024 * 1024
"""An entity fits on a few pages; what is larger is not read."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Path → bytes, with the label and, for a git state, the tree it came from."""

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...] = ()
    label: str = "worktree"
    tree: str | None = None
    blobs: Mapping[str, str] = field(default_factory=dict)


def is_hidden(path: str) -> bool:
    """Whether a file or a folder above it has a name that begins with a dot."""
    return any(part.startswith(".") for part in path.split("/"))


def wanted(path: str) -> bool:
    """Whether a registry's file is worth reading: entities, and templates that override ours."""
    if is_hidden(path):
        return False
    return path.startswith("templates/") or path.lower().endswith((".yaml", ".yml"))


def oversized(path: str, size: int) -> Finding:
    """A finding for a file that is too large to be read."""
    message = msg("The file has {size} bytes; {limit} are allowed", size=size, limit=MAX_BYTES)
    return _at_top("oversized-file", path, message, msg("An entity fits on a few pages: look for pasted data"))


def leads_out(path: str, target: str) -> Finding:
    """A finding for a link that is not followed."""
    message = msg("The link leads to `{target}`, which is no file of this registry", target=target)
    return _at_top("link-out-of-tree", path, message, msg("Replace the link by the file itself"))


def unreadable(path: str, reason: str) -> Finding:
    """A finding for a file that the system does not hand out."""
    return _at_top("unreadable-file", path, msg("The file cannot be read: {reason}", reason=reason), None)


def _at_top(rule: str, path: str, message: Message, hint: Message | None) -> Finding:
    return Finding(rule, path, message, span=FIRST_CHARACTER, hint=hint)
