"""The personal card of one post as an HTML file of its own."""

from neikong.render.environment import environment, rendered
from neikong.render.given import Given
from neikong.render.spoken import printing
from neikong.views.handbook.edition import Edition
from neikong.views.handbook.posts import PostPart

TEMPLATE = "card.html.jinja"


def card_html(edition: Edition, post: PostPart, given: Given) -> bytes:
    """One card. Raises ``TemplateFailed``."""
    engine = environment(given.state, given.translate, printing(given.translate))
    return rendered(engine, TEMPLATE, edition=edition, post=post, language=given.language).encode()
