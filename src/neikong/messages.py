"""Messages that are in no language yet.

A finding is made long before anybody knows who will read it, so it carries a
template and values; the report puts them into words in the reader's language.
English templates are the message ids of the gettext catalogue.
"""

import gettext
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Translate: TypeAlias = Callable[[str], str]
"""From an English template to the reader's language."""

Value: TypeAlias = "str | int | Message | tuple[Value, ...]"

LANGUAGES = ("zh", "en")
LOCALE = Path(__file__).with_name("locale")


def N_(template: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a template for the catalogue without translating it."""
    return template


def in_english(template: str) -> str:
    """The translation that changes nothing: templates are English."""
    return template


def translator(language: str) -> Translate:
    """The translation into ``zh`` or ``en``."""
    if language == "en":
        return in_english
    return gettext.translation("neikong", LOCALE, [language]).gettext


@dataclass(frozen=True, slots=True)
class Message:
    """A template with named fields, and what belongs into them; ``{n:day|days}`` counts in English."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()
    is_literal: bool = False

    def text(self, translate: Translate) -> str:
        """The message in the language of ``translate``; braces of a literal one mean themselves."""
        if self.is_literal:
            return translate(self.template)
        words = {name: _Word(_words(value, translate)) for name, value in self.values}
        return translate(self.template).format(**words)

    def __str__(self) -> str:
        return self.text(in_english)


def msg(template: str, **values: Value) -> Message:
    """A message; the template is collected for the catalogue."""
    return Message(template, tuple(values.items()))


def literal(text: str) -> Message:
    """A text of the documentation as a message: it has no fields, and its braces are examples."""
    return Message(text, is_literal=True)


class Failure(Exception):
    """Why something that was asked for cannot be done; whoever asked is told, and nothing is broken."""

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint


class _Word(str):
    """What stands for a field; with a singular and a plural it is a number of them, ``1 day`` or ``2 days``."""

    __slots__ = ()

    def __format__(self, forms: str) -> str:
        one, either, many = forms.partition("|")
        return f"{self!s} {one if self == '1' else many}" if either else super().__format__(forms)


def _words(value: Value, translate: Translate) -> str:
    if isinstance(value, Message):
        return value.text(translate)
    if isinstance(value, tuple):
        return translate(N_(", ")).join(_words(part, translate) for part in value)
    return str(value)
