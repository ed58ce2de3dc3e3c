"""What somebody searches for: a part of a text, or the first letters of a name's pinyin."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from neikong.views.names import folded

_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Needle:
    """One word, folded. ``is_initials``: it may stand for the first letters of Chinese words."""

    word: str
    is_initials: bool

    def spells(self, name: str) -> bool:
        """Whether the word is the first letters of a part of the name."""
        return self.is_initials and next(self._spelt(name), None) is not None

    def marks(self, text: str, *, spelt: bool = False) -> Iterator[tuple[int, int]]:
        """Where in the text the word stands: start and end, in characters."""
        plain, places = _unfolded(text)
        start = plain.find(self.word)
        while start >= 0:
            end = start + len(self.word)
            yield places[start], places[end - 1] + 1
            start = plain.find(self.word, end)
        if spelt and self.is_initials:
            yield from self._spelt(text)

    def _spelt(self, name: str) -> Iterator[tuple[int, int]]:
        letters = [(index, own) for index, sign in enumerate(name) if (own := initials(sign))]
        for start in range(len(letters) - len(self.word) + 1):
            part = letters[start : start + len(self.word)]
            if all(wanted in own for wanted, (_, own) in zip(self.word, part, strict=True)):
                yield part[0][0], part[-1][0] + 1


def needles(words: list[str]) -> tuple[Needle, ...]:
    """What is searched for; blanks separate words, each of which must be found."""
    found = dict.fromkeys(part for word in words for part in folded(word).split())
    return tuple(Needle(word, _is_letters(word)) for word in found)


def _is_letters(word: str) -> bool:
    return len(word) >= _FEWEST_LETTERS and word.isascii() and word.isalpha()


def _unfolded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place of the one it came from."""
    plain: list[str] = []
    places: list[int] = []
    for index, sign in enumerate(text):
        twin = unicodedata.normalize("NFKC", sign).casefold()
        plain.append(twin)
        places += [index] * len(twin)
    return "".join(plain), places


@cache
def initials(sign: str) -> frozenset[str]:
    """The first letters of all readings of a Chinese character; a letter or digit stands for itself."""
    if sign.isascii():
        return frozenset(sign.lower()) if sign.isalnum() else frozenset()
    readings = _readings().get(ord(sign), "")
    return frozenset(unicodedata.normalize("NFD", reading)[0] for reading in readings.split(",") if reading)


@cache
def _readings() -> dict[int, str]:
    from pypinyin.constants import PINYIN_DICT  # costs a fifth of a second: only for words of letters

    readings: dict[int, str] = PINYIN_DICT
    return readings
