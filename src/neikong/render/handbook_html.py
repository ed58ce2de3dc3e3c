"""The handbook as one self-contained HTML file."""

from markupsafe import Markup

from neikong.flow.look import STYLE
from neikong.render.environment import environment, rendered
from neikong.render.given import Given
from neikong.render.search_index import search_index
from neikong.render.spoken import counted, printing
from neikong.views.handbook import Handbook

TEMPLATE = "handbook.html.jinja"


def handbook_html(book: Handbook, given: Given) -> bytes:
    """The whole book. Raises ``TemplateFailed``."""
    engine = environment(given.state, given.translate, printing(given.translate))
    engine.filters["drawing"] = Markup
    engine.filters["count"] = counted
    index = Markup(search_index(book, given.translate))  # noqa: S704 - escaped for a script
    style = Markup(STYLE)  # noqa: S704 - ours, once for all charts
    return rendered(engine, TEMPLATE, book=book, index=index, language=given.language, chart_style=style).encode()
