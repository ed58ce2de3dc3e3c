"""What a template prints of each value: a reader's words, and nothing that nobody sees."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from markupsafe import escape

from neikong.messages import Message, Translate, in_english
from neikong.views.visible import readable, visible

_SPECIAL = re.compile(r"[&<>\"']")


@lru_cache(maxsize=8)
def printing(translate: Translate) -> Callable[[object], str]:
    """A finalizer for pages of HTML: every value as ``speaking`` says it, escaped."""
    spoken = speaking(translate)

    def printed(value: object) -> str:
        if type(value) is str and value.isprintable() and _SPECIAL.search(value) is None:  # nearly every value
            return value
        return escape(spoken(value))

    return printed


def seen(value: object) -> str:
    """A finalizer for pages whose values are words already: markup as it is, of other texts what can be seen."""
    return escape(value if hasattr(value, "__html__") else visible(str(value)))


@lru_cache(maxsize=8)
def speaking(translate: Translate) -> Callable[[object], object]:
    """How a value is said: markup as it is, messages in a language, nothing for nothing, of texts what can be read."""

    @cache
    def fixed(template: str) -> str:
        """A message without values, such as a label: the same few stand in every row."""
        return readable(Message(template).text(translate))

    def spoken(value: object) -> object:
        if isinstance(value, str):
            return value if value.isprintable() or hasattr(value, "__html__") else readable(value)
        if isinstance(value, Message):
            return readable(value.text(translate)) if value.values or value.is_literal else fixed(value.template)
        return "" if value is None else readable(str(value))

    return spoken


def counted(template: str, number: int) -> str:
    """A number of something, by a template that is translated already."""
    return Message(template, (("n", number),)).text(in_english)
