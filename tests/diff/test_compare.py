import pytest
from tests.diff.table import NOTHING, SEVERAL, SINGLE, Case, Files
from tests.support.small import SMALL, changed, edited, registry, risk

from neikong.diff import Comparison, compare
from neikong.diff.change import KINDS, adds_up
from neikong.views.counts import counts

ALL = SINGLE | SEVERAL
R1 = "risks/R-001.yaml"


def compared(before: Files, after: Files) -> Comparison:
    return compare(registry(before), registry(after))


@pytest.mark.parametrize(("before", "after", "expected"), ALL.values(), ids=ALL)
def test_kinds_and_ids(before: Files, after: Files, expected: list[tuple[str, object]]) -> None:
    found = [(change.kind, (change.before, change.after)) for change in compared(before, after).changes]
    assert sorted(found) == sorted(expected)


def test_every_kind_of_change_is_in_the_table() -> None:
    assert {kind for _, _, expected in SINGLE.values() for kind, _ in expected} == set(KINDS)


@pytest.mark.parametrize(("before", "after"), NOTHING.values(), ids=NOTHING)
def test_nothing_changed(before: Files, after: Files) -> None:
    comparison = compared(before, after)
    assert comparison.changes == ()
    assert all(total.delta == 0 for total in comparison.totals)


@pytest.mark.parametrize("case", ALL.values(), ids=ALL)
@pytest.mark.parametrize("backwards", [False, True])
def test_totals_and_reconciliation(case: Case, backwards: bool) -> None:
    before, after = (case[1], case[0]) if backwards else case[:2]
    comparison = compared(before, after)
    old, new = counts(registry(before)), counts(registry(after))
    assert {total.measure: (total.before, total.after) for total in comparison.totals} == {
        measure: (old[measure], new[measure]) for measure in new
    }
    for measure, terms in comparison.reconciliation.items():
        assert adds_up(terms), measure
        assert (terms["from"], terms["to"]) == (old[measure], new[measure])
        assert min(terms.values()) >= 0


TERMS = {
    "added": {"added": 1},
    "removed": {"removed": 1},
    "retired": {"retired": 1},
    "restored": {"restored": 1},
    "merged into one of them": {"merged": 1},
    "merged into a new one": {"merged": 1},
    "split": {"split": 1},
    "renamed by formerly": {},
    "regraded": {},
}


@pytest.mark.parametrize("name", TERMS)
def test_terms_of_the_risk_points(name: str) -> None:
    before, after, _ = SINGLE[name]
    terms = compared(before, after).reconciliation["risk_points"]
    assert {term: number for term, number in terms.items() if number and term not in ("from", "to")} == TERMS[name]


POST_TERMS = {
    "a post gains its first risk point": (SMALL, changed({"risks/R-002.yaml": risk(posts="[levy-head]")}), "added"),
    "a post loses its last risk point": (SMALL, edited(R1, "posts: [arrears]", "posts: []"), "removed"),
    "its only risk point is retired": (SMALL, changed({R1: SMALL[R1] + "status: retired\n"}), "removed"),
    "its only risk point is restored": (changed({R1: SMALL[R1] + "status: retired\n"}), SMALL, "added"),
}


@pytest.mark.parametrize(("before", "after", "term"), POST_TERMS.values(), ids=POST_TERMS)
def test_terms_of_the_risk_posts(before: Files, after: Files, term: str) -> None:
    """A post is neither retired nor restored: it has risk points or it has none."""
    terms = compared(before, after).reconciliation["risk_posts"]
    assert {name: number for name, number in terms.items() if number and name not in ("from", "to")} == {term: 1}
    assert adds_up(terms)


def test_controls_follow_a_renamed_risk_point() -> None:
    before, after, _ = SINGLE["renamed by formerly"]
    terms = compared(before, after).reconciliation["controls"]
    assert {term: number for term, number in terms.items() if number} == {"from": 1, "to": 1}


def test_a_merge_tells_what_changed_in_the_one_that_stays() -> None:
    before = changed({"risks/R-002.yaml": risk("另一风险")})
    after = edited(R1, "likelihood: 3", "likelihood: 4\nsupersedes: [R-002]")
    merged = next(change for change in compared(before, after).changes if change.kind == "merged")
    assert (("likelihood",), 3, 4) in [(field.route, field.before, field.after) for field in merged.fields]


def test_controls_added_in_a_merge_are_changes_too() -> None:
    before = changed({"risks/R-002.yaml": risk("另一风险")})
    after = changed({R1: SMALL[R1] + "  - id: C2\n    text: 每季度抽查\nsupersedes: [R-002]\n"})
    comparison = compared(before, after)
    assert comparison.reconciliation["controls"]["added"] == 1
    assert "control-added" in [change.kind for change in comparison.changes]


def test_fields_name_the_route_and_both_values() -> None:
    (change,) = compared(SMALL, edited("posts/arrears.yaml", "target: 100%", "target: 99%")).changes
    assert [(field.route, field.before, field.after) for field in change.fields] == [
        (("goals", "G1", "target"), "100%", "99%")
    ]


@pytest.mark.parametrize(
    ("path", "old", "new", "name", "department"),
    [
        (R1, "impact: 4", "impact: 5", "欠税公告漏报", "levy"),
        ("posts/arrears.yaml", "100%", "99%", "欠税管理岗", "levy"),
        ("departments/levy.yaml", "staff: 14", "staff: 15", "征收管理处", "levy"),
        ("regulations/levy-law.yaml", "94", "95", "中华人民共和国税收征收管理法", None),
    ],
)
def test_a_change_has_the_name_and_the_department(
    path: str, old: str, new: str, name: str, department: str | None
) -> None:
    (change,) = compared(SMALL, edited(path, old, new)).changes
    assert (change.name, change.department) == (name, department)


RETIRED = "status: retired\n"


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (SMALL, changed({R1: SMALL[R1] + RETIRED + "retired: {round: 2, reason: 已停办}\n"}), "已停办"),
        (SMALL, changed({R1: SMALL[R1] + RETIRED}), None),
        (changed({R1: SMALL[R1] + RETIRED + "retired: {round: 2, reason: 已停办}\n"}), SMALL, None),
        (SMALL, edited(R1, "approved: 2, reason: 金额不大", "approved: 1, reason: 金额大"), "金额大"),
    ],
    ids=["retired", "retired without a reason", "restored", "regraded"],
)
def test_reasons(before: Files, after: Files, reason: str | None) -> None:
    (change,) = compared(before, after).changes
    assert change.reason == reason


GRADED = "grade: {self: 2, approved: 2, reason: 金额不大}\n"


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("{self: 2, approved: 2}", "{self: 2, approved: 1}", "raised"),
        ("{self: 2, approved: 2}", "{self: 2, approved: 3}", "lowered"),
        ("1", "3", "lowered"),
        ("{self: 2}", "{self: 2, approved: 1}", "raised"),
        ("{self: 2}", "{self: 3}", "lowered"),
        ("{self: 2}", "{self: 2, approved: 2}", None),
        ("{self: 2, approved: 2}", "{self: 3, approved: 2}", None),
        ("{approved: 2, reason: 甲}", "{approved: 2, reason: 乙}", None),
        ("null", "2", None),
        ("2", "null", None),
    ],
)
def test_a_regraded_risk_point_knows_its_direction(old: str, new: str, direction: str | None) -> None:
    before, after = (edited(R1, GRADED, f"grade: {grade}\n") for grade in (old, new))
    (change,) = compared(before, after).changes
    assert (change.kind, change.direction) == ("regraded", direction)


def test_only_a_regraded_risk_point_has_a_direction() -> None:
    before, after = SEVERAL["many at once on one entity"][:2]
    assert {change.kind for change in compared(before, after).changes if change.direction} == {"regraded"}


def test_a_time_limit_is_one_field() -> None:
    (change,) = compared(SMALL, edited("workflows/notice.yaml", "time_limit: 20 ", "time_limit: 15 ")).changes
    assert [(field.route, field.before, field.after) for field in change.fields] == [
        (("time_limit",), "20 working days", "15 working days")
    ]


def test_changes_come_in_reading_order() -> None:
    before = changed({"risks/Z.yaml": risk(), "risks/Y.yaml": risk()})
    after = changed(
        {
            "risks/B.yaml": risk("私设小金库"),
            "risks/A.yaml": risk("公车私用"),
            "posts/new.yaml": "name: 新岗\ndepartment: levy\n",
        }
    )
    assert [(change.kind, change.entity_kind, change.name) for change in compared(before, after).changes] == [
        ("added", "post", "新岗"), ("added", "risk", "公车私用"), ("added", "risk", "私设小金库"),
        ("removed", "risk", "某风险"), ("removed", "risk", "某风险"),
    ]  # fmt: skip
