"""What every form of a handbook is given besides the book, and what it may answer."""

from collections.abc import Mapping
from dataclasses import dataclass

from neikong.messages import Message, Translate


@dataclass(frozen=True, slots=True)
class Given:
    """What every form is given besides the book.

    ``state`` has the registry's files, whose own templates override ours one by
    one; ``language`` is ``zh`` or ``en``, and ``translate`` speaks it. ``fonts`` is ``packaged``
    or ``system``.
    """

    state: Mapping[str, bytes]
    translate: Translate
    language: str
    fonts: str = "packaged"


class TooMuch(Exception):
    """A form cannot hold so large a book, and what would."""

    def __init__(self, message: Message, hint: Message) -> None:
        super().__init__(message.template)
        self.message = message
        self.hint = hint
