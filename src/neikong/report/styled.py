"""Text with styles but without a terminal: lines of (text, style) parts.

Whoever prints decides whether styles become colours.
"""

import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

from neikong.views.visible import visible

__all__ = ["Line", "Part", "plain", "visible", "width"]

Part: TypeAlias = tuple[str, str]
Line: TypeAlias = tuple[Part, ...]

_WIDE = frozenset("WF")
_BRACKETS = {"deleted": ("[-", "-]"), "inserted": ("{+", "+}")}


def plain(lines: Iterable[Line]) -> str:
    """The lines without styles, and without what could command a terminal.

    Words that were deleted or inserted keep their marks, as ``git diff --word-diff`` writes them.
    """
    return "".join("".join(_plain(text, style) for text, style in line) + "\n" for line in lines)


def _plain(text: str, style: str) -> str:
    before, after = _BRACKETS.get(style, ("", ""))
    return f"{before}{visible(text)}{after}"


def width(text: str) -> int:
    """Terminal cells: a Chinese character takes two, a combining mark none."""
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
