"""How wide text is, and where its lines break: Chinese by full squares, words whole, signs where they belong."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

_CLOSING = frozenset("、，。；：！？）》」』】〉〕％%,.;:!?)]}”’…—～·")
_OPENING = frozenset("（《「『【〈〔([{“‘")
_BLANK_BEFORE, _BLANK_BEHIND = frozenset("（《「『【〈〔"), frozenset("、，。）》」』】〉〕")
"""Signs whose square is blank in its left or right half."""
_NARROW = frozenset("iIjl|.,:;'`!·")
_BROAD = frozenset("mMwWQ@%&—…")
_SIMPLE = re.compile(r"[\u3400-\u9fff]")

_IN_WORD, _NO_SIGN, _PER_LINE = 0.9, 0.5, 4.0
"""What a break inside a word, one that is not behind a sign, and a further line cost; an empty line would cost 3."""


@cache
def _em(character: str) -> float:
    """The width of a character in squares. Rather too wide than too narrow: fonts differ."""
    if _SIMPLE.match(character):
        return 1.0
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0.0
    if 0x1F000 <= ord(character) < 0x20000 or 0x2600 <= ord(character) < 0x2800:
        return 1.3  # emoji and dingbats
    if unicodedata.east_asian_width(character) in "WFA":
        return 1.0
    if character.isspace():
        return 0.3
    if character in _NARROW:
        return 0.34
    if character in _BROAD:
        return 0.95
    return 0.7 if character.isupper() or ord(character) > 0x2FF else 0.58


def width(text: str, size: float) -> float:
    """The width of a line in the units of ``size``."""
    return sum(map(_em, text)) * size


def blanks(text: str) -> tuple[float, float]:
    """How many squares are blank at the beginning and at the end of a line: the outer halves of some signs."""
    return 0.5 * (text[:1] in _BLANK_BEFORE), 0.5 * (text[-1:] in _BLANK_BEHIND)


def ink(text: str, size: float) -> float:
    """The width of what is seen of a line."""
    return width(text, size) - sum(blanks(text)) * size


def wrapped(text: str, room: float, size: float) -> tuple[str, ...]:
    """The text in lines of at most ``room``, evenly filled.

    A line never begins with a closing sign nor ends with an opening one, and
    breaks inside a word only where that saves a line. Only a single character
    may be wider than the room.
    """
    if ink(text, size) <= room:
        return (text,)
    pieces = _pieces(text, room / size)
    return tuple(line for line in _best_lines(pieces, room / size) if line)


def _words(text: str) -> list[str]:
    import rjieba  # its dictionary takes a moment: only where a line must be broken

    return list(rjieba.cut(text, False))  # noqa: FBT003 - words of the dictionary only: guessed ones mislead


def _pieces(text: str, room: float) -> list[tuple[str, bool]]:
    """What is never torn apart, and whether a word goes on after it."""
    found: list[tuple[str, bool]] = []
    for word in _words(text):
        is_latin = not any(unicodedata.east_asian_width(sign) in "WF" for sign in word)
        parts = [word] if is_latin and width(word, 1) <= room else list(word)
        found += [(part, place < len(parts) - 1) for place, part in enumerate(parts)]
    return _with_signs(found, room)


def _with_signs(pieces: Sequence[tuple[str, bool]], room: float) -> list[tuple[str, bool]]:
    """Closing signs joined to what is before them, opening ones to what is behind, as far as a line has room."""
    found: list[tuple[str, bool]] = []
    for piece, goes_on in pieces:
        joined = found and (piece[0] in _CLOSING or found[-1][0][-1] in _OPENING)
        if joined and ink(found[-1][0] + piece, 1) <= room:
            found[-1] = (found[-1][0] + piece, goes_on)
        else:
            found.append((piece, goes_on))
    return found


def _best_lines(pieces: Sequence[tuple[str, bool]], room: float) -> list[str]:
    """The cheapest way to break: few lines, evenly filled, words whole."""
    widths = [width(piece, 1) for piece, _ in pieces]
    before, behind = zip(*(blanks(piece) for piece, _ in pieces), strict=True)
    cost, begin = [0.0], [0]
    for end in range(1, len(pieces) + 1):
        best, total = (float("inf"), end - 1), 0.0
        piece, goes_on = pieces[end - 1]
        for start in range(end - 1, -1, -1):
            total += widths[start]
            seen = total - before[start] - behind[end - 1]
            if seen > room and start < end - 1:
                break
            torn = (_IN_WORD if goes_on else 0.0) + (0.0 if piece[-1] in _CLOSING else _NO_SIGN)
            short = (max(room - seen, 0) / room) ** 2 * 3
            best = min(best, (cost[start] + _PER_LINE + torn + short, start))
        cost.append(best[0])
        begin.append(best[1])
    return _read_back(pieces, begin)


def _read_back(pieces: Sequence[tuple[str, bool]], begin: Sequence[int]) -> list[str]:
    lines, end = [], len(pieces)
    while end:
        lines.append("".join(piece for piece, _ in pieces[begin[end] : end]).strip())
        end = begin[end]
    return lines[::-1]
