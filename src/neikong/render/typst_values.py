"""Values as typst code: every text is a string literal, so that nothing an author wrote can be markup or a command."""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache

from markupsafe import Markup

from neikong.messages import Message, Translate
from neikong.views.visible import readable

_ESCAPES = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n"}
_LONG = re.compile(r"[!-~]{25,}")
"""Signs between which a line does not break; a longer run would leave the page."""

_JOINERS = re.compile("[\u034f\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""What asks for another look of a sign, or for one out of several: the fonts have none, and none may be missing."""

_PIECE = re.compile(r".{20}(?=.)")
_MAY_BREAK = "\u200b"


@lru_cache(maxsize=8)
def typst_code(translate: Translate) -> Callable[[object], object]:
    """A finalizer: markup as it is, of a view's value a dictionary, of a text a literal of what can be read."""

    def code(value: object) -> object:
        return value if isinstance(value, Markup) else Markup(_code(value, translate))  # noqa: S704 - typst, not HTML

    return code


def _code(value: object, translate: Translate) -> str:
    if isinstance(value, Message):
        return literal(value.text(translate))
    if value is None or isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, datetime.date | str):
        return literal(str(value))
    if isinstance(value, tuple | list):
        return f"({''.join(f'{_code(item, translate)},' for item in value)})"
    pairs = ",".join(f"{literal(name)}:{_code(item, translate)}" for name, item in _items(value))
    return f"({pairs or ':'})"


def _items(value: object) -> Iterator[tuple[str, object]]:
    """The fields of a view's value, or the entries of a mapping. Raises ``TypeError`` for anything else."""
    if isinstance(value, Mapping):
        yield from value.items()
    elif is_dataclass(value):
        for field in fields(value):
            yield field.name, getattr(value, field.name)
    else:
        raise TypeError(f"{type(value).__name__} cannot be printed")


def literal(text: str) -> str:
    """A text as typst's string literal; very long words may break, pictographs stand one by one."""
    shown = unjoined(readable(text))
    if len(shown) >= 25 and _LONG.search(shown):
        shown = _LONG.sub(lambda word: _PIECE.sub(lambda part: part.group() + _MAY_BREAK, word.group()), shown)
    return quoted(shown)


def unjoined(text: str) -> str:
    """Signs one by one, without what joins them or asks for another look; where that was all, it is a missing sign."""
    return _JOINERS.sub("", text) or "�" * bool(text)


def quoted(text: str) -> str:
    """The same of a text that is none for readers, as it is."""
    return f'"{text.translate(_ESCAPES)}"'
