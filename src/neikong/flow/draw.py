"""From a registry to a picture in one call, for whoever shows one: commands, documents, tools."""

import re
from collections.abc import Set
from dataclasses import replace
from functools import lru_cache

from neikong.flow.chart import Chart, chart
from neikong.flow.layout import layout
from neikong.flow.mermaid import mermaid
from neikong.flow.svg import svg
from neikong.messages import Translate
from neikong.model.registry import Registry
from neikong.views.handbook import Drawing

_LINK = re.compile('<a href="#([^"]*)">(.*?)</a>', re.DOTALL)


def drawing(registry: Registry, id_: str, translate: Translate, inside: Set[str]) -> Drawing | None:
    """The chart of a workflow as documents show it; none of a tangle.

    Its links lead to risk points and posts (``#R-001``) as far as their ids are ``inside`` the document.
    """
    said = chart(registry, id_)
    if said.is_tangle:
        return None
    drawn = _drawn(said, translate)
    return replace(drawn, svg=_LINK.sub(lambda link: link[0] if link[1] in inside else link[2], drawn.svg))


@lru_cache(maxsize=1024)
def _drawn(said: Chart, translate: Translate) -> Drawing:
    """Where boxes and edges stand takes longer than anything else of a book; a chart that says the same is the same."""
    return Drawing(svg(layout(said, translate), styled=False), mermaid(said, translate))
