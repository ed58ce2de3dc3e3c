import pytest
from tests.support.rounds import BEFORE, BUREAU
from tests.support.small import SMALL, changed, edited, registry, risk

from neikong.model.round import Declared
from neikong.views.counts import TITLES, counts, grade_labels, is_graded, measure_title, reported, units

R1 = "risks/R-001.yaml"
EXPECTED = {
    "staff": 14,
    "risk_posts": 1,
    "risk_points": 1,
    "risk_points_grade_1": 0,
    "risk_points_grade_2": 1,
    "risk_points_grade_3": 0,
    "controls": 1,
    "departments": 1,
    "posts": 2,
    "duties": 2,
    "goals": 1,
    "workflows": 1,
    "steps": 2,
    "regulations": 1,
}
CASES: dict[str, tuple[dict[str, str], dict[str, int]]] = {
    "a retired risk point counts nowhere": (
        changed({R1: SMALL[R1] + "status: retired\n"}),
        {"risk_posts": 0, "risk_points": 0, "risk_points_grade_2": 0, "controls": 0},
    ),
    "a control out of force does not count": (changed({R1: SMALL[R1] + "    status: retired\n"}), {"controls": 0}),
    "a risk point weighs on several posts": (
        edited(R1, "posts: [arrears]", "posts: [arrears, levy-head]"),
        {"risk_posts": 2},
    ),
    "a post named twice counts once": (edited(R1, "posts: [arrears]", "posts: [arrears, arrears]"), {}),
    "two risk points on one post": (changed({"risks/R-2.yaml": risk()}), {"risk_points": 2}),
    "an unknown post is no risk post": (edited(R1, "posts: [arrears]", "posts: [nobody]"), {"risk_posts": 0}),
    "self-assessed is not approved": (edited(R1, "approved: 2", "approved: null"), {"risk_points_grade_2": 0}),
    "staff is summed over departments": (
        changed({"departments/b.yaml": "name: 乙\nstaff: 3\n", "departments/c.yaml": "name: 丙\n"}),
        {"staff": 17, "departments": 3},
    ),
    "two grades": (
        edited(
            "registry.yaml",
            "language: en\n",
            "grading: {grades: [{grade: 1, label: 高, score_at_least: 9}, {grade: 2, label: 低, score_at_least: 1}]}\n",
        ),
        {"risk_points_grade_3": -1},
    ),
}


def test_the_small_registry() -> None:
    assert counts(registry(SMALL)) == EXPECTED


@pytest.mark.parametrize(("files", "different"), CASES.values(), ids=CASES)
def test_what_counts(files: dict[str, str], different: dict[str, int]) -> None:
    expected = {measure: number for measure, number in (EXPECTED | different).items() if number >= 0}
    assert counts(registry(files)) == expected


def test_an_empty_registry_has_only_zeros() -> None:
    assert set(counts(registry({})).values()) == {0}


def test_every_measure_has_a_title() -> None:
    assert {measure for measure in EXPECTED if not measure.startswith("risk_points_grade_")} == set(TITLES)


@pytest.mark.parametrize(
    ("measure", "files", "title"),
    [
        ("posts", SMALL, "posts"),
        ("risk_points_grade_1", SMALL, "risk points of grade 一级"),
        ("risk_points_grade_2", CASES["two grades"][0], "risk points of grade 低"),
        ("risk_points_grade_3", CASES["two grades"][0], "risk points of grade 3"),
    ],
)
def test_grades_are_called_what_the_bureau_calls_them(measure: str, files: dict[str, str], title: str) -> None:
    assert str(measure_title(measure, grade_labels(registry(files)))) == title


def test_units_are_counted_by_kind_and_leaders_by_posts() -> None:
    """The leadership's secretary is no leader, and a leader's post elsewhere is none of the bureau's."""
    files = {**BUREAU, "posts/x.yaml": "name: x\ndepartment: levy\nrank: leader\n"}
    assert units(registry(files)) == {"offices": 2, "direct_units": 1, "branches": 1, "bureau_leaders": 1}
    assert set(units(registry({})).values()) == {0}


def test_what_is_reported_has_the_names_of_the_round_file() -> None:
    found = reported(registry(SMALL))
    assert list(found) == list(Declared.model_fields)
    assert (found["units"], found["risk_points"], found["risk_points_grade_2"]) == (1, 1, 1)
    assert reported(registry(CASES["two grades"][0]))["risk_points_grade_3"] == 0


@pytest.mark.parametrize(("files", "graded"), [(SMALL, True), (BEFORE, True), ({}, False)])
def test_whether_any_grade_is_approved(files: dict[str, str], graded: bool) -> None:
    assert is_graded(registry(files)) is graded
