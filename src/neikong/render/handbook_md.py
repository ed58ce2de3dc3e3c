"""The handbook as one Markdown file, as forges show it: tables, links to anchors, charts in Mermaid."""

from neikong.render.given import Given
from neikong.render.markdown_page import markdown_page
from neikong.views.handbook import Handbook

TEMPLATE = "handbook.md.jinja"


def handbook_md(book: Handbook, given: Given) -> bytes:
    """The whole book. Raises ``TemplateFailed``."""
    return markdown_page(TEMPLATE, given, book=book).encode()
