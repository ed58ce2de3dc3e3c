"""step-risk-without-later-control: whoever does the step must not have the last word."""

import pytest
from tests.support.check import Text, check, findings, hint
from tests.support.flow import PATH as FLOW
from tests.support.flow import workflow

RULE = "step-risk-without-later-control"
PATH = "risks/R-001.yaml"
LINE = workflow("S1 S2 S3")


def risk(steps: str, *controls: str, more: str = "") -> str:
    lines = "".join(f"  - {{id: C{number}, text: 控{fields}}}\n" for number, fields in enumerate(controls, 1))
    return f"name: 漏报\nsteps: [{steps}]\ncontrols:\n{lines}{more}"


def at(step: str) -> str:
    return f", step: {step}"


BEFORE, DURING, AFTER = ", timing: before", ", timing: during", ", timing: after"


def found(text: str, flow: str = LINE) -> list[int]:
    overlay: dict[str, Text | None] = {PATH: text, FLOW: flow}
    return [column for path, line, column, rule in check(overlay, RULE) if (path, line, rule) == (PATH, 2, RULE)]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (risk("w/S2", at("w/S1")), 9),
        (risk("w/S3", at("w/S1"), at("w/S2")), 9),
        (risk("w/S3", at("w/S1") + DURING), 9),
        (risk("w/S3", at("w / S2")), 9),
        (risk("w/S2", BEFORE), 9),
        (risk("w/S2", BEFORE, at("w/S1")), 9),
        (risk("w/S1", ", timing: 事前"), 9),
        (risk("w/S1, w/S2", at("w/S1")), 15),
        (risk("w/S2, w/S3", at("w/S1")), 9),
        (risk("w/S1, w/S3", BEFORE), 15),
        (risk("w/S3, w/S1", BEFORE), 9),
        (risk("w/S2, w/S2", BEFORE), 9),
        (risk("w/S2", BEFORE, AFTER + ", status: retired"), 9),
    ],
)
def test_all_controls_come_first(text: str, column: int) -> None:
    assert found(text) == [column]


@pytest.mark.parametrize(
    "text",
    [
        risk("w/S2", at("w/S2")),
        risk("w/S2", at("w/S3")),
        risk("w/S2", at("w/S1"), at("w/S3")),
        risk("w/S2", ""),
        risk("w/S2", DURING),
        risk("w/S2", AFTER),
        risk("w/S2", BEFORE, ""),
        risk("w/S2", at("w/S1") + AFTER),
        risk("w/S2", at("w/S1"), AFTER),
        risk("w/S1, w/S2", at("w/S1"), at("w/S2")),
        risk("w/S2", at("w")),
        risk("w/S2", at("w/S9")),
        risk("w/S2", at("deferral/S1")),
        risk("w/S2, deferral/S2", BEFORE),
        risk("w", BEFORE),
        risk("w, w/S2", BEFORE),
        risk("w/S9", BEFORE),
        risk("nowhere/S1", BEFORE),
        risk("", BEFORE),
        risk("w/S2"),
        risk("w/S2", BEFORE + ", status: retired"),
        risk("w/S2", BEFORE, ", timing: 随时"),
        risk("w/S2", BEFORE, more="status: retired\n"),
    ],
)
def test_silent(text: str) -> None:
    assert check({PATH: text, FLOW: LINE}, RULE) == []


@pytest.mark.parametrize(
    ("picture", "is_found"),
    [
        ("S1 S2 S3", True),
        ("S1>S2,S3 S2 S3", True),
        ("S1 S2>S1,S3 S3", True),
        ("S1 S2 S3>S1", False),
        ("S1>S2,S3 S2>S1,S3 S3>S2", False),
        ("S1>S3 S2. S3>S2", True),
        ("S3 S2 S1", False),
        ("S1. S3", False),
        ("S1 S2>S9 S3", False),
        ("S1 S1 S3", False),
    ],
)
def test_the_ways_of_the_workflow_decide(picture: str, is_found: bool) -> None:
    assert bool(found(risk("w/S3", at("w/S1")), workflow(picture))) is is_found


def test_steps_that_could_not_be_read() -> None:
    assert found(risk("w/S3", at("w/S1")), LINE.replace("id: S2, name: 办", "id: S2, name: 办, next: S9")) == []


def test_message_and_advice() -> None:
    [finding] = findings({PATH: risk("w/S2", BEFORE), FLOW: LINE}, RULE)
    assert str(finding.message) == "All controls act before `w/S2`; none acts at the step or after it"
    assert "correct `step` and `timing`" in hint(finding)
