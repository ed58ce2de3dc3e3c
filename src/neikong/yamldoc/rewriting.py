"""A scalar gets another text; what need not change stays as the author wrote it.

A scalar on one line is written anew in its own style. One that is folded over
lines, has escapes or is a block is changed only where the texts differ.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from neikong.yamldoc.pieces import BREAK, Piece, pieces
from neikong.yamldoc.scalars import BLOCKS, DOUBLE, PLAIN, SINGLE, is_plain, quoted, scalar

_LONGEST = 4_000
"""Texts of more characters are not compared: that takes the square of their length."""


class Splice(NamedTuple):
    """Replace the characters from ``start`` to ``end`` of the file."""

    start: int
    end: int
    text: str


def is_simple(source: str, event: Any) -> bool:
    """Whether a scalar stands on one line, and every character for itself."""
    written = source[event.start_mark.index : event.end_mark.index]
    special = rf"{BREAK}|\\" if event.style == DOUBLE else BREAK
    return event.style not in BLOCKS and not re.search(special, written)


def whole(event: Any, text: str, *, in_flow: bool) -> Splice:
    """Write ``text`` instead of a simple scalar."""
    start, end = event.start_mark.index, event.end_mark.index
    return Splice(start, end, scalar(text, event.style or PLAIN, in_flow=in_flow))


def parts(source: str, event: Any, text: str, *, in_flow: bool) -> tuple[Splice, ...]:
    """Change only what differs from ``text``; nothing where nobody could tell how.

    Blanks and line breaks around the old text stay: the data model trims them.
    """
    style, old = event.style or PLAIN, str(event.value)
    new = old[: len(old) - len(old.lstrip())] + text + old[len(old.rstrip()) :]
    if style == PLAIN and not is_plain(new.replace("\n", " "), in_flow=in_flow):
        return ()
    found = list(pieces(source, event.start_mark.index, event.end_mark.index, style))
    if len(old) > _LONGEST or not old.startswith("".join(piece.value for piece in found)):
        return ()
    return tuple(_splices(found, old, new, style))


def _splices(found: list[Piece], old: str, new: str, style: str) -> Iterator[Splice]:
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    offset = 0
    for piece in found:
        if piece.value:  # else it belongs to the layout, not to the text
            starts[offset] = piece.start
            offset += len(piece.value)
            ends[offset] = piece.end
    for kind, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        inserted = quoted(new[first:last], style) if style in (SINGLE, DOUBLE) else new[first:last]
        if kind == "insert":
            place = starts.get(start, ends.get(start, -1))
            yield Splice(place, place, inserted)
        elif kind != "equal":
            yield Splice(starts.get(start, -1), ends.get(end, -1), inserted)
