"""contradictory-grades: the list of grades in registry.yaml."""

import pytest
from tests.support.check import check, findings, hint

RULE = "contradictory-grades"
PATH = "registry.yaml"
HEAD = "organization: 国家税务总局云川市税务局\n"


def settings(*levels: str, more: str = "") -> str:
    """Each level as ``grade label bound``; the first stands in line 4."""
    words = (level.split() for level in levels)
    lines = (f"    - {{grade: {grade}, label: {label}, score_at_least: {bound}}}\n" for grade, label, bound in words)
    return HEAD + "grading:\n  grades:\n" + "".join(lines) + more


@pytest.mark.parametrize(
    ("levels", "spots"),
    [
        (("1 一级 15", "1 二级 6", "3 三级 1"), [(5, 15)]),
        (("1 一级 15", "2 二级 6", "2 三级 1"), [(6, 15)]),
        (("1 一级 15", "2 一级 6", "3 三级 1"), [(5, 25)]),
        (("1 2 15", "2 二级 6", "3 三级 1"), [(4, 25)]),
        (("1 ２ 15", "2 二级 6", "3 三级 1"), [(4, 25)]),
        (("1 一级 6", "2 二级 15", "3 三级 1"), [(5, 45)]),
        (("1 一级 15", "2 二级 15", "3 三级 1"), [(5, 45)]),
        (("1 一级 1", "2 二级 6", "3 三级 15"), [(5, 45), (6, 45)]),
        (("3 三级 6", "2 二级 6", "1 一级 15"), [(4, 45)]),
        (("1 一级 15", "2 二级 6", "3 三级 2"), [(6, 45)]),
        (("3 三级 3", "1 一级 15"), [(4, 45)]),
        (("1 一级 6", "2 二级 15"), [(5, 45)]),
    ],
)
def test_contradictions(levels: tuple[str, ...], spots: list[tuple[int, int]]) -> None:
    assert check({PATH: settings(*levels)}, RULE) == [(PATH, line, column, RULE) for line, column in spots]


@pytest.mark.parametrize(
    "text",
    [
        settings("1 一级 15", "2 二级 6", "3 三级 1"),
        settings("1 高 8", "2 低 1"),
        settings("3 三级 1", "2 二级 6", "1 一级 15"),
        settings("1 1 15", "2 2 1"),
        settings("1 一级 15", "2 二级 0"),
        settings("1 一级 99", "2 二级 1"),
        settings("1 一级 15", "2 二级 6", "3 三级 一"),
        settings("1 一级 15", "2 二级 6", more="  scale: 99\n"),
        settings("1 一级 15", "2 二级 6", more="  scael: 5\n"),
        HEAD,
        HEAD + "grading: {scale: 3}\n",
        HEAD + "grading:\n",
        "",
    ],
)
def test_sound_or_said_already(text: str) -> None:
    assert check({PATH: text}, RULE) == []


def test_no_grade_at_all() -> None:
    assert check({PATH: HEAD + "grading:\n  scale: 5\n  grades: []\n"}, RULE) == [(PATH, 4, 3, RULE)]


def test_the_finding_names_both_bounds() -> None:
    [finding] = findings({PATH: settings("1 一级 6", "2 二级 15", "3 三级 1")}, RULE)
    assert str(finding.message) == "二级 begins at 15, no lower than the higher 一级 at 6"
    assert "fall" in hint(finding)
    assert finding.severity.value == "error"
