"""Offsets, lines and columns of a text; a line ends with CR, LF or both."""

import re

from neikong.findings import Span

BREAK = re.compile(r"\r\n|\r|\n")


def character_span(text: str, offset: int) -> Span:
    """The span of one character."""
    line, start = 1, 0
    for found in BREAK.finditer(text, 0, offset):
        line, start = line + 1, found.end()
    column = offset - start + 1
    return Span(line, column, line, column + 1)
