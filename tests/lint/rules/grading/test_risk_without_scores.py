"""risk-without-scores: an approved grade rests on every declared factor."""

import pytest
from tests.support.check import check, findings, hint
from tests.support.sound import SETTINGS

RULE = "risk-without-scores"
PATH = "risks/R-002.yaml"


def risk(more: str, grade: str = "1") -> str:
    return f"name: 违规核准延期缴纳税款\nposts: [levy-head]\ngrade: {grade}\n" + more


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (risk(""), 8),
        (risk("likelihood: 4\n"), 8),
        (risk("impact: 4\nscope: 1\n"), 8),
        (risk("impact: 4\nlikelihood: ~\n"), 8),
        (risk("", "{self: 2, approved: 1, reason: 上调}"), 1),
        (risk("impact: 9\n"), 8),
    ],
)
def test_not_scored(text: str, column: int) -> None:
    assert check({PATH: text}, RULE) == [(PATH, 3, column, RULE)]


@pytest.mark.parametrize(
    "text",
    [
        risk("likelihood: 4\nimpact: 4\n"),
        risk("likelihood: 1\nimpact: 1\nscope: 1\n"),
        risk("", "{self: 1}"),
        risk("", "~"),
        risk("", "9"),
        risk("status: retired\n"),
        risk("likelihood: 9\nimpact: 4\n"),
        risk("likelihod: 4\nimpact: 4\n"),
    ],
)
def test_scored_or_not_yet_approved(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_the_declared_factors_are_the_ones_that_count() -> None:
    for factors, fires in (("impact", False), ("impact, scope", True), ("", False), ("influence", False)):
        settings = SETTINGS.replace("factors: [likelihood, impact]", f"factors: [{factors}]")
        overlay = {"registry.yaml": settings, PATH: risk("impact: 3\n"), "risks/R-001.yaml": None}
        assert check(overlay, RULE) == ([(PATH, 3, 8, RULE)] if fires else [])


def test_one_finding_names_all_factors() -> None:
    [finding] = findings({PATH: risk("")}, RULE)
    assert str(finding.message) == "The approved grade lacks a score of likelihood, impact"
    assert hint(finding) == "Write the scores, each from 1 to 5"
    assert finding.severity.value == "info"
