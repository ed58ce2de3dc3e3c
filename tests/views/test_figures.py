"""Shares add up to their totals, and rows count what belongs to them."""

import pytest
from tests.support.small import SMALL, changed, edited, registry, risk

from neikong.messages import in_english
from neikong.views.by_department import department_rows
from neikong.views.figures import Figures, figures
from neikong.views.power import workflow_rows

R1 = "risks/R-001.yaml"
NOTICE = "workflows/notice.yaml"


def found(files: dict[str, str] = SMALL) -> Figures:
    return figures(registry(files))


def share(figures: Figures, of: str, by: str) -> dict[str, int]:
    """Label → number, those with nothing left out."""
    distribution = next(one for one in figures.distributions if (one.of, one.by) == (of, by))
    said = (
        (one.label if isinstance(one.label, str) else one.label.text(in_english), one) for one in distribution.shares
    )
    return {label: one.number for label, one in said if one.number}


@pytest.mark.parametrize(
    ("of", "by", "expected"),
    [
        ("risk_points", "grade", {"二级": 1}),
        ("risk_points", "category", {"enforcement risk": 1}),
        ("risk_points", "key_area", {"征": 1}),
        ("risk_points", "found_by", {"not stated": 1}),
        ("controls", "type", {"preventive": 1}),
        ("controls", "mode", {"not stated": 1}),
        ("controls", "frequency", {"quarterly": 1}),
        ("controls", "grade", {"二级": 1}),
    ],
)
def test_shares_of_the_small_registry(of: str, by: str, expected: dict[str, int]) -> None:
    assert share(found(), of, by) == expected


def test_a_risk_point_found_twice_counts_in_both_shares_and_once_in_the_total() -> None:
    files = changed({R1: SMALL[R1] + "found_by: [self, mutual, self]\n"})
    assert share(found(files), "risk_points", "found_by") == {"self-check": 1, "mutual check": 1}
    assert next(one for one in found(files).distributions if one.by == "found_by").total == 1


def test_a_term_that_registry_yaml_does_not_declare_is_counted_apart() -> None:
    files = edited(R1, "key_area: levy", "key_area: 税")
    assert share(found(files), "risk_points", "key_area") == {"税": 1}


def test_only_single_valued_shares_are_sure_to_add_up() -> None:
    for distribution in found().distributions:
        assert distribution.several or sum(one.number for one in distribution.shares) == distribution.total


def test_what_is_retired_counts_nowhere() -> None:
    gone = found(changed({R1: SMALL[R1] + "status: retired\n"}))
    assert all(distribution.total == 0 for distribution in gone.distributions)
    assert (gone.departments[0].risk_points, gone.controls) == (0, 0)


def test_automated_controls() -> None:
    files = edited(R1, "    owner: arrears\n", "    owner: arrears\n    mode: automated\n")
    assert (found(files).automated, found(files).controls) == (1, 1)


def test_a_risk_point_of_two_departments_counts_in_each() -> None:
    files = changed(
        {
            "departments/b.yaml": "name: 乙\n",
            "posts/b1.yaml": "name: 乙岗\ndepartment: b\n",
            "risks/R-2.yaml": risk("x", "grade: 1", posts="[arrears, b1, levy-head]"),
        }
    )
    rows = {row.id: row for row in department_rows(registry(files))}
    assert (rows["levy"].risk_points, rows["b"].risk_points) == (2, 1)
    assert (rows["levy"].risk_posts, rows["levy"].posts, rows["b"].by_grade) == (2, 2, {1: 1, 2: 0, 3: 0})


def test_what_belongs_to_no_department_has_a_row_of_its_own() -> None:
    files = changed({"posts/x.yaml": "name: 无处\ndepartment: nowhere\n", "risks/R-2.yaml": risk("y", posts="[x]")})
    last = department_rows(registry(files))[-1]
    assert (last.id, last.posts, last.risk_points) == ("", 1, 1)


@pytest.mark.parametrize(
    ("steps", "figures"),
    [
        ("[]", (0, 0, 0, 0)),
        ("[{id: S1, name: a, post: p}, {id: S2, name: b, post: p}]", (2, 0, 0, 0)),
        ("[{id: S1, name: a, post: p}, {id: S2, name: b, post: q, function: approve}]", (2, 1, 1, 0)),
        ("[{id: S1, name: a, external: 省局}, {id: S2, name: b, post: q, onsite: true}]", (2, 0, 1, 1)),
        ("[{id: S1, name: a}, {id: S2, name: b, post: q}]", (2, 0, 0, 0)),
        ("[{id: S1, name: a, post: p, next: [S2, S2]}, {id: S2, name: b, post: q, next: [S1]}]", (2, 0, 2, 0)),
        ("[{id: S1, name: a, post: p, next: [S9]}, {id: S2, name: b, post: q}]", (2, 0, 0, 0)),
        ("[{id: S1, name: a, post: p, function: adjudicate, next: []}, {id: S2, name: b, post: q}]", (2, 1, 0, 0)),
    ],
)
def test_how_power_flows(steps: str, figures: tuple[int, int, int, int]) -> None:
    (row,) = workflow_rows(registry({**SMALL, NOTICE: f"name: 流程\nsteps: {steps}\n"}))
    assert (row.steps, row.decisions, row.handoffs, row.onsite) == figures
