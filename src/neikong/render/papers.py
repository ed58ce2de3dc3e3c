"""Papers: each is one Markdown template that a bureau can edit, and takes four forms."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from neikong.messages import N_
from neikong.render.forms import Given
from neikong.render.markdown_page import markdown_page
from neikong.views.handbook.edition import Edition

TITLE_OF_LETTER = N_("Responsibility letter for internal control")


@dataclass(frozen=True, slots=True)
class Paper:
    """The template of a paper, its title, and whether its tables want a page that lies on its side."""

    template: str
    title: str
    is_wide: bool = False


POST_LETTER = Paper("papers/letter-post.md.jinja", TITLE_OF_LETTER)
DEPARTMENT_LETTER = Paper("papers/letter-department.md.jinja", TITLE_OF_LETTER)
PAPERS: Mapping[str, Paper] = {
    "powers": Paper("papers/powers.md.jinja", N_("Power list"), is_wide=True),
    "posts": Paper("papers/posts.md.jinja", N_("Post directory"), is_wide=True),
    "duties": Paper("papers/duties.md.jinja", N_("Duty compilation")),
}
"""Papers about the whole book, by their words on the command line."""

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
