"""The forms that a handbook takes, by their words on the command line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from neikong.render.given import Given
from neikong.views.handbook import Handbook
from neikong.views.handbook.edition import Edition
from neikong.views.handbook.posts import PostPart


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
