"""declared-differs-from-counted: what was reported upward against what a tree, or the present, counts."""

import pytest
from tests.support.check import Place, Text, check, files, findings
from tests.support.git import round_file
from tests.support.sound import LEVY, RISK

RULE = "declared-differs-from-counted"
TREE, OTHER = "a" * 40, "b" * 40
RIGHT = (
    "declared: {staff: 4, units: 2, risk_posts: 2, risk_points: 1, risk_points_grade_1: 1, "
    "risk_points_grade_2: 0, risk_points_grade_3: 0, controls: 2}\n"
)
WRONG = "declared: {risk_points: 2}\n"
OPEN = "title: 轮\nopened: 2024-01-01\n"
Files = dict[str, Text | None]


@pytest.mark.parametrize(
    ("figure", "right"),
    [
        ("staff", 4),
        ("units", 2),
        ("risk_posts", 2),
        ("risk_points", 1),
        ("risk_points_grade_1", 1),
        ("risk_points_grade_2", 0),
        ("risk_points_grade_3", 0),
        ("controls", 2),
    ],
)
@pytest.mark.parametrize("difference", [1, 7])
def test_each_figure_of_an_open_round(figure: str, right: int, difference: int) -> None:
    declared = f"declared:\n  {figure}: {right + difference}\n"
    assert check({"rounds/1.yaml": OPEN + declared}, RULE) == [("rounds/1.yaml", 4, 5 + len(figure), RULE)]


def test_it_says_both_numbers_and_what_to_do() -> None:
    [now] = findings({"rounds/1.yaml": OPEN + WRONG}, RULE)
    assert str(now.message) == "Risk points: declared 2, counted 1"
    assert "before the round is closed" in str(now.hint)
    [then] = findings({"rounds/1.yaml": round_file(1, TREE) + WRONG}, RULE, recall={TREE: files({})}.get)
    assert str(then.message) == "Risk points: declared 2, counted 1"
    assert "froze" in str(then.hint)


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        ({"rounds/1.yaml": round_file(1, TREE) + WRONG}, [("rounds/1.yaml", 5, 25, RULE)]),
        ({"rounds/1.yaml": round_file(1, TREE) + WRONG, "risks/R-001.yaml": None}, [("rounds/1.yaml", 5, 25, RULE)]),
        ({"rounds/1.yaml": round_file(1, TREE) + RIGHT, "risks/R-001.yaml": None}, []),
        ({"rounds/1.yaml": round_file(1, OTHER) + RIGHT}, [("rounds/1.yaml", 5, 19, RULE)]),
        ({"rounds/1.yaml": round_file(1, OTHER) + "declared: {staff: 9}\n"}, []),
        (
            {"rounds/1.yaml": round_file(1, TREE) + WRONG, "rounds/2.yaml": OPEN + WRONG},
            [("rounds/1.yaml", 5, 25, RULE), ("rounds/2.yaml", 3, 25, RULE)],
        ),
        (
            {"rounds/1.yaml": round_file(1, TREE) + "declared: {staff: 0, risk_points: 0, units: 2}\n"},
            [("rounds/1.yaml", 5, 19, RULE), ("rounds/1.yaml", 5, 35, RULE)],
        ),
    ],
)
def test_a_closed_round_is_counted_from_its_tree(overlay: Files, places: list[Place]) -> None:
    trees = {TREE: files({}), OTHER: files({"departments/levy.yaml": LEVY.replace("staff: 3", "staff: 8")})}
    assert check(overlay, RULE, recall=trees.get) == places


BROKEN = {"risks/R-002.yaml": "name: [\n"}


@pytest.mark.parametrize(
    "overlay",
    [
        {},
        {"rounds/1.yaml": OPEN},
        {"rounds/1.yaml": OPEN + RIGHT},
        {"rounds/1.yaml": OPEN + "declared: {}\n"},
        {"rounds/1.yaml": OPEN + "declared: ~\n"},
        {"rounds/1.yaml": OPEN + "declared: {risk_points: many}\n"},
        {"rounds/1.yaml": OPEN + "declared: {risk_point: 9}\n"},
        # A closed round whose tree is not at hand, or was never taken: another rule says so.
        {"rounds/1.yaml": round_file(1, TREE) + WRONG},
        {"rounds/1.yaml": OPEN + "closed: 2024-02-01\n" + WRONG},
        {"rounds/1.yaml": OPEN + "closed: 2024-02-01\nsnapshot: {tree: x}\n" + WRONG},
        {"rounds/1.yaml": OPEN + "closed: soon\n" + WRONG},
        # An earlier round left open describes another time.
        {"rounds/1.yaml": OPEN + WRONG, "rounds/2.yaml": OPEN},
        {"rounds/autumn.yaml": OPEN + WRONG},
        # What could not be read could not be counted.
        {"rounds/1.yaml": OPEN + WRONG, **BROKEN},
        {"rounds/1.yaml": OPEN + WRONG, "risk/R-002.yaml": RISK},
        {"rounds/1.yaml": OPEN + WRONG, "risks/R-002.yaml": RISK + "status: 无效\n"},
        {
            "rounds/1.yaml": OPEN + "declared: {staff: 9}\n",
            "departments/levy.yaml": LEVY.replace("staff: 3", "staff: x"),
        },
        {"rounds/1.yaml": OPEN + "declared: {risk_posts: 9}\n", "posts/clerk.yaml": ""},
        {"rounds/1.yaml": OPEN + "declared: {risk_points_grade_1: 9}\n", "registry.yaml": "organization: []\n"},
    ],
)
def test_where_nothing_can_be_said(overlay: Files) -> None:
    assert check(overlay, RULE) == []


def test_a_flaw_hides_only_what_rests_on_it() -> None:
    overlay = {"rounds/1.yaml": OPEN + "declared: {staff: 9, risk_points: 9}\n", **BROKEN}
    assert check(overlay, RULE) == [("rounds/1.yaml", 3, 19, RULE)]


def test_a_tree_that_could_not_be_read_whole_is_not_counted() -> None:
    recall = {TREE: files(BROKEN)}.get
    assert check({"rounds/1.yaml": round_file(1, TREE) + WRONG}, RULE, recall=recall) == []


def test_retired_risk_points_and_controls_do_not_count() -> None:
    overlay = {
        "rounds/1.yaml": OPEN + RIGHT,
        "risks/R-002.yaml": RISK + "status: retired\nretired: {round: 1, reason: 并入}\n",
        "risks/R-001.yaml": RISK + "  - {id: C3, text: 旧措施, status: retired}\n",
    }
    assert check(overlay, RULE) == []
