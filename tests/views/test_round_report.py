"""The report on a round: its numbers are counted, its sums add up, its names are those that may be told."""

import dataclasses

import pytest
from tests.support.rounds import AFTER, BEFORE, ROUNDS, reported
from tests.support.small import risk

from neikong.views.paper import Grid, Paper, Section
from neikong.views.round_report import round_report


def section(paper: Paper, name: str) -> Section:
    return next(one for one in paper.sections if one.name == name)


def sentences(paper: Paper, name: str) -> list[str]:
    return [str(one) for one in section(paper, name).paragraphs]


def grid(paper: Paper, name: str, title: str) -> Grid:
    return next(one for one in section(paper, name).grids if str(one.title) == title)


def rows(one: Grid) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in (*one.rows, *((one.total,) if one.total else ()))]


def points(paper: Paper, name: str) -> dict[str, list[str]]:
    return {str(one.title): [str(item) for item in one.items] for one in section(paper, name).points}


@pytest.fixture
def paper() -> Paper:
    return round_report(reported())


def test_title_period_and_signature(paper: Paper) -> None:
    assert str(paper.title) == "云川市税务局: report on 第二轮"
    assert "carried out 第二轮 from 2024-07-27 to 2024-08-23." in str(paper.lead[0])
    assert [str(line) for line in paper.signed] == ["云川市税务局", "2024-08-23"]
    assert "0123456789abcdef0123456789abcdef01234567" in str(paper.source)


def test_who_took_part_with_sums(paper: Paper) -> None:
    assert sentences(paper, "done") == [
        "Risk points were searched for in 3 ways: self-check (26 persons), "
        "mutual check (3 meetings, 40 attendances), public review (市级民评代表: 4 persons, 2 units visited).",
        "In all there were 3 meetings, 70 attendances, 2 units visited.",
    ]
    assert rows(grid(paper, "done", "Who took part"))[-1] == ["total", "", "70", "3", "2"]


def test_staff_units_posts_and_risk_points(paper: Paper) -> None:
    assert sentences(paper, "found")[:3] == [
        "The bureau has 26 persons in post, with 2 offices, 1 directly affiliated unit, 1 branch, 1 bureau leader.",
        "Of 6 posts, 4 carry a risk (66.7%).",
        "6 risk points were found: 一级: 2 (33.3%), 二级: 1 (16.7%), without an approved grade: 3 (50.0%).",
    ]


def test_declared_figures_that_differ_are_shown_beside_what_is_counted(paper: Paper) -> None:
    assert sentences(paper, "found")[3] == (
        "Declared figures that differ from what is counted: risk points: declared 7, counted 6."
    )
    assert rows(grid(paper, "found", "What was declared and what is counted")) == [
        ["staff", "26", "26", "agrees"],
        ["units", "5", "5", "agrees"],
        ["risk posts", "4", "4", "agrees"],
        ["risk points", "7", "6", "differs"],
        ["risk points of grade 一级", "", "2", "not declared"],
        ["risk points of grade 二级", "", "1", "not declared"],
        ["risk points of grade 三级", "", "0", "not declared"],
        ["controls", "", "4", "not declared"],
    ]


def test_the_table_by_department_has_the_totals_of_the_bureau_and_says_why_rows_exceed_them(paper: Paper) -> None:
    by_department = grid(paper, "found", "Risk points by department")
    assert rows(by_department) == [
        ["城东分局", "1", "1", "2", "1", "0", "0", "2"],
        ["办税厅", "1", "0", "0", "0", "0", "0", "0"],
        ["局领导", "2", "1", "1", "0", "0", "0", "0"],
        ["法制科", "1", "1", "2", "1", "1", "0", "2"],
        ["征收科", "1", "1", "1", "1", "0", "0", "2"],
        ["without a department", "0", "0", "1", "0", "0", "0", "0"],
        ["total", "6", "4", "6", "2", "1", "0", "4"],
    ]
    assert by_department.note is not None


@pytest.mark.parametrize(
    ("title", "row"),
    [
        ("Risk points by category", ["enforcement risk", "1", "16.7%"]),
        ("Risk points by key area", ["征", "1", "16.7%"]),
        ("Risk points by method of finding", ["mutual check", "1", "16.7%"]),
    ],
)
def test_tables_of_shares(paper: Paper, title: str, row: list[str]) -> None:
    found = rows(grid(paper, "found", title))
    assert row in found
    assert found[-1][:2] == ["total", "6"]


def test_controls_by_type_and_timing(paper: Paper) -> None:
    assert sentences(paper, "controls") == [
        "4 controls are in force against these risk points.",
        "By type: 2 preventive (50.0%), 1 detective (25.0%), 1 corrective (25.0%).",
        "By timing: 2 beforehand (50.0%), 1 during the work (25.0%), 1 afterwards (25.0%).",
    ]


def test_risk_points_without_control_are_named_unless_they_are_restricted(paper: Paper) -> None:
    assert sentences(paper, "gaps") == [
        "3 risk points have no control yet (50.0% of 6).",
        "1 other risk point has controls, but not all that the grade asks for.",
    ]
    assert points(paper, "gaps") == {
        "Risk points without control": ["R-3 (restricted) (法制科)", "R-8 其二 (局领导)", "R-9 新的"]
    }


def test_the_changes_add_up_and_name_what_is_behind_them(paper: Paper) -> None:
    assert sentences(paper, "changes") == [
        "Round 1 had 6 risk points, this round has 6: 1 added, 1 more by splitting, 1 retired, 1 fewer by merging "
        "(6 + 1 + 1 − 1 − 1 = 6).",
        "risk posts: 4 in the last round, 4 now.",
        "controls: 1 in the last round, 4 now.",
        "The grades of 3 risk points were approved for the first time.",
    ]
    assert points(paper, "changes") == {
        "Merged risk points": ["R-1 漏报 + R-2 瞒报 → R-1 漏报"],
        "Split risk points": ["R-5 大而全 → R-7 其一 + R-8 其二"],
        "Retired risk points": ["R-4 旧事; reason: 业务已取消"],
        "Added risk points": ["R-9 新的"],
        "Risk points with another grade": ["R-6 升级: 二级 → 一级; reason: 金额大"],
    }


def test_what_follows_comes_from_what_was_counted(paper: Paper) -> None:
    assert points(paper, "following") == {
        "To be done": [
            "Lay down controls for 3 risk points that have none, each with its owner, frequency and record.",
            "Complete the controls of 1 risk point that falls short of the grade.",
            "Have the grades of 3 risk points approved.",
            "Correct 1 declared figure, and report the correction.",
            "2 risk points of 一级: managed by the bureau's leadership, monitored monthly.",
            "1 risk point of 二级: managed by the department.",
        ]
    }


def test_the_first_round_has_nothing_before_it() -> None:
    paper = round_report(reported(1))
    assert sentences(paper, "changes") == ["This is the first round: there is none to compare it with."]
    assert sentences(paper, "done") == ["The file of the round does not say who took part."]
    assert sentences(paper, "found")[3] == "No figures have been declared for this round yet."


def test_a_round_before_that_is_not_at_hand_is_not_passed_over_in_silence() -> None:
    paper = round_report(dataclasses.replace(reported(), since=None))
    assert sentences(paper, "changes") == ["Round 1 is not at hand, and was not compared."]


def test_a_reason_of_a_restricted_risk_point_is_not_told() -> None:
    retired = risk(
        "旧事", "visibility: restricted", "status: retired", "retired: {round: 2, reason: 秘密}", posts="[window]"
    )
    paper = round_report(reported(after={**AFTER, "risks/R-4.yaml": retired}))
    assert points(paper, "changes")["Retired risk points"] == ["R-4 (restricted)"]


def test_without_any_risk_point_every_sentence_still_stands() -> None:
    bureau = {path: text for path, text in AFTER.items() if not path.startswith("risks/")}
    paper = round_report(reported(after=bureau, before=bureau))
    assert "No risk point was found." in sentences(paper, "found")
    assert sentences(paper, "controls") == ["No control is in force yet."]
    assert sentences(paper, "changes")[0] == "As in round 1, there are 0 risk points."


@pytest.mark.parametrize("declared", ["staff: 26", "risk_points: 6"])
def test_declared_figures_that_agree(declared: str) -> None:
    rounds = {**ROUNDS, "rounds/2.yaml": f"title: 第二轮\nopened: 2024-07-27\ndeclared: {{{declared}}}\n"}
    paper = round_report(reported(rounds=rounds))
    assert sentences(paper, "found")[3] == "All declared figures are what is counted."
    assert "it is still under way" in str(paper.lead[0])
    assert [str(line) for line in paper.signed] == ["云川市税务局"]


def test_the_sum_is_checked_and_not_only_printed() -> None:
    told = reported(before=BEFORE)
    assert told.since is not None
    assert told.since.adds_up
    wrong = dataclasses.replace(told, since=dataclasses.replace(told.since, after=7))
    assert "The sum does not add up: the report must not be sent before this is mended." in sentences(
        round_report(wrong), "changes"
    )
