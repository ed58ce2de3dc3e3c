"""Canonical form below YAML: one encoding, one line break, nothing at the ends of lines."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from neikong.findings import Edit
from neikong.lint.rules.text.trailing_blanks import scan
from neikong.yamldoc import apply_edits, positions, read, without_bom

_COMPATIBLE = re.compile("[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")
"""Everything but the compatibility ideographs: NFC writes another form of the character, and names have theirs."""


def recoded(data: bytes) -> bytes:
    """UTF-8 in NFC without a byte-order mark, each line ended by LF. What is not UTF-8 stays as it is."""
    try:
        text = without_bom(data).decode("utf-8")
    except UnicodeDecodeError:
        return data
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _COMPATIBLE.sub(lambda run: unicodedata.normalize("NFC", run.group()), plain).encode()


def tidy(data: bytes) -> bytes:
    """No blanks at the ends of lines, and one line break at the end of the file.

    Blanks within a text of several lines belong to it, and stay.
    """
    thorough = _ended(apply_edits(data, _cuts(data, ascii_only=False)))
    if thorough == data or _trimmed(thorough) == _trimmed(data):
        return thorough
    return _ended(apply_edits(data, _cuts(data, ascii_only=True)))


def _cuts(data: bytes, *, ascii_only: bool) -> Iterator[Edit]:
    slips = list(scan(data))
    blocks = list(positions(data).blocks()) if slips else []
    text = data.decode()
    for slip in slips:
        if not any(start <= slip.start < end for start, end in blocks):
            start = len(text[: slip.end].rstrip(" \t")) if ascii_only else slip.start
            yield Edit("", start, slip.end, "")


def _ended(data: bytes) -> bytes:
    return data.rstrip(b" \t\n") + b"\n"


def _trimmed(data: bytes) -> Any:
    """What a file says, as the data model reads it: texts without the blanks around them."""
    return _stripped(read("", data).value)


def _stripped(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _stripped(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_stripped(inner) for inner in value]
    return value.strip() or None if isinstance(value, str) else value
