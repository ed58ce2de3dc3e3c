"""The personal card of one post as a Markdown file of its own."""

from neikong.render.given import Given
from neikong.render.markdown_page import markdown_page
from neikong.views.handbook.edition import Edition
from neikong.views.handbook.posts import PostPart

TEMPLATE = "card.md.jinja"


def card_md(edition: Edition, post: PostPart, given: Given) -> bytes:
    """One card. Raises ``TemplateFailed``."""
    return markdown_page(TEMPLATE, given, edition=edition, post=post).encode()
