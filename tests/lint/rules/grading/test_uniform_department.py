"""uniform-department: one grade for all that weighs on a department's posts."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import SETTINGS

RULE = "uniform-department"
PLACE = [("departments/levy.yaml", 1, 7, RULE)]
OTHER = ("deputy", "1")


def risks(*points: tuple[str, str], more: str = "") -> dict[str, Text | None]:
    """Risk points as posts and grade; R-001 is away."""
    files: dict[str, Text | None] = {"risks/R-001.yaml": None}
    for number, (posts, grade) in enumerate(points, 1):
        files[f"risks/A-{number}.yaml"] = f"name: 某{number}\nposts: [{posts}]\ngrade: {grade}\n{more}"
    return files


SIX = [("arrears", "2")] * 4 + [("levy-head", "2"), ("arrears, levy-head", "2")]


@pytest.mark.parametrize(
    ("points", "places"),
    [
        ([*SIX, OTHER], PLACE),
        ([*SIX, OTHER, ("arrears", "{self: 1}")], PLACE),
        ([*SIX, OTHER, ("arrears", "~")], PLACE),
        ([*SIX[:5], ("arrears, deputy", "2"), OTHER], PLACE),
        ([("arrears", "1")] * 6 + [("deputy", "3")], PLACE),
        ([*SIX[1:], OTHER], []),
        (SIX, []),
        ([*SIX, ("arrears", "1")], []),
        ([*SIX, ("arrears, deputy", "1")], []),
        ([*SIX, ("nobody", "1")], PLACE),
        ([*SIX[:5], OTHER, ("nobody", "2")], []),
        ([("deputy", "2"), *SIX[:5], ("levy-head", "1")], []),
        ([], []),
    ],
)
def test_departments(points: list[tuple[str, str]], places: list[object]) -> None:
    assert check(risks(*points), RULE) == places


@pytest.mark.parametrize(("least", "fires"), [(6, True), (7, False), (1, True)])
def test_the_bureaus_own_bound(least: int, fires: bool) -> None:
    settings = SETTINGS + f"lint: {{options: {{uniform-department: {{least: {least}}}}}}}\n"
    assert check({**risks(*SIX, OTHER), "registry.yaml": settings}, RULE) == (PLACE if fires else [])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name: 某\nposts: [arrears]\ngrade: 9\n",
        "name: 某\nposts: arrears\ngrade: 1\n",
        "name: 某\npost: [arrears]\n",
    ],
)
def test_what_cannot_be_read_may_differ(text: str) -> None:
    assert check({**risks(*SIX, OTHER), "risks/B.yaml": text}, RULE) == []


def test_retired_risk_points_do_not_count() -> None:
    assert check(risks(*SIX, OTHER, more="status: retired\n"), RULE) == []


def test_a_department_without_a_file_is_another_rules_cause() -> None:
    clerk = "name: 收发岗\ndepartment: nowhere\nduties:\n  - {id: D1, text: 登记}\n"
    overlay = {**risks(*[("clerk", "2")] * 6, OTHER), "posts/clerk.yaml": clerk}
    assert check(overlay, RULE) == []


def test_number_and_grade_are_told() -> None:
    [finding] = findings(risks(*SIX, OTHER), RULE)
    assert str(finding.message) == "All 6 graded risk points of this department are of 二级"
    assert finding.severity.value == "info"
