"""Papers: each is one Markdown template that a bureau can edit, and takes four forms."""

from collections.abc import Callable, Mapping

from neikong.render.given import Given
from neikong.render.markdown_page import markdown_page
from neikong.render.paper_kinds import Paper
from neikong.views.handbook.edition import Edition

_Layout = Callable[[str, Paper, Edition, Given], bytes]


def paper_file(paper: Paper, ending: str, edition: Edition, given: Given, **values: object) -> bytes:
    """A paper in one form. Raises ``TemplateFailed`` and ``GlyphsMissing``."""
    page = markdown_page(paper.template, given, edition=edition, **values)
    return FORMS[ending]()(page, paper, edition, given)


def _plain() -> _Layout:
    return lambda page, _paper, _edition, _given: page.encode()


def _html() -> _Layout:
    from neikong.render.paper_html import as_html

    return as_html


def _pdf() -> _Layout:
    from neikong.render.paper_pdf import as_pdf

    return as_pdf


def _docx() -> _Layout:
    from neikong.render.paper_docx import as_docx

    return as_docx


FORMS: Mapping[str, Callable[[], _Layout]] = {"docx": _docx, "pdf": _pdf, "html": _html, "md": _plain}
"""Each form by the ending of its files."""
