"""Where two wordings of one text differ, marked at the words that a reader would choose."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

KEPT, DELETED, INSERTED = "", "deleted", "inserted"
_LONGEST = 4_000
"""Texts of more characters are not compared word by word: that takes the square of their length."""

_LEAST = 0.25
"""Texts with less in common are two texts; marks between them would only confuse."""

_HAN = re.compile("[\u3400-\u9fff]")
_ISLAND = 1
"""So few characters kept between two changes are read with them."""


class Piece(NamedTuple):
    """A part of a text: in both versions, or only before (``deleted``) or after (``inserted``)."""

    text: str
    mark: str = KEPT


def marked(before: str, after: str) -> tuple[Piece, ...]:
    """Both texts in one sequence; without the inserted pieces it is the old text, without the deleted the new one."""
    if max(len(before), len(after)) > _LONGEST:
        return replaced(before, after)
    return _compared(_words(before), _words(after), _ISLAND)


def marked_items(before: Sequence[str], after: Sequence[str], separator: str) -> tuple[Piece, ...]:
    """Two enumerations, marked at whole items."""
    return _compared(_joined(before, separator), _joined(after, separator), len(separator))


def _joined(items: Sequence[str], separator: str) -> list[str]:
    """The items with separators between them, each a word of its own."""
    return [part for item in items for part in (separator, item)][1:]


def _compared(old: list[str], new: list[str], island: int) -> tuple[Piece, ...]:
    before, after = "".join(old), "".join(new)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    kept = sum(len(word) for block in matcher.get_matching_blocks() for word in old[block.a : block.a + block.size])
    if 2 * kept < _LEAST * (len(before) + len(after)):
        return replaced(before, after)
    return tuple(_pieces(matcher.get_opcodes(), old, new, island))


def side(pieces: Sequence[Piece], mark: str) -> tuple[Piece, ...]:
    """The pieces of the old text (``mark`` deleted) or of the new one (inserted)."""
    return tuple(piece for piece in pieces if piece.mark in (KEPT, mark))


def _words(text: str) -> list[str]:
    """Words, signs and blanks; a Chinese dictionary is loaded only where there is Chinese."""
    if not _HAN.search(text):
        return re.findall(r"\w+|\s+|[^\w\s]", text)
    import rjieba

    return list(rjieba.cut(text))


def replaced(before: str, after: str) -> tuple[Piece, ...]:
    """Two texts that have nothing in common."""
    return tuple(piece for piece in (Piece(before, DELETED), Piece(after, INSERTED)) if piece.text)


def _pieces(
    operations: Sequence[tuple[str, int, int, int, int]], old: list[str], new: list[str], island: int
) -> Iterator[Piece]:
    """Changes that only a single character separates are one change."""
    deleted = inserted = ""
    for place, (kind, first, last, start, end) in enumerate(operations):
        gone, come = "".join(old[first:last]), "".join(new[start:end])
        is_between = 0 < place < len(operations) - 1
        if kind == "equal" and not (is_between and len(gone) <= island):
            yield from replaced(deleted, inserted)
            yield Piece(gone)
            deleted = inserted = ""
        else:
            deleted += gone
            inserted += come
    yield from replaced(deleted, inserted)
