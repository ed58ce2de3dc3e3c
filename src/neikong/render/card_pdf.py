"""The personal card of one post as a PDF of one page, where that can be read."""

from neikong.render.given import Given
from neikong.render.typst_page import typst_page
from neikong.views.handbook.edition import Edition
from neikong.views.handbook.posts import PostPart

TEMPLATE = "card.typ.jinja"


def card_pdf(edition: Edition, post: PostPart, given: Given) -> bytes:
    """One card. Raises ``TemplateFailed`` and ``GlyphsMissing``."""
    return typst_page(TEMPLATE, given, edition=edition, post=post)
