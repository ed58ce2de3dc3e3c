"""Written documents as Markdown, and as an HTML page that word processors open well."""

from collections.abc import Mapping

from neikong.messages import Translate
from neikong.render.dialects import MARKDOWN
from neikong.render.environment import environment, rendered
from neikong.render.markdown import escaped, inline
from neikong.render.spoken import seen
from neikong.views.paper import Paper


def paper_markdown(paper: Paper, name: str, state: Mapping[str, bytes], translate: Translate) -> str:
    """The template ``<name>.md.jinja``; ``state`` may override it. Raises ``TemplateFailed``."""
    engine = environment(state, translate, escaped, MARKDOWN)
    engine.filters["inline"] = inline
    return rendered(engine, f"{name}.md.jinja", paper=paper)


def paper_html(paper: Paper, name: str, state: Mapping[str, bytes], translate: Translate, language: str) -> str:
    """The template ``<name>.html.jinja``; ``state`` may override it. Raises ``TemplateFailed``."""
    engine = environment(state, translate, seen)
    return rendered(engine, f"{name}.html.jinja", paper=paper, language=language)
