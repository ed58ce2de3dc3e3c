"""The handbook as one self-contained HTML file."""

from collections.abc import Mapping

from neikong.messages import Translate, msg
from neikong.render.environment import environment, rendered
from neikong.views.counts import GRADE_MEASURE, GRADE_TITLE, TITLES
from neikong.views.handbook import Handbook

TEMPLATE = "handbook.html.jinja"


def handbook_html(book: Handbook, state: Mapping[str, bytes], translate: Translate, language: str) -> str:
    """The whole book; ``state`` may override the templates. Raises ``TemplateFailed``."""
    figures = [(_title(measure, translate), number) for measure, number in book.figures.items()]
    return rendered(environment(state, translate), TEMPLATE, book=book, figures=figures, language=language)


def _title(measure: str, translate: Translate) -> str:
    if measure.startswith(GRADE_MEASURE):
        return msg(GRADE_TITLE, grade=measure.removeprefix(GRADE_MEASURE)).text(translate)
    return translate(TITLES[measure])
