"""Enumerated values: canonical English in the file, every usual Chinese word accepted."""

from enum import StrEnum
from typing import Self

from neikong.model.scalars import half_width


class Choice(StrEnum):
    """A closed vocabulary. A member is ``(value, English label, *Chinese words)``.

    The label is a message id; the Chinese words are aliases on input.
    """

    label: str
    aliases: tuple[str, ...]

    def __new__(cls, value: str, label: str = "", *aliases: str) -> Self:
        """A member that is its canonical value and knows its label and aliases."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value
        member.aliases = aliases
        return member

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        word = half_width(value)
        for member in cls:
            if word == member.value or word in member.aliases:
                return member
        return None
