"""unreachable-grade: bounds above the highest product of the factors."""

import pytest
from tests.support.check import check, findings

RULE = "unreachable-grade"
PATH = "registry.yaml"
HEAD = "organization: 国家税务总局云川市税务局\n"


def settings(factors: str, scale: int, *bounds: int) -> str:
    """The first level stands in line 6, its bound in column 45."""
    levels = "".join(
        f"    - {{grade: {grade}, label: 第{grade}, score_at_least: {bound}}}\n"
        for grade, bound in enumerate(bounds, 1)
    )
    return HEAD + f"grading:\n  factors: [{factors}]\n  scale: {scale}\n  grades:\n" + levels


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (settings("impact", 5, 15, 6, 1), [6, 7]),
        (settings("impact", 5, 6, 1), [6]),
        (settings("likelihood, impact", 5, 26, 6, 1), [6]),
        (settings("likelihood, impact", 3, 15, 6, 1), [6]),
        (settings("likelihood, impact, scope", 2, 9, 1), [6]),
    ],
)
def test_out_of_reach(text: str, lines: list[int]) -> None:
    assert check({PATH: text}, RULE) == [(PATH, line, 45, RULE) for line in lines]


@pytest.mark.parametrize(
    "text",
    [
        settings("impact", 5, 5, 1),
        settings("likelihood, impact", 5, 25, 6, 1),
        settings("likelihood, impact, scope", 5, 125, 6, 1),
        settings("", 5, 15, 6, 1),
        settings("impact", 5, 6, 15, 1),
        settings("impact", 5, 15, 6, 2),
        settings("impact", 99, 15, 6, 1),
        settings("influence", 5, 15, 6, 1),
        HEAD,
    ],
)
def test_within_reach_or_said_already(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_the_usual_grades_may_be_too_high_for_one_factor() -> None:
    [first, second] = findings({PATH: HEAD + "grading:\n  factors: [impact]\n"}, RULE)
    assert str(first.message) == "一级 begins at 15, but the highest score is 5"
    assert str(second.message) == "二级 begins at 6, but the highest score is 5"
    assert first.span is not None
    assert (first.span.line, first.span.column) == (2, 1)
