"""Every active risk point stands in one cell, and a cell has the grade of its score."""

import pytest
from tests.support.small import SMALL, changed, edited, registry, risk

from neikong.views.crossings import area_table, gate_table
from neikong.views.matrix import Matrix, matrix

R1 = "risks/R-001.yaml"


def found(files: dict[str, str] = SMALL) -> Matrix:
    return matrix(registry(files))


def settings(grading: str) -> dict[str, str]:
    return edited("registry.yaml", "language: en\n", f"language: en\ngrading: {grading}\n")


def where(map_: Matrix) -> dict[tuple[int, int], list[str]]:
    cells = (cell for row in map_.cells for cell in row)
    return {(cell.across, cell.down): [id_ for id_, _ in cell.risks] for cell in cells if cell.risks}


def test_a_risk_point_stands_where_its_factors_cross() -> None:
    assert where(found()) == {(3, 4): ["R-001"]}
    assert [row[0].down for row in found().cells] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize(
    ("across", "down", "grade"), [(3, 5, 1), (3, 4, 2), (2, 3, 2), (5, 1, 3), (1, 1, 3), (5, 5, 1)]
)
def test_a_cell_has_the_grade_of_its_score(across: int, down: int, grade: int) -> None:
    cells = {(cell.across, cell.down): cell.grade for row in found().cells for cell in row}
    assert cells[across, down] == grade


def test_what_lacks_a_factor_is_not_rated() -> None:
    files = changed({"risks/R-2.yaml": risk("x", "likelihood: 2"), "risks/R-3.yaml": risk("y", "status: retired")})
    assert [id_ for id_, _ in found(files).unrated] == ["R-2"]
    assert found(files).total == 2


def test_a_score_that_reaches_no_grade_has_none() -> None:
    grades = "{grades: [{grade: 1, label: 高, score_at_least: 9}]}"
    assert found(settings(grades)).cells[-1][0].grade is None


@pytest.mark.parametrize(
    ("factors", "axes"),
    [
        ("[likelihood, impact]", ("likelihood", "impact")),
        ("[impact, likelihood]", ("likelihood", "impact")),
        ("[impact, scope]", ("impact", "scope")),
        ("[scope]", ("likelihood", "scope")),
        ("[impact]", ("likelihood", "impact")),
        ("[]", ("likelihood", "impact")),
        ("[likelihood, impact, scope]", ("likelihood", "impact")),
    ],
)
def test_the_axes_are_the_declared_factors(factors: str, axes: tuple[str, str]) -> None:
    map_ = found(settings(f"{{factors: {factors}}}"))
    assert (map_.across.factor, map_.down.factor) == axes


def test_with_one_factor_the_other_does_not_change_the_grade() -> None:
    map_ = found(settings("{factors: [impact], grades: [{grade: 1, label: 高, score_at_least: 4}]}"))
    assert [row[0].grade for row in map_.cells] == [1, 1, None, None, None]


def test_with_three_factors_a_cell_has_the_highest_grade_in_it() -> None:
    files = settings("{factors: [likelihood, impact, scope]}")
    files[R1] = SMALL[R1] + "scope: 1\n"
    files["risks/R-2.yaml"] = risk("x", "likelihood: 3", "impact: 4", "scope: 5")
    cells = {(cell.across, cell.down): cell.grade for row in found(files).cells for cell in row}
    assert cells[3, 4] == 1
    assert cells[5, 5] is None


def test_the_scale_and_its_words_are_the_bureaus() -> None:
    map_ = found(settings("{scale: 3, anchors: {impact: {1: 轻, 3: 重}}}"))
    assert map_.down.words == {1: "轻", 2: "", 3: "重"}
    assert [len(row) for row in map_.cells] == [3, 3, 3]


def test_domains_and_key_areas() -> None:
    files = changed(
        {
            "risks/R-2.yaml": risk("x", "domain: enforcement", "key_area: levy"),
            "risks/R-3.yaml": risk("x", "domain: enforcement", "key_area: unknown"),
            "risks/R-4.yaml": risk("x", "domain: enforcement", "key_area: levy", "status: retired"),
        }
    )
    table = area_table(registry(files))
    assert table.numbers == {("", "levy"): 1, ("enforcement", "levy"): 1, ("enforcement", "unknown"): 1}
    assert list(table.domains) == ["general", "enforcement", "administration", ""]
    assert list(table.areas)[-1] == "unknown"
    assert (table.in_area("levy"), table.in_domain("enforcement"), table.in_area("people")) == (2, 2, 0)


def test_gates() -> None:
    power = "power: {name: 公告, kind: other, gate: audit}\n"
    files = edited("workflows/notice.yaml", "type: enforcement\n", power)
    files["workflows/other.yaml"] = f"name: 另一流程\n{power}steps: [{{id: S1, name: a}}]\n"
    files["risks/R-2.yaml"] = risk("x", "steps: [notice/S1, other/S1, gone/S1]", "grade: 1")
    rows = {row.gate: row for row in gate_table(registry(files)).rows}
    assert [id_ for id_, _ in rows["audit"].workflows] == ["notice", "other"]
    assert (rows["audit"].risk_points, rows["audit"].by_grade) == (2, {1: 1, 2: 1, 3: 0})
    assert (rows["invoice"].workflows, rows["invoice"].risk_points) == ((), 0)
    assert "" not in rows
