"""The forms that a handbook takes, by their words on the command line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from neikong.messages import Message, Translate
from neikong.views.handbook import Handbook
from neikong.views.handbook.edition import Edition
from neikong.views.handbook.posts import PostPart


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


@dataclass(frozen=True, slots=True)
class Form:
    """How a whole book and the personal card of a post are laid out; both raise ``TemplateFailed``."""

    book: Callable[[Handbook, Given], bytes]
    card: Callable[[Edition, PostPart, Given], bytes]


def _html() -> Form:
    from neikong.render.card_html import card_html
    from neikong.render.handbook_html import handbook_html

    return Form(handbook_html, card_html)


def _md() -> Form:
    from neikong.render.card_md import card_md
    from neikong.render.handbook_md import handbook_md

    return Form(handbook_md, card_md)


def _docx() -> Form:
    from neikong.render.card_docx import card_docx
    from neikong.render.handbook_docx import handbook_docx

    return Form(handbook_docx, card_docx)


def _pdf() -> Form:
    from neikong.render.card_pdf import card_pdf
    from neikong.render.handbook_pdf import handbook_pdf

    return Form(handbook_pdf, card_pdf)


FORMS: Mapping[str, Callable[[], Form]] = {"html": _html, "pdf": _pdf, "docx": _docx, "md": _md}
"""Each form by the ending of its files; what it needs is imported when it is asked for."""
