"""Offsets, lines and columns of a text; a line ends with CR, LF or both."""

import codecs
import re
from collections.abc import Iterator

from neikong.findings import Span

BREAK = re.compile(r"\r\n|\r|\n")


def lines(data: bytes) -> Iterator[tuple[int, int, str]]:
    """Number, offset and text of each line, in characters from the file's start; nothing of what is not UTF-8."""
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return
    number = start = 0
    for number, found in enumerate(BREAK.finditer(text), 1):
        yield number, start, text[start : found.start()]
        start = found.end()
    yield number + 1, start, text[start:]


def character_span(text: str, offset: int) -> Span:
    """The span of one character."""
    line, start = 1, 0
    for found in BREAK.finditer(text, 0, offset):
        line, start = line + 1, found.end()
    column = offset - start + 1
    return Span(line, column, line, column + 1)
