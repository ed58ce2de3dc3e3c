"""The personal card of one post as a Word file."""

from neikong.render.card_md import TEMPLATE
from neikong.render.given import Given
from neikong.render.markdown_page import markdown_page
from neikong.render.word.about import about
from neikong.render.word.document import Sheet, word_file
from neikong.views.handbook.edition import Edition
from neikong.views.handbook.posts import PostPart

REFERENCE = "card.docx"


def card_docx(edition: Edition, post: PostPart, given: Given) -> bytes:
    """One card. Raises ``TemplateFailed``."""
    page = markdown_page(TEMPLATE, given, edition=edition, post=post)
    return word_file(page, Sheet(REFERENCE, about(edition, given)), given.state)
