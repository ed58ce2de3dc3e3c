"""Signs that no font has: typst names one when it refuses a document, a reader wants them all."""

import re
from collections.abc import Iterator

from neikong.render.faces import faces
from neikong.render.typesetting import NotSet, document
from neikong.render.typst_values import quoted

_REFUSED = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
"""How typst writes signs of private use and marks that stand over others."""

_MOST = 40
"""Signs that are looked for one by one; whoever lacks more lacks a script."""


class GlyphsMissing(Exception):
    """No font has these signs."""

    def __init__(self, signs: tuple[str, ...]) -> None:
        super().__init__("".join(signs))
        self.signs = signs


def is_of_glyphs(error: NotSet) -> bool:
    """Whether a document was refused for a sign that no font has."""
    return bool(_REFUSED.search(str(error)))


def without_glyph(text: str, choice: str) -> tuple[str, ...]:
    """The signs of a text that the fonts of a choice lack, in the order of their codes; at most forty."""
    return tuple(sorted(_lacking({sign for sign in text if not sign.isascii()}, choice)))


def _lacking(signs: set[str], choice: str) -> Iterator[str]:
    for _ in range(_MOST):
        refused = _refused(signs, choice)
        if not refused:
            return
        signs -= refused
        yield from (sign for sign in refused if len(refused) == 1 or _refused({sign}, choice))


def _refused(signs: set[str], choice: str) -> set[str]:
    """The signs of the first text that cannot be shown when each stands on a line of its own."""
    lines = "".join(f"#{quoted(sign)}\\\n" for sign in sorted(signs))
    families = ",".join(map(quoted, faces(choice)["body"]))  # without any, typst passes over signs in silence
    try:
        document(f'#set document(title: "signs")\n#set text(font: ({families}))\n{lines}', choice)
    except NotSet as error:
        found = _REFUSED.search(str(error))
        return set(_ESCAPED.sub(_unescaped, found[1])) & signs if found else set()
    return set()


def _unescaped(code: re.Match[str]) -> str:
    return chr(int(code[1], 16))
