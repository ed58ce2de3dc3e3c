"""New and solved findings of a review."""

from tests.account.asked import BASE, POST, RISK, SETTINGS, WAIVER, Files, added, edited, without
from tests.account.reviewed import reviewed

NO_CONTROLS = {**BASE, RISK: BASE[RISK].partition("controls:")[0]}


def new(before: Files, after: Files) -> list[tuple[str, str, str]]:
    review = reviewed(before, after)
    return [(one.severity.value, review.file(one), one.rule) for one in review.new]


def test_new_findings_the_worst_first() -> None:
    after = {**NO_CONTROLS, POST: BASE[POST].replace("parent: levy/D1", "parent: lvy/D1")}
    found = new(BASE, after)
    weights = [weight for weight, *_ in found]
    assert ("error", "registry/posts/arrears.yaml", "unknown-reference") in found
    assert weights == sorted(weights, key=["error", "warning", "info"].index)


def test_solved_findings_by_rule() -> None:
    solved = reviewed(NO_CONTROLS, BASE).solved
    assert ("uncovered-risk", 1) in solved
    assert [number for _, number in solved] == sorted((number for _, number in solved), reverse=True)
    assert reviewed(NO_CONTROLS, BASE).new == ()


def test_what_is_only_excused_is_not_solved() -> None:
    assert "uncovered-risk" not in dict(reviewed(NO_CONTROLS, added(RISK, WAIVER, NO_CONTROLS)).solved)


def test_what_nobody_looks_for_any_more_is_not_solved() -> None:
    ignored = {**NO_CONTROLS, SETTINGS: BASE[SETTINGS].replace("[ALL],", "[ALL], ignore: [uncovered-risk],")}
    assert reviewed(NO_CONTROLS, ignored).solved == ()


def test_what_moves_along_with_a_rename_is_neither() -> None:
    renamed = {**without(RISK), "risks/R-100.yaml": NO_CONTROLS[RISK] + "formerly: [R-001]\n"}
    review = reviewed(NO_CONTROLS, renamed)
    assert (review.new, review.solved) == ((), ())


def test_names_are_those_of_both_sides() -> None:
    review = reviewed(BASE, edited("departments/levy.yaml", ("征收管理科", "征收科")))
    assert (review.names["levy"], review.names["levy-head"]) == ("征收科", "征收管理科科长")
