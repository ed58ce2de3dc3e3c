"""A paper as a page that browsers and word processors open."""

from markdown_it import MarkdownIt
from markupsafe import Markup

from neikong.render.environment import environment, rendered
from neikong.render.given import Given
from neikong.render.paper_kinds import Paper
from neikong.render.spoken import printing
from neikong.views.handbook.edition import Edition

TEMPLATE = "papers/page.html.jinja"


def as_html(page: str, paper: Paper, edition: Edition, given: Given) -> bytes:
    """The Markdown page laid out; markup in it stays text. Raises ``TemplateFailed``."""
    del edition
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    body = Markup(parser.render(page))  # noqa: S704 - the parser escapes
    engine = environment(given.state, given.translate, printing(given.translate))
    values = {"title": given.translate(paper.title), "language": given.language, "is_wide": paper.is_wide}
    return rendered(engine, TEMPLATE, body=body, **values).encode()
