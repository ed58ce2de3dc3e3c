"""registry.yaml, and what depends on it: grades, scores, terms."""

import pytest
from tests.support.base import BASE, RISK, SETTINGS
from tests.support.check import CORE, Text, check, findings, hint, result

GRADES = """\
grading:
  scale: 3
  grades:
    - {grade: 1, label: 一级, score_at_least: 6, min_controls: 2}
    - {grade: 2, label: Ⅱ级, score_at_least: 1}
"""


def graded(grade: str) -> dict[str, Text | None]:
    return {"risks/R-001.yaml": RISK.replace("\ngrade: 1\n", f"\ngrade: {grade}\n")}


@pytest.mark.parametrize(
    ("grade", "own", "approved"),
    [
        ("1", None, 1),
        ("一级", None, 1),
        ("'２'", None, 2),
        ("Ⅱ级", None, 2),
        ("{self: Ⅱ级, approved: 一级, reason: 上调}", 2, 1),
        ("{self: 2, approved: 1}", 2, 1),
    ],
)
def test_grades_by_number_and_label(grade: str, own: int | None, approved: int) -> None:
    found = result({"registry.yaml": SETTINGS + GRADES, **graded(grade)}, CORE)
    risk = found.registry.risks["R-001"]
    assert found.findings == ()
    assert risk.grade is not None
    assert (risk.grade.self_, risk.grade.approved) == (own, approved)


@pytest.mark.parametrize(
    ("grade", "line", "column", "rule"),
    [
        ("3", 8, 8, "unknown-value"),
        ("0", 8, 8, "unknown-value"),
        ("三级", 8, 8, "unknown-value"),
        ("{self: 3, approved: 1}", 8, 15, "unknown-value"),
        ("{approved: 三级}", 8, 19, "unknown-value"),
        ("[1]", 8, 1, "wrong-type"),
        ("{aproved: 1}", 8, 9, "unknown-key"),
    ],
)
def test_other_grades(grade: str, line: int, column: int, rule: str) -> None:
    place = ("risks/R-001.yaml", line, column, rule)
    assert place in check({"registry.yaml": SETTINGS + GRADES, **graded(grade)})


def test_an_unknown_grade_lists_the_bureaus_own() -> None:
    [finding] = [one for one in findings(graded("{self: 4, approved: 1}")) if one.rule == "unknown-value"]
    assert hint(finding) == "Write one of 1, 2, 3, 一级, 二级, 三级"


@pytest.mark.parametrize(
    ("more", "score", "places"),
    [
        ("", "5", []),
        ("", "６", [("risks/R-001.yaml", 20, 9, "out-of-range")]),
        ("", "0", [("risks/R-001.yaml", 20, 9, "out-of-range")]),
        ("", "高", [("risks/R-001.yaml", 20, 9, "wrong-type")]),
        (GRADES, "3", []),
        (GRADES, "4", [("risks/R-001.yaml", 20, 9, "out-of-range")]),
        ("grading: {scale: 10}\n", "10", []),
    ],
)
def test_scores_keep_to_the_scale(more: str, score: str, places: list[tuple[str, int, int, str]]) -> None:
    overlay: dict[str, Text | None] = {"registry.yaml": SETTINGS + more, "risks/R-001.yaml": f"{RISK}impact: {score}\n"}
    assert check(overlay) == places


def test_a_score_beyond_the_scale_names_the_scale() -> None:
    [finding] = findings({"registry.yaml": SETTINGS + GRADES, "risks/R-001.yaml": f"{RISK}impact: 4\n"})
    assert hint(finding) == "Write a number from 1 to 3"


@pytest.mark.parametrize(
    ("more", "line", "column", "rule"),
    [
        ("grading: {scale: 1}", 3, 18, "out-of-range"),
        ("grading: {scale: 11}", 3, 18, "out-of-range"),
        ("grading: {factors: [severity]}", 3, 21, "unknown-value"),
        ("grading: {grades: [{grade: 1, label: a, score_at_least: x}]}", 3, 57, "wrong-type"),
        ("separation: [[propose, 吃饭]]", 3, 24, "unknown-value"),
        ("lint: {severity: {unknown-key: fatal}}", 3, 32, "unknown-value"),
        ("lint: {selekt: [ALL]}", 3, 8, "unknown-key"),
        ("review: {post: [director]}", 3, 17, "unknown-value"),
        ("domains: [a]", 3, 1, "wrong-type"),
        ("domains: {a: [b]}", 3, 11, "wrong-type"),
        ("office: {control_office: nobody}", 3, 26, "unknown-reference"),
        ("office: {leading_group: [deputy, levy]}", 3, 34, "unknown-reference"),
    ],
)
def test_mistakes_in_the_settings(more: str, line: int, column: int, rule: str) -> None:
    assert check({"registry.yaml": f"{SETTINGS}{more}\n"}, rule) == [("registry.yaml", line, column, rule)]


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("grading: {factors: [severity]}", "Write one of likelihood, impact, scope"),
        ("lint: {severity: {unknown-key: fatal}}", "Write one of error, warning, info"),
        ("separation: [[propose, 吃饭]]", "propose (提出)"),
        ("grading: {scale: 11}", "10 or less"),
        ("grading: {scale: 1}", "2 or more"),
    ],
)
def test_hints_for_the_settings(more: str, words: str) -> None:
    [finding] = findings({"registry.yaml": f"{SETTINGS}{more}\n"})
    assert words in hint(finding)


def test_without_settings_one_finding_and_the_rest_is_checked() -> None:
    overlay: dict[str, Text | None] = {"registry.yaml": None, "posts/deputy.yaml": BASE["posts/deputy.yaml"] + "x: y\n"}
    assert check(overlay) == [("posts/deputy.yaml", 7, 1, "unknown-key"), ("registry.yaml", 1, 1, "missing-field")]


def test_an_empty_state() -> None:
    assert check(dict.fromkeys(BASE)) == [("registry.yaml", 1, 1, "missing-field")]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("posts/arrears.yaml", "department: levy", "department: ｌｅｖｙ"),
        ("posts/arrears.yaml", "id: D1", "id: Ｄ１"),
        ("risks/R-001.yaml", "[arrears/D1]", "[arrears/Ｄ１]"),
        ("departments/levy.yaml", "domain: enforcement", "domain: ｅｎｆｏｒｃｅｍｅｎｔ"),
    ],
)
def test_full_width_letters_in_ids_are_accepted(path: str, old: str, new: str) -> None:
    assert check({path: BASE[path].replace(old, new)}) == []
