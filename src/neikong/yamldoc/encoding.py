"""Bytes to text: what is accepted, and what a wrong encoding looks like."""

import re

from neikong.findings import Finding
from neikong.messages import Message, msg
from neikong.yamldoc.text import character_span

BOM = b"\xef\xbb\xbf"
ODD_BREAKS = re.compile("[\x85\u2028\u2029]")
_ODD_BREAK_BYTES = tuple(character.encode() for character in "\x85\u2028\u2029")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def without_bom(data: bytes) -> bytes:
    """The bytes without a UTF-8 byte-order mark, which Windows editors write."""
    return data.removeprefix(BOM)


def plain_breaks(data: bytes) -> bytes:
    """The bytes with a blank for each line break that only Unicode and libyaml know.

    They are findings of their own; lines are counted as editors count them.
    """
    if not any(character in data for character in _ODD_BREAK_BYTES):
        return data
    return ODD_BREAKS.sub(" ", data.decode()).encode()


def encoding_fault(path: str, data: bytes) -> Finding | None:
    """A finding at the first byte that is not UTF-8, or nothing."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        return Finding(
            rule="not-utf-8",
            path=path,
            message=msg("The file is not UTF-8: byte 0x{byte} cannot be read", byte=f"{data[error.start]:02X}"),
            span=character_span(before, len(before)),
            hint=_advice(data),
        )
    return None


def _advice(data: bytes) -> Message:
    if data.startswith(_UTF16):
        return msg("It looks like UTF-16; save it again as UTF-8")
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return msg("Open it in the editor that wrote it and save it as UTF-8")
    return msg("It looks like GBK (ANSI on Chinese Windows); save it again as UTF-8")
