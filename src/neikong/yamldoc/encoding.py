"""Bytes to text: what is accepted, and what a wrong encoding looks like."""

from neikong.findings import Finding, Span
from neikong.messages import Message, msg

BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def without_bom(data: bytes) -> bytes:
    """The bytes without a UTF-8 byte-order mark, which Windows editors write."""
    return data.removeprefix(BOM)


def encoding_fault(path: str, data: bytes) -> Finding | None:
    """A finding at the first byte that is not UTF-8, or nothing."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        return Finding(
            rule="not-utf-8",
            path=path,
            message=msg("The file is not UTF-8: byte 0x{byte} cannot be read", byte=f"{data[error.start]:02X}"),
            span=Span(line, column, line, column + 1),
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
