import pytest
from tests.support.charts import DEFERRAL, RIGHTS, chart_of, hostile_chart, risk
from tests.support.golden import Golden

from neikong.report.flow_text import flow_text
from neikong.report.reader import Reader
from neikong.report.styled import plain, width

RISKS = (risk("R-001", "核实走过场", 2, "1"), risk("R-002", "拖延", 3, None))


@pytest.mark.parametrize(("name", "workflow"), [("deferral", DEFERRAL), ("rights", RIGHTS)])
def test_golden(golden: Golden, name: str, workflow: dict[str, object]) -> None:
    golden.check(f"flow/{name}.txt", plain(flow_text(chart_of(workflow, RISKS), Reader())))


def test_ways_and_details_are_wrapped_to_the_screen() -> None:
    lines = plain(flow_text(chart_of(DEFERRAL), Reader(columns=24))).splitlines()
    assert "      调查表缺少账户或支" in lines
    assert all(width(line) <= 24 for line in lines if line.startswith("      "))


def test_hostile_texts_do_not_command_the_terminal() -> None:
    text = plain(flow_text(hostile_chart(), Reader()))
    assert not set(text) & set("\x00\x1b\x07\u202e\u2066\u200f")
