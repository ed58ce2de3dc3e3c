import re

import pytest
from tests.support.charts import DEFERRAL, RIGHTS, chart_of, hostile_chart, risk
from tests.support.golden import Golden

from neikong.flow.mermaid import mermaid
from neikong.messages import in_english

RISKS = (risk("R-001", "核实走过场", 2, "1"), risk("R-002", "拖延", 3, None))


@pytest.mark.parametrize(("name", "workflow"), [("deferral", DEFERRAL), ("rights", RIGHTS)])
def test_golden(golden: Golden, name: str, workflow: dict[str, object]) -> None:
    golden.check(f"flow/{name}.mmd", mermaid(chart_of(workflow, RISKS), in_english))


def test_no_text_is_markup() -> None:
    lines = mermaid(hostile_chart(), in_english).splitlines()
    shapes = (
        r"flowchart TB",
        r'  subgraph lane\d+\["[^"]*"\]',
        r"  end",
        r'    s\d+(\["[^"]*"\]|\{\{"[^"]*"\}\})',
        r'  begin\(\["Start"\]\) --> s0',
        r'  s\d+ (-->|-\.->)(\|"[^"]*"\|)? s\d+',
        r'  s\d+ --> stop\d+\(\["End"\]\)',
        r"  classDef grade\d stroke:#[0-9a-f]{6},stroke-width:2px",
        r"  class s\d+(,s\d+)* grade\d",
    )
    assert [line for line in lines if not any(re.fullmatch(shape, line) for shape in shapes)] == []
    labels = [label for line in lines for label in re.findall('"([^"]*)"', line)]
    assert not [label for label in labels if re.search(r"[`*\[\]{}|\\~@]|<(?!br>)|^-|^\d+[.)]|:/", label)]


def test_a_workflow_without_steps_is_an_empty_chart() -> None:
    assert mermaid(chart_of({"name": "流程"}), in_english) == "flowchart TB\n"
