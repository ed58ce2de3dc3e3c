"""From a registry to a picture in one call, for whoever shows one: commands, documents, tools."""

from functools import lru_cache

from neikong.flow.chart import Chart, chart
from neikong.flow.layout import layout
from neikong.flow.mermaid import mermaid
from neikong.flow.svg import svg
from neikong.messages import Translate
from neikong.model.registry import Registry
from neikong.views.handbook import Drawing


def drawing(registry: Registry, id_: str, translate: Translate) -> Drawing:
    """The chart of a workflow as documents show it; its links lead to ids of risk points and posts (``#R-001``)."""
    return _drawn(chart(registry, id_), translate)


@lru_cache(maxsize=1024)
def _drawn(said: Chart, translate: Translate) -> Drawing:
    """Where boxes and edges stand takes longer than anything else of a book; a chart that says the same is the same."""
    return Drawing(svg(layout(said, translate), styled=False), mermaid(said, translate))
