"""A chart as Mermaid text, which forges draw inside Markdown; lanes become subgraphs."""

import re
from collections.abc import Iterator

from neikong.flow.chart import Chart, ChartStep, Edge
from neikong.flow.drawing import Say
from neikong.flow.speech import speech
from neikong.messages import Translate, msg

_START, _END, _NOT_GRADED = msg("Start"), msg("End"), msg("not graded")
_STROKES = {1: "#b3201b", 2: "#c98a12", 3: "#2e7d32"}
_SIGNS = re.compile(r"[^\w\s·、，。；：（）《》！？“”—:,-]|^-")
"""Everything that may mean something to Mermaid, to Markdown or to HTML."""


def mermaid(chart: Chart, translate: Translate) -> str:
    """The chart from top to bottom, a line for each step and edge."""
    return "".join(f"{line}\n" for line in _lines(chart, speech(translate)))


def _lines(chart: Chart, say: Say) -> Iterator[str]:
    yield "flowchart TB"
    for place, lane in enumerate(chart.lanes):
        yield f'  subgraph lane{place}["{_label(say(lane.name))}"]'
        for step in (one for one in chart.rows if chart.steps[one].lane == place):
            yield f"    {_step(step, chart.steps[step], say)}"
        yield "  end"
    if chart.start is not None:
        yield f'  begin(["{_label(say(_START))}"]) --> s{chart.start}'
    for edge in chart.edges:
        yield f"  {_edge(edge, say)}"
    for step in chart.ends:
        yield f'  s{step} --> stop{step}(["{_label(say(_END))}"])'
    yield from _grades(chart)


def _step(place: int, step: ChartStep, say: Say) -> str:
    function = f" · {say(step.function)}" if step.function else ""
    lines = [f"{say(step.id)}{function}", say(step.name), *map(say, step.details)]
    lines += (f"{say(risk.label) or say(_NOT_GRADED)} {say(risk.id)}" for risk in step.risks)
    text = "<br>".join(map(_label, lines))
    return f's{place}{{{{"{text}"}}}}' if step.is_decision else f's{place}["{text}"]'


def _edge(edge: Edge, say: Say) -> str:
    arrow = "-.->" if edge.is_return else "-->"
    when = f'|"{_label(say(edge.when))}"|' if edge.when else ""
    return f"s{edge.source} {arrow}{when} s{edge.target}"


def _grades(chart: Chart) -> Iterator[str]:
    """A border in the colour of the gravest risk, as in the picture; the grade is written, too."""
    for grade, color in _STROKES.items():
        steps = [place for place, step in enumerate(chart.steps) if step.grade == grade]
        if steps:
            yield f"  classDef grade{grade} stroke:{color},stroke-width:2px"
            yield f"  class {','.join(f's{place}' for place in steps)} grade{grade}"


def _label(text: str) -> str:
    """Text in quotation marks; every sign that might mean something is written by its number."""
    return _SIGNS.sub(lambda found: f"#{ord(found.group())};", text)
