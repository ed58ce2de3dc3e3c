"""What must hold for every chart: on a thousand random workflows, on hostile texts, on the worked registry."""

from pathlib import Path

import pytest
from tests.flow.geometry import crossings, faults
from tests.support.charts import DEFERRAL, RIGHTS, chart_of, hostile_chart, random_chart, risk

from neikong.flow.chart import chart
from neikong.flow.layout import layout
from neikong.load import load
from neikong.messages import in_english, translator

WORKED = Path(__file__).parents[2] / "registry"
WIDEST = 900
"""So wide that its text can still be read on a page of A4."""


@pytest.mark.parametrize("hundred", range(10))
def test_random_workflows(hundred: int) -> None:
    for seed in range(100 * hundred, 100 * hundred + 100):
        drawn = random_chart(seed)
        assert list(faults(drawn, layout(drawn, in_english))) == [], seed


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_worked_workflow_fits_across_a_page_and_nothing_is_wrong(language: str) -> None:
    registry, _ = load({path.relative_to(WORKED).as_posix(): path.read_bytes() for path in WORKED.rglob("*.yaml")})
    assert registry.workflows
    for id_ in registry.workflows:
        drawn = chart(registry, id_)
        drawing = layout(drawn, translator(language))
        assert list(faults(drawn, drawing)) == [], id_
        assert drawing.width <= WIDEST, id_


def test_hostile_texts_stay_in_their_boxes() -> None:
    drawn = hostile_chart()
    assert list(faults(drawn, layout(drawn, in_english))) == []


def test_simple_workflows_have_no_crossings_but_where_three_ways_part() -> None:
    assert crossings(layout(chart_of(DEFERRAL), in_english)) == 0
    assert crossings(layout(chart_of(RIGHTS), in_english)) <= 1


def test_a_straight_workflow_goes_straight_down() -> None:
    steps = [{"id": f"S{number}", "name": "办", "post": "p1"} for number in range(1, 4)]
    drawing = layout(chart_of({"name": "流程", "steps": steps}), in_english)
    assert [len(route.points) for route in drawing.routes] == [2, 2, 2, 2]
    assert len({x for route in drawing.routes for x, _ in route.points}) == 1


def test_power_goes_to_the_next_lane_with_one_bend() -> None:
    steps = [{"id": f"S{number}", "name": "办", "post": f"p{number}"} for number in range(1, 4)]
    drawing = layout(chart_of({"name": "流程", "steps": steps}), in_english)
    assert [len(route.points) for route in drawing.routes] == [2, 3, 3, 2]


def test_the_picture_says_in_words_what_it_shows() -> None:
    assert layout(chart_of(RIGHTS), in_english).told.splitlines() == [
        "S1 受理部门申请 (第1岗) → S2",
        "S2 比对岗位最小权限 (第2岗) → S1 [超出需要] → S3 [属一般权限] → S4 [属特别权限]",
        "S3 批准一般权限 (第3岗) → S5",
        "S4 批准特别权限 (第4岗) → S5",
        "S5 建立账号 (第1岗)",
    ]


def test_only_signs_that_occur_are_explained() -> None:
    def meanings(workflow: dict[str, object], *grades: str) -> list[str]:
        risks = tuple(risk(f"R-{grade}", "某", 1, grade) for grade in grades)
        return [line.text for line in layout(chart_of(workflow, risks), in_english).legend.lines]

    plain: dict[str, object] = {"name": "流程", "steps": [{"id": "S1", "name": "办", "post": "p1"}]}
    assert meanings(plain) == ["step"]
    assert meanings(plain, "1", "2") == ["step", "risk point, by grade"]
    assert meanings(DEFERRAL) == ["step", "step that decides the way", "goes on", "goes back"]


def test_a_workflow_without_steps_has_a_picture_all_the_same() -> None:
    drawn = chart_of({"name": "流程"})
    drawing = layout(drawn, in_english)
    assert list(faults(drawn, drawing)) == []
    assert [line.text for line in drawing.heading] == ["w 流程", "no steps yet"]
