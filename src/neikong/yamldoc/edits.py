"""Edits are splices: what they do not name stays as it was, byte for byte."""

from collections.abc import Iterable

from neikong.findings import Edit
from neikong.yamldoc.encoding import BOM, without_bom


class OverlappingEdits(ValueError):
    """Two edits want the same characters; neither can be right about the result."""


def apply_edits(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The file with all edits made, from the last offset to the first.

    Raises ``OverlappingEdits``; equal edits count once.
    """
    text = without_bom(data).decode("utf-8")
    limit = len(text)
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end, edit.text), reverse=True):
        if edit.end > limit:
            raise OverlappingEdits(f"{edit.path}: {edit.start}–{edit.end}")
        text = text[: edit.start] + edit.text + text[edit.end :]
        limit = edit.start
    return (BOM if data.startswith(BOM) else b"") + text.encode("utf-8")
