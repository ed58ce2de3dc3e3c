"""From a registry to a picture in one call, for whoever shows one: commands, documents, tools."""

from neikong.flow.chart import chart
from neikong.flow.layout import layout
from neikong.flow.svg import svg
from neikong.messages import Translate
from neikong.model.registry import Registry


def flowchart(registry: Registry, id_: str, translate: Translate, *, styled: bool = True) -> str:
    """The chart of a workflow of the registry as SVG.

    ``styled`` unless the page around it brings ``svg.STYLE`` once for all its
    charts. Links lead to the ids of risk points and posts (``#R-001``).
    """
    return svg(layout(chart(registry, id_), translate), styled=styled)
