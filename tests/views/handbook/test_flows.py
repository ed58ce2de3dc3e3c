"""Workflows: where power flows, who acts, and the place of a post among the others."""

import pytest
from tests.support.book import book
from tests.support.small import SMALL, edited

from neikong.views.handbook.flows import StepLine

NOTICE = "workflows/notice.yaml"


def steps(files: dict[str, str]) -> tuple[StepLine, ...]:
    return book(files).departments[0].workflows[0].steps


@pytest.mark.parametrize(
    ("next_", "ways", "is_end"),
    [
        ("[S2]", [(None, 2, "审批名单", False)], False),
        ("[]", [], True),
        ("[{when: 属实, to: S2}, S1]", [("属实", 2, "审批名单", False), (None, 1, "编制名单", True)], False),
        ("[S9]", [], False),
    ],
)
def test_where_power_flows_next(next_: str, ways: list[tuple[str | None, int, str, bool]], is_end: bool) -> None:
    first = steps(edited(NOTICE, "form: 欠税公告名单", f"form: 欠税公告名单, next: {next_}"))[0]
    assert [(way.when, way.number, way.name, way.is_back) for way in first.ways] == ways
    assert first.is_end is is_end


def test_the_last_step_is_an_end() -> None:
    assert [line.is_end for line in steps(SMALL)] == [False, True]


def test_actors() -> None:
    found = steps(edited(NOTICE, "post: arrears, function: propose", "external: 纳税人"))
    assert [(line.actor.id, line.actor.text, line.is_external) for line in found] == [
        ("", "纳税人", True),
        ("levy-head", "征管处处长", False),
    ]


def test_a_step_without_an_actor() -> None:
    assert steps(edited(NOTICE, "post: arrears, ", ""))[0].actor.text == ""


def test_risk_points_at_steps() -> None:
    assert [[risk.name.id for risk in line.risks] for line in steps(SMALL)] == [["R-001"], []]


def test_the_place_of_a_post() -> None:
    head, arrears = book(SMALL).posts
    (place,) = arrears.places
    assert (place.workflow.id, [(line.id, is_own) for line, is_own in place.chain]) == (
        "notice",
        [("S1", True), ("S2", False)],
    )
    assert [(own.step.id, own.before, [line.id for line in own.after]) for own in place.steps] == [("S1", (), ["S2"])]
    (own,) = head.places[0].steps
    assert ([line.id for line in own.before], own.after) == (["S1"], ())


def test_what_leads_back_comes_before() -> None:
    text = edited(NOTICE, "form: 审批表", "form: 审批表, next: [{when: 有误, to: S1}]")
    own = book(text).posts[1].places[0].steps[0]
    assert [line.id for line in own.before] == ["S2"]


def test_a_step_of_somebody_outside_is_no_place() -> None:
    found = book(edited(NOTICE, "post: arrears, function", "post: arrears, external: 纳税人, function"))
    assert found.posts[1].places == ()
