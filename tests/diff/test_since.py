"""What a report tells of a comparison, where nothing of it needs a whole report."""

from tests.support.rounds import AFTER, BEFORE, Files
from tests.support.small import registry, risk

from neikong.diff import compare
from neikong.diff.since import since
from neikong.views.since import Since


def told(before: Files, after: Files) -> Since:
    old, new = registry(before), registry(after)
    return since("1", compare(old, new), old, new)


def test_every_kind_of_change_is_told_and_the_sum_is_right() -> None:
    found = told(BEFORE, AFTER)
    assert set(found.named) == {"merged", "split", "retired", "added", "regraded"}
    assert (found.sum, found.adds_up) == ("6 + 1 + 1 − 1 − 1 = 6", True)


def test_the_way_back_is_told_as_well() -> None:
    found = told(AFTER, BEFORE)
    assert "restored" in found.named
    assert found.adds_up


def test_nothing_changed() -> None:
    found = told(AFTER, AFTER)
    assert (found.named, found.terms, found.graded, found.sum) == ({}, (), 0, "6 = 6")


def test_a_first_grade_under_a_new_id_is_a_first_grade_and_a_new_risk_points_is_none() -> None:
    before = {"risks/R-1.yaml": risk("漏报很多的欠税"), "registry.yaml": BEFORE["registry.yaml"]}
    after = {
        "registry.yaml": BEFORE["registry.yaml"],
        "risks/R-2.yaml": risk("漏报很多的欠税", "formerly: [R-1]", "grade: 1"),
        "risks/R-3.yaml": risk("毫不相干的另一件事", "grade: 1", posts="[lawyer]"),
    }
    assert told(before, after).graded == 1
