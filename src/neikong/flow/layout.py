"""The layout of a chart: lanes side by side, a row for each step, edges in the gaps, every text in its place."""

from neikong.flow.boxes import MARGIN, Boxes
from neikong.flow.chart import Chart
from neikong.flow.compact import compact
from neikong.flow.drawing import Drawing
from neikong.flow.faces import told
from neikong.flow.heading import heading
from neikong.flow.lanes import bands, borders, head
from neikong.flow.legend import legend
from neikong.flow.net import net
from neikong.flow.settle import settled
from neikong.flow.speech import speech
from neikong.messages import Translate


def layout(chart: Chart, translate: Translate) -> Drawing:
    """The picture of a chart in the reader's language, from its heading down to its legend."""
    say, links = speech(translate), net(chart)
    boxes = Boxes(chart, links, say)
    edges = borders(boxes.across)
    room = edges[-1] - edges[0]
    top = heading(chart, MARGIN, MARGIN - 2, room, say)
    heads = [head(lane, right - left, say) for lane, left, right in zip(chart.lanes, edges, edges[1:], strict=False)]
    begin = top.bottom + max((one.height for one in heads), default=0.0)
    laid = compact(settled(links, boxes, begin, say), begin)
    bottom = max(laid.bottom, begin) + 12
    signs, end = legend(chart, MARGIN, bottom + 10, room, say)
    return Drawing(
        id=say(chart.id),
        name=say(chart.name),
        told=told(chart, say),
        width=room + 2 * MARGIN,
        height=end + 4,
        heading=top.lines,
        chips=top.chips,
        lanes=bands(chart.lanes, heads, edges, top.bottom, bottom),
        boxes=laid.boxes,
        routes=laid.routes,
        labels=laid.labels,
        legend=signs,
    )
