"""Templates that print Markdown pages: what every value becomes on its way into one."""

import re
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from neikong.messages import Translate
from neikong.render.dialects import MARKDOWN
from neikong.render.environment import environment, rendered
from neikong.render.given import Given
from neikong.render.markdown import code, escaped, marked, prose
from neikong.render.spoken import counted, speaking

_GAPS = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def markdown_page(template: str, given: Given, **values: object) -> str:
    """What a template prints, without the gaps that its own lines leave. Raises ``TemplateFailed``."""
    engine = environment(given.state, given.translate, _shown(given.translate), MARKDOWN)
    engine.filters |= {
        "anchor": _anchor, "code": code, "count": counted, "drawing": Markup, "piece": marked, "prose": prose,
    }  # fmt: skip
    text = rendered(engine, template, **values)
    return _GAPS.sub("\n\n", _TRAILING.sub("", text)).strip() + "\n"


@lru_cache(maxsize=8)
def _shown(translate: Translate) -> Callable[[object], object]:
    """A finalizer: every value in a reader's words, and none of them marks anything up."""
    spoken = speaking(translate)

    def shown(value: object) -> Markup:
        text = spoken(value)
        if isinstance(text, Markup):
            return text
        words = str(text)
        blanks = " " * words[:1].isspace(), " " * words[-1:].isspace()  # what stands between two values keeps its own
        return blanks[0] + escaped(words) + blanks[1]

    return shown


def _anchor(id_: str) -> Markup:
    """An id as the target of a link, whatever signs it has."""
    return Markup(quote(id_))  # noqa: S704 - what quote leaves marks nothing up
