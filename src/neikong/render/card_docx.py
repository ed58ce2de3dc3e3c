"""The personal card of one post as a Word file."""

from neikong.render.beside import beside
from neikong.render.block_reader import blocks
from neikong.render.card_md import TEMPLATE
from neikong.render.given import Given
from neikong.render.markdown_page import markdown_page
from neikong.render.word.about import about
from neikong.render.word.document import Sheet, word_file
from neikong.views.handbook.edition import Edition
from neikong.views.handbook.posts import PostPart

REFERENCE = "card.docx"
_SHARES = (1.15, 1.0, 1.6)
"""Of the width: where the risk is, how big it is, how it is prevented."""


def card_docx(edition: Edition, post: PostPart, given: Given) -> bytes:
    """One card. Raises ``TemplateFailed``."""
    page = markdown_page(TEMPLATE, given, edition=edition, post=post)
    parts = tuple(beside(blocks(page), _SHARES))
    return word_file(parts, Sheet(REFERENCE, about(edition, given), is_one_page=True), given.state)
