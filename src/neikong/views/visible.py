"""Other people's text without what nobody sees and machines obey."""

import re
import unicodedata

_JOINED = re.compile("(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2600-\u27bf\U0001f000-\U0001faff])")
"""What joins two pictographs into one picture."""
_BLANKS = re.compile(r"[ \r\n\t]+")


def visible(text: str) -> str:
    """The text on one line, without control characters, which could command a terminal or turn its reading round."""
    if text.isprintable():  # nearly every text, and much faster
        return text
    text = _BLANKS.sub(_blank, text)
    return "".join(character if _is_harmless(character) else "�" for character in text)


def readable(text: str) -> str:
    """The same for a page, where a text may have several lines and pictographs that are joined."""
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\t", " ").split("\n")
    return "\n".join("\u200d".join(map(visible, _JOINED.split(line))) for line in lines)


def _blank(run: re.Match[str]) -> str:
    """One blank for a break of the line or a tab with what surrounds it; blanks alone stay as they are."""
    return " " if "\n" in run[0] or "\t" in run[0] else run[0]


def _is_harmless(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp") and not _is_none(ord(character))


def _is_none(code: int) -> bool:
    """Whether Unicode says that there will never be such a character; no XML file may hold most of them."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
