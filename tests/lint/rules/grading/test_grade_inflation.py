"""grade-inflation: the share of the top grade among all approved grades."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import SETTINGS

RULE = "grade-inflation"
PLACE = [("registry.yaml", 12, 3, RULE)]


def risks(grades: str, more: str = "") -> dict[str, Text | None]:
    """One risk point for each character, ``-`` for one without a grade; R-001 is away."""
    files: dict[str, Text | None] = {"risks/R-001.yaml": None}
    for number, grade in enumerate(grades, 1):
        text = f"name: 某{number}\nposts: [arrears]\n" + (f"grade: {grade}\n" if grade != "-" else "grade: {self: 1}\n")
        files[f"risks/A-{number:03}.yaml"] = text + more
    return files


@pytest.mark.parametrize(
    ("grades", "places"),
    [
        ("1111111222", PLACE),
        ("1" * 10, PLACE),
        ("1" * 32 + "2" * 13, PLACE),
        ("1111111222----", PLACE),
        ("1111112222", []),
        ("1" * 27 + "2" * 18, []),
        ("1" * 9, []),
        ("1" * 9 + "-----", []),
        ("2222222222", []),
        ("3333333331", []),
        ("", []),
    ],
)
def test_shares(grades: str, places: list[object]) -> None:
    assert check(risks(grades), RULE) == places


@pytest.mark.parametrize(
    ("options", "grades", "fires"),
    [
        ("{share: 50}", "1111112222", True),
        ("{share: 50}", "1111122222", False),
        ("{share: 100}", "1111111111", False),
        ("{least: 3}", "111", True),
        ("{least: 3}", "11", False),
        ("{share: 0}", "1111112222", False),
        ("{share: 101, least: 0}", "1111111222", True),
    ],
)
def test_the_bureaus_own_bounds(options: str, grades: str, fires: bool) -> None:
    for rule in (RULE, "NK405"):
        settings = SETTINGS + f"lint: {{options: {{{rule}: {options}}}}}\n"
        assert check({**risks(grades), "registry.yaml": settings}, RULE) == (PLACE if fires else [])


@pytest.mark.parametrize(
    "grading",
    [
        "grades: [{grade: 1, label: 一级, score_at_least: 1}]",
        "grades: [{grade: 1, label: 一级, score_at_least: 6}, {grade: 2, label: 二级, score_at_least: 15}]",
        "grades: []",
        "scale: 1",
    ],
)
def test_grades_that_tell_nothing(grading: str) -> None:
    settings = f"organization: 国家税务总局云川市税务局\ngrading:\n  {grading}\n"
    assert check({**risks("1" * 12), "registry.yaml": settings}, RULE) == []


def test_retired_risk_points_do_not_count() -> None:
    assert check(risks("1" * 12, "status: retired\n"), RULE) == []


def test_a_refused_file_leaves_the_share_unknown() -> None:
    assert check({**risks("1" * 12), "risks/B.yaml": ""}, RULE) == []


def test_where_the_registry_declares_no_grades() -> None:
    settings = "organization: 国家税务总局云川市税务局\ngrading: {scale: 5}\n"
    assert check({**risks("1" * 12), "registry.yaml": settings}, RULE) == [("registry.yaml", 2, 1, RULE)]


def test_the_figures_are_told() -> None:
    [finding] = findings(risks("1" * 32 + "2" * 13), RULE)
    assert str(finding.message) == "32 of 45 graded risk points (71%) stand in 一级, more than 60%"
