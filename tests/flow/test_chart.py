import pytest
from tests.support.charts import DEFERRAL, RIGHTS, chart_of, risk

from neikong.flow.chart import Edge
from neikong.model.risk import Risk


def test_lanes_are_in_the_order_in_which_power_reaches_them() -> None:
    chart = chart_of(DEFERRAL)
    assert [(lane.id, str(lane.name), lane.department, lane.is_external) for lane in chart.lanes] == [
        ("p1", "第1岗", "征收管理科", False),
        ("p2", "第2岗", "征收管理科", False),
        ("p3", "第3岗", "征收管理科", False),
        ("", "省局", "", True),
    ]
    assert [step.lane for step in chart.steps] == [0, 1, 2, 3, 0]


def test_edges_with_their_conditions_and_the_way_back() -> None:
    chart = chart_of(DEFERRAL)
    assert chart.edges == (
        Edge(0, 1, "", is_return=False),
        Edge(1, 2, "", is_return=False),
        Edge(2, 1, "调查表缺少账户或支出项目", is_return=True),
        Edge(2, 3, "核实属实", is_return=False),
        Edge(3, 4, "", is_return=False),
    )
    assert (chart.start, chart.ends, chart.rows) == (0, (4,), (0, 1, 2, 3, 4))


def test_only_a_step_with_several_ways_decides() -> None:
    assert [step.is_decision for step in chart_of(RIGHTS).steps] == [False, True, False, False, False]


def test_limits_forms_and_presence_are_said() -> None:
    details = [[str(words) for words in step.details] for step in chart_of(DEFERRAL).steps]
    assert details == [
        ["1 working day"],
        ["form: 延期缴纳调查表", "on site, 2 persons"],
        ["2 days, as by law"],
        ["form: 批复"],
        ["system: 金税系统"],
    ]
    assert [str(fact) for fact in chart_of(DEFERRAL).facts] == [
        "征收管理科", "licence", "gate: 行政审批", "time limit: 20 days", "by law: 20 days",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ({"time_limit": "即时"}, ["at once"]),
        ({"time_limit": "当日", "statutory_limit": "3日"}, ["the same day", "by law: 3 days"]),
        ({"statutory_limit": "1个月"}, ["by law: 1 month"]),
        ({"onsite": "true"}, ["done on site"]),
        ({"persons": "3"}, ["3 persons together"]),
    ],
)
def test_other_limits_and_presences(step: dict[str, str], said: list[str]) -> None:
    chart = chart_of({"name": "流程", "steps": [{"id": "S1", "name": "办", "post": "p1", **step}]})
    assert [str(words) for words in chart.steps[0].details] == said


def test_risks_stand_at_their_step_the_gravest_first_and_retired_ones_nowhere() -> None:
    retired = Risk.model_validate({"id": "R-9", "name": "旧", "steps": ["w/S1"], "grade": "1", "status": "retired"})
    whole = Risk.model_validate({"id": "R-5", "name": "全程", "steps": ["w", "other/S1"], "grade": "2"})
    chart = chart_of(
        RIGHTS, (risk("R-2", "乙", 1, "2"), risk("R-1", "甲", 1, None), risk("R-3", "丙", 1, "1"), retired, whole)
    )
    assert [(mark.id, mark.grade, mark.label) for mark in chart.steps[0].risks] == [
        ("R-3", 1, "一级"), ("R-2", 2, "二级"), ("R-1", None, ""),
    ]  # fmt: skip
    assert chart.steps[0].grade == 1
    assert chart.steps[1].grade is None
    assert [mark.id for mark in chart.risks] == ["R-5"]


def test_what_does_not_resolve_is_left_out_or_shown_by_its_id() -> None:
    steps = [
        {"id": "S1", "name": "甲", "post": "nobody", "next": [{"when": "是", "to": "S9"}, {"when": "否", "to": "S2"}]},
        {"id": "S2", "name": "乙", "next": []},
        {"id": "S2", "name": "丙", "post": "p1"},
    ]
    chart = chart_of({"name": "流程", "steps": steps})
    assert [str(lane.name) for lane in chart.lanes] == ["nobody", "No post named", "第1岗"]
    assert [lane.id for lane in chart.lanes] == ["", "", "p1"]
    assert [(edge.source, edge.target) for edge in chart.edges] == [(0, 1)]
    assert chart.ends == (1, 2)


def test_somebody_outside_of_the_name_of_a_post_has_a_lane_of_their_own() -> None:
    steps = [{"id": "S1", "name": "甲", "post": "p1"}, {"id": "S2", "name": "乙", "external": "p1"}]
    assert [lane.is_external for lane in chart_of({"name": "流程", "steps": steps}).lanes] == [False, True]


def test_a_workflow_without_steps_is_an_empty_chart() -> None:
    chart = chart_of({"name": "流程"})
    assert (chart.steps, chart.lanes, chart.start, chart.ends) == ((), (), None, ())
    assert [str(fact) for fact in chart.facts] == ["no steps yet"]
