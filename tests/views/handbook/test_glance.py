"""Figures: they add up, and agree with what the commands count."""

from tests.support.book import BOOK, book
from tests.support.small import changed, registry, risk

from neikong.views.counts import counts


def test_figures_are_those_of_the_reports() -> None:
    found = {figure.measure: figure.number for figure in book().glance.figures}
    assert found == counts(registry(BOOK))


def test_each_line_is_the_sum_of_its_grades() -> None:
    glance = book().glance
    for line in (*glance.departments, *glance.areas, *glance.gates):
        assert sum(line.by_grade) == line.risk_points
    assert [grade.level for grade in glance.grades] == [1, 2, 0]


def test_without_ungraded_risk_points_there_is_no_column_for_them() -> None:
    glance = book(changed({"risks/R-003.yaml": None}, base=BOOK)).glance
    assert [grade.level for grade in glance.grades] == [1, 2]


def test_every_rated_risk_point_is_on_the_map_once() -> None:
    heat = book().glance.heat
    assert [name.id for _, row in heat.rows for cell in row for name in cell.risks] == ["R-001", "R-002"]
    assert heat.unrated == 2
    assert [number for number, _ in heat.rows] == [5, 4, 3, 2, 1]
    assert [(cell.across, cell.down, cell.level) for cell in heat.rows[0][1]] == [
        (1, 5, 2), (2, 5, 2), (3, 5, 1), (4, 5, 1), (5, 5, 1),
    ]  # fmt: skip


def test_areas_beside_the_declared_ones() -> None:
    files = changed({"risks/R-003.yaml": risk("x")}, base=BOOK)
    areas = book(files).glance.areas
    assert (areas[0].name.text, areas[0].risk_points, areas[0].covered) == ("征", 2, 1)
    assert (areas[-1].key, str(areas[-1].name.text), areas[-1].risk_points) == ("", "not stated", 1)


def test_departments_come_in_the_order_of_the_book_and_what_has_none_last() -> None:
    found = book()
    assert [line.name.id for line in found.glance.departments] == ["lead", "levy", "office", ""]


def test_gates_have_their_workflows() -> None:
    gates = {line.key: line for line in book().glance.gates}
    assert [name.id for name in gates["approval"].workflows] == ["deferral"]
    assert (gates["approval"].risk_points, gates["audit"].risk_points) == (1, 0)
