"""top-grade-risk-only-detected: where the grade itself does not ask for prevention."""

import pytest
from tests.support.check import check, findings
from tests.support.sound import SETTINGS

RULE = "top-grade-risk-only-detected"
PATH = "risks/R-001.yaml"
FREE = SETTINGS.replace(", require: [preventive]", "")
HEAD = "name: 漏报\nposts: [arrears]\n"
FOUND = [(PATH, 4, 1, RULE)]


def risk(grade: str, *controls: str, more: str = "") -> str:
    lines = "".join(f"  - {{id: C{number}, text: 控, {fields}}}\n" for number, fields in enumerate(controls, 1))
    return f"{HEAD}grade: {grade}\ncontrols:\n{lines}{more}"


DETECTS, PREVENTS, CORRECTS = "type: detective", "type: preventive", "type: corrective"


@pytest.mark.parametrize(
    "text",
    [
        risk("1", DETECTS),
        risk("一级", "type: 发现性"),
        risk("{self: 2, approved: 1, reason: 上调}", DETECTS, DETECTS),
        risk("1", DETECTS, PREVENTS + ", status: retired"),
    ],
)
def test_only_detected(text: str) -> None:
    assert check({"registry.yaml": FREE, PATH: text}, RULE) == FOUND


@pytest.mark.parametrize(
    "text",
    [
        risk("1", DETECTS, PREVENTS),
        risk("1", DETECTS, CORRECTS),
        risk("1", DETECTS, "mode: manual"),
        risk("1", "mode: manual"),
        risk("1", DETECTS, "type: 防范"),
        risk("1"),
        risk("1", DETECTS + ", status: retired"),
        risk("2", DETECTS),
        risk("{self: 1}", DETECTS),
        risk("四级", DETECTS),
        risk("1", DETECTS, more="status: retired\n"),
    ],
)
def test_silent(text: str) -> None:
    assert check({"registry.yaml": FREE, PATH: text}, RULE) == []


@pytest.mark.parametrize(
    "settings",
    [SETTINGS, FREE.replace("label: 一级", "label: []"), FREE.replace("scale: 5", "scale: 50")],
)
def test_another_finding_says_it_or_nobody_can_tell(settings: str) -> None:
    assert check({"registry.yaml": settings, PATH: risk("1", DETECTS)}, RULE) == []


def test_the_bureaus_own_word() -> None:
    [finding] = findings({"registry.yaml": FREE, PATH: risk("1", DETECTS)}, RULE)
    assert str(finding.message) == "Every control only detects; nothing prevents a risk of 一级"
