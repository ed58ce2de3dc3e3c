"""What a template prints of each value: a reader's words, and nothing that nobody sees."""

from collections.abc import Callable
from functools import cache, lru_cache

from neikong.messages import Message, Translate, in_english
from neikong.views.visible import readable


@lru_cache(maxsize=8)
def speaking(translate: Translate) -> Callable[[object], object]:
    """A finalizer: markup as it is, messages in a language, nothing for nothing, and of texts what can be read."""

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
