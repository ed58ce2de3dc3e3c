"""Other people's text without what nobody sees and machines obey."""

import unicodedata


def visible(text: str) -> str:
    """The text without control characters, which could command a terminal or turn its reading round."""
    return "".join(character if _is_harmless(character) else "�" for character in text)


def _is_harmless(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
