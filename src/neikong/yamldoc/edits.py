"""Edits are splices: what they do not name stays as it was, byte for byte."""

from collections.abc import Iterable

from neikong.findings import Edit
from neikong.yamldoc.encoding import BOM, without_bom


class OverlappingEdits(ValueError):
    """Two edits want the same characters; neither can be right about the result."""


def apply_edits(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The file with all edits made.

    Raises ``OverlappingEdits``; equal edits count once.
    """
    text = without_bom(data).decode("utf-8")
    parts: list[str] = []
    done = 0
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end, edit.text)):
        if edit.start < done or edit.end > len(text):
            raise OverlappingEdits(f"{edit.path}: {edit.start}–{edit.end}")
        parts += text[done : edit.start], edit.text
        done = edit.end
    parts.append(text[done:])
    return (BOM if data.startswith(BOM) else b"") + "".join(parts).encode("utf-8")
