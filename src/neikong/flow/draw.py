"""From a registry to a picture in one call, for whoever shows one: commands, documents, tools."""

from neikong.flow.chart import chart
from neikong.flow.layout import layout
from neikong.flow.mermaid import mermaid
from neikong.flow.svg import svg
from neikong.messages import Translate
from neikong.model.registry import Registry
from neikong.views.handbook import Drawing


def drawing(registry: Registry, id_: str, translate: Translate) -> Drawing:
    """The chart of a workflow as documents show it; its links lead to ids of risk points and posts (``#R-001``)."""
    drawn = chart(registry, id_)
    return Drawing(svg(layout(drawn, translate), styled=False), mermaid(drawn, translate))
