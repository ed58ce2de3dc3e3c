"""The handbook as one self-contained HTML file."""

from collections.abc import Mapping

from neikong.messages import Translate
from neikong.render.environment import environment, rendered
from neikong.views.counts import measure_title
from neikong.views.handbook import Handbook

TEMPLATE = "handbook.html.jinja"


def handbook_html(book: Handbook, state: Mapping[str, bytes], translate: Translate, language: str) -> str:
    """The whole book; ``state`` may override the templates. Raises ``TemplateFailed``."""
    grades = {grade.id: grade.text for grade in book.grades}
    figures = [(measure_title(name, grades).text(translate), number) for name, number in book.figures.items()]
    return rendered(environment(state, translate), TEMPLATE, book=book, figures=figures, language=language)
