"""Scores and computed grades: products of the declared factors, and what they reach."""

import pytest

from neikong.model.risk import Risk
from neikong.model.scoring import computed_grade, highest_score, score, unscored
from neikong.model.settings import Grading


def grading(factors: str = "likelihood impact", scale: int = 5, bounds: str = "15 6 1") -> Grading:
    grades = [
        {"grade": str(grade), "label": f"{grade}级", "score_at_least": bound}
        for grade, bound in enumerate(bounds.split(), 1)
    ]
    return Grading.model_validate({"factors": factors.split(), "scale": str(scale), "grades": grades})


def risk(scores: str) -> Risk:
    """Likelihood, impact and scope in this order; ``-`` for none."""
    given = zip(("likelihood", "impact", "scope"), scores.split(), strict=False)
    return Risk.model_validate({"id": "R", "name": "某", **{name: number for name, number in given if number != "-"}})


@pytest.mark.parametrize(
    ("factors", "scores", "product", "grade"),
    [
        ("likelihood impact", "5 5", 25, 1),
        ("likelihood impact", "3 5", 15, 1),
        ("likelihood impact", "2 5", 10, 2),
        ("likelihood impact", "3 2", 6, 2),
        ("likelihood impact", "1 5", 5, 3),
        ("likelihood impact", "1 1", 1, 3),
        ("likelihood impact", "3 5 2", 15, 1),
        ("likelihood impact scope", "2 2 2", 8, 2),
        ("scope", "5 5 3", 3, 3),
        ("likelihood impact", "3 -", None, None),
        ("likelihood impact scope", "3 5", None, None),
        ("likelihood impact", "", None, None),
        ("", "3 5", None, None),
    ],
)
def test_scores(factors: str, scores: str, product: int | None, grade: int | None) -> None:
    assert score(risk(scores), grading(factors)) == product
    assert computed_grade(risk(scores), grading(factors)) == grade


def test_a_score_below_every_grade_has_none() -> None:
    assert computed_grade(risk("1 2"), grading(bounds="15 6 3")) is None
    assert computed_grade(risk("1 3"), grading(bounds="15 6 3")) == 3
    assert computed_grade(risk("5 5"), grading(bounds="")) is None


def test_the_order_of_the_levels_does_not_matter() -> None:
    turned = grading().model_copy(update={"grades": grading().grades[::-1]})
    assert computed_grade(risk("3 5"), turned) == 1


@pytest.mark.parametrize(
    ("scores", "left"), [("3 5", ("scope",)), ("- 5 1", ("likelihood",)), ("", ("likelihood", "impact", "scope"))]
)
def test_factors_left_out(scores: str, left: tuple[str, ...]) -> None:
    assert unscored(risk(scores), grading("likelihood impact scope")) == left


def test_a_factor_declared_twice_is_missed_once() -> None:
    assert unscored(risk("3"), grading("impact impact")) == ("impact",)


@pytest.mark.parametrize(
    ("factors", "scale", "highest"),
    [("impact", 5, 5), ("likelihood impact", 4, 16), ("likelihood impact scope", 3, 27)],
)
def test_the_highest_score(factors: str, scale: int, highest: int) -> None:
    assert highest_score(grading(factors, scale)) == highest


@pytest.mark.parametrize(("grade", "label"), [(1, "1级"), (3, "3级"), (7, "7")])
def test_labels(grade: int, label: str) -> None:
    assert grading().label(grade) == label


@pytest.mark.parametrize(
    ("written", "grade"), [(None, None), ("2", 2), ({"approved": "1", "self": "2"}, 1), ({"self": "2"}, None)]
)
def test_the_approved_grade(written: object, grade: int | None) -> None:
    assert Risk.model_validate({"id": "R", "name": "某", "grade": written}).approved_grade == grade


def test_active_controls() -> None:
    controls = [{"id": "C1", "text": "查"}, {"id": "C2", "text": "核", "status": "已退出"}]
    found = Risk.model_validate({"id": "R", "name": "某", "controls": controls}).active_controls
    assert [control.id for control in found] == ["C1"]
