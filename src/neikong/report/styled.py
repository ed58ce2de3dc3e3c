"""Text with styles but without a terminal: lines of (text, style) parts.

Whoever prints decides whether styles become colours.
"""

import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

Part: TypeAlias = tuple[str, str]
Line: TypeAlias = tuple[Part, ...]

_WIDE = frozenset("WF")


def plain(lines: Iterable[Line]) -> str:
    """The lines without styles, and without what could command a terminal."""
    return "".join("".join(visible(text) for text, _ in line) + "\n" for line in lines)


def width(text: str) -> int:
    """Terminal cells: a Chinese character takes two, a combining mark none."""
    return sum(_cells(character) for character in text)


def visible(text: str) -> str:
    """The text without control characters, which could command a terminal."""
    return "".join(character if _is_harmless(character) else "�" for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _is_harmless(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
