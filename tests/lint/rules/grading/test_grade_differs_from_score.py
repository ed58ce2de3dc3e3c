"""grade-differs-from-score: what the factors give, what was approved, and why they differ."""

import pytest
from tests.support.check import Text, check, findings, hint
from tests.support.sound import SETTINGS

RULE = "grade-differs-from-score"
PATH = "risks/R-002.yaml"


def risk(grade: str, scores: str = "likelihood: 4\nimpact: 5\n", more: str = "") -> str:
    """The grade stands in line 3."""
    return f"name: 违规核准延期缴纳税款\nposts: [levy-head]\ngrade: {grade}\n" + scores + more


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (risk("3"), 8),
        (risk("三级"), 8),
        (risk("2"), 8),
        (risk("{approved: 3}"), 19),
        (risk("{self: 3, approved: 3}"), 28),
        (risk("{self: 1, approved: 2}"), 28),
        (risk("1", "likelihood: 1\nimpact: 1\n"), 8),
        (risk("1", "likelihood: 2\nimpact: 5\n"), 8),
        (risk("2", "likelihood: 1\nimpact: 5\nscope: 3\n"), 8),
    ],
)
def test_unexplained(text: str, column: int) -> None:
    assert check({PATH: text}, RULE) == [(PATH, 3, column, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        risk("1"),
        risk("一级"),
        risk("{self: 3, approved: 1}"),
        risk("2", "likelihood: 3\nimpact: 2\n"),
        risk("3", "likelihood: 1\nimpact: 5\n"),
        risk("{approved: 3, reason: 手工环节已由系统取代，领导小组下调}"),
        risk("{self: 3}"),
        risk("3", "likelihood: 5\n"),
        risk("3", ""),
        risk("3", more="status: retired\n"),
        risk("4"),
        risk("{approved: 3, reason: ''}"),
        risk("{approved: 3, reasn: 领导小组下调}"),
        risk("3", "likelihood: 5\nimpact: 9\n"),
        risk("3", "likelihood: 5\nimpct: 5\n"),
        risk("~"),
    ],
)
def test_explained_or_not_comparable(text: str) -> None:
    assert check({PATH: text}, RULE) == []


@pytest.mark.parametrize(
    ("old", "new", "fires"),
    [
        ("score_at_least: 15", "score_at_least: 21", True),
        ("score_at_least: 6", "score_at_least: 16", False),
        ("score_at_least: 1,", "score_at_least: 2,", False),
        ("grade: 3, label", "grade: 2, label", False),
        ("factors: [likelihood, impact]", "factors: [likelihood, impact, scope]", False),
        ("factors: [likelihood, impact]", "factors: [likelihood]", False),
        ("scale: 5", "scale: 50", False),
        ("organization:", "organisation:", True),
    ],
)
def test_the_bureaus_own_grading(old: str, new: str, fires: bool) -> None:
    overlay: dict[str, Text | None] = {PATH: risk("3"), "registry.yaml": SETTINGS.replace(old, new)}
    overlay["risks/R-001.yaml"] = None
    assert check(overlay, RULE) == ([(PATH, 3, 8, RULE)] if fires else [])


def test_score_and_both_grades_are_named() -> None:
    [finding] = findings({PATH: risk("3")}, RULE)
    assert str(finding.message) == "A score of 20 gives 一级, but 三级 is approved"
    assert "`grade: {approved: 3, reason: …}`" in hint(finding)
    assert finding.severity.value == "warning"
