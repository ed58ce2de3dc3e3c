"""The personal card of one post as an HTML file of its own."""

from collections.abc import Mapping

from neikong.messages import Translate
from neikong.render.environment import environment, rendered
from neikong.render.spoken import speaking
from neikong.views.handbook.edition import Edition
from neikong.views.handbook.posts import PostPart

TEMPLATE = "card.html.jinja"


def card_html(edition: Edition, post: PostPart, state: Mapping[str, bytes], translate: Translate, language: str) -> str:
    """One card; ``state`` may override the templates. Raises ``TemplateFailed``."""
    engine = environment(state, translate, speaking(translate))
    return rendered(engine, TEMPLATE, edition=edition, post=post, language=language)
