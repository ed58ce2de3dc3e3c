"""A scalar of several lines, or with escapes, in pieces: what is written, and which characters it stands for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from neikong.yamldoc.scalars import BLOCKS, DOUBLE, SINGLE


class Piece(NamedTuple):
    """The source from ``start`` to ``end`` and the characters of the value that it stands for."""

    start: int
    end: int
    value: str


BREAK = r"(?:\r\n|\r|\n)"
_FOLD = re.compile(rf"[ \t]*{BREAK}(?:[ \t]*{BREAK})*[ \t]*")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[^\r\n])")
_ESCAPED_BREAK = re.compile(rf"\\{BREAK}[ \t]*")
_BLOCK_HEAD = re.compile(rf"([|>][^\r\n]*{BREAK})((?:[ ]*{BREAK})*)([ ]*)")
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r",
          "e": "\x1b", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}  # fmt: skip


def pieces(source: str, start: int, end: int, style: str) -> Iterator[Piece]:
    """The pieces of the scalar from ``start`` to ``end``; of a block, those up to its last line with text."""
    if style in BLOCKS:
        yield from _of_block(source, start, end, style)
        return
    place, end = start + len(style), end - len(style)
    while place < end:
        piece = _of_flow(source, place, end, style)
        yield piece
        place = piece.end


def _of_flow(source: str, place: int, end: int, style: str) -> Piece:
    if fold := _FOLD.match(source, place, end):
        return Piece(place, fold.end(), _folded(fold.group()))
    if style == SINGLE and source.startswith("''", place):
        return Piece(place, place + 2, "'")
    if style == DOUBLE and (joined := _ESCAPED_BREAK.match(source, place, end)):
        return Piece(place, joined.end(), "")
    if style == DOUBLE and (escape := _ESCAPE.match(source, place, end)):
        sign, digits = escape.group()[1], escape.group()[2:]
        return Piece(place, escape.end(), chr(int(digits, 16)) if digits else _SHORT.get(sign, sign))
    return Piece(place, place + 1, source[place])


def _of_block(source: str, start: int, end: int, style: str) -> Iterator[Piece]:
    head = _BLOCK_HEAD.match(source, start, end)
    if head is None:
        return
    blank_lines, indent, place = head.group(2), head.group(3), head.end()
    yield Piece(head.end(1), place, "\n" * _breaks(blank_lines))
    end = start + len(source[start:end].rstrip())
    between = re.compile(rf"{BREAK}(?:[ ]*{BREAK})*{indent}")
    while place < end:
        gap = between.match(source, place, end)
        if gap is None:
            yield Piece(place, place + 1, source[place])
            place += 1
        else:
            yield Piece(place, gap.end(), _folded(gap.group()) if style == ">" else "\n" * _breaks(gap.group()))
            place = gap.end()


def _folded(gap: str) -> str:
    """One line break is a blank; of several, one is lost."""
    breaks = _breaks(gap)
    return " " if breaks == 1 else "\n" * (breaks - 1)


def _breaks(gap: str) -> int:
    return len(re.findall(BREAK, gap))
