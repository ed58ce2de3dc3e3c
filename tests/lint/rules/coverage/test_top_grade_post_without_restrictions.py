"""top-grade-post-without-restrictions: what a post with the gravest risk must not do."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import ARREARS, RISK, SETTINGS

RULE = "top-grade-post-without-restrictions"
PATH = "posts/arrears.yaml"
HEAD, _, _ = ARREARS.partition("restricted:")
Files = dict[str, Text | None]


def risk(old: str, new: str) -> Files:
    assert old in RISK
    return {"risks/R-001.yaml": RISK.replace(old, new, 1)}


@pytest.mark.parametrize(
    ("files", "line"),
    [
        ({PATH: HEAD}, 1),
        ({PATH: HEAD + "restricted: []\n"}, 9),
        ({PATH: HEAD + "restricted:\n"}, 9),
        ({PATH: HEAD, **risk("grade: 1\n", "grade: {self: 2, approved: 一级}\n")}, 1),
        ({PATH: HEAD, "registry.yaml": SETTINGS.replace("{grade: 3, label: 三级", "{grade: 4, label: 四级")}, 1),
    ],
)
def test_found(files: Files, line: int) -> None:
    assert check(files, RULE) == [(PATH, line, 1, RULE)]


@pytest.mark.parametrize(
    "files",
    [
        {},
        {PATH: ARREARS},
        {PATH: HEAD + "restrict: 不得手工剔除\n"},
        {PATH: HEAD + "restricted: 不得手工剔除\n"},
        {PATH: HEAD, **risk("grade: 1\n", "grade: 2\n")},
        {PATH: HEAD, **risk("grade: 1\n", "grade: {self: 1}\n")},
        {PATH: HEAD, **risk("grade: 1\n", "")},
        {PATH: HEAD, **risk("grade: 1\n", "grade: 特级\n")},
        {PATH: HEAD, **risk("grade: 1\n", "grade: 1\nstatus: retired\n")},
        {PATH: HEAD, **risk("grade: 1\n", "grade: 1\nstatus: 待定\n")},
        {PATH: HEAD, "registry.yaml": SETTINGS.replace("scale: 5", "scale: 五")},
        {PATH: HEAD, **risk("[arrears, levy-head]", "[levy-head]")},
        {PATH: HEAD, **risk("[arrears, levy-head]", "[arears, levy-head]")},
    ],
)
def test_not_found(files: Files) -> None:
    assert check(files, RULE) == []


def test_leaders_are_posts_too() -> None:
    assert check(risk("[arrears, levy-head]", "[deputy]"), RULE) == [("posts/deputy.yaml", 1, 1, RULE)]


def test_the_risk_point_is_named() -> None:
    [finding] = findings({PATH: HEAD}, RULE)
    assert str(finding.message) == (
        "The risk point `R-001` of the highest grade weighs on the post, but nothing says what it must not do"
    )
