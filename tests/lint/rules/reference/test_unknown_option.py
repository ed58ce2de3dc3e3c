"""unknown-option: options that the rule has, with values that it takes."""

import pytest
from tests.support.base import SETTINGS
from tests.support.check import check, findings, hint

RULE = "unknown-option"
PATH = "registry.yaml"


def settings(options: str) -> str:
    return SETTINGS + f"lint:\n  options:\n    {options}\n"


@pytest.mark.parametrize(
    ("options", "columns"),
    [
        ("grade-inflation: {shares: 50}", [23]),
        ("grade-inflation: {share: 101}", [30]),
        ("grade-inflation: {share: 0}", [30]),
        ("grade-inflation: {share: 50, least: -1, most: 3}", [41, 45]),
        ("NK405: {share: 101}", [20]),
        ("post-without-duties: {least: 1}", [27]),
        ("unknown-key: {least: 1}", [19]),
    ],
)
def test_no_option(options: str, columns: list[int]) -> None:
    assert check({PATH: settings(options)}) == [(PATH, 5, column, RULE) for column in columns]


@pytest.mark.parametrize(
    "options",
    [
        "grade-inflation: {share: 1, least: 1}",
        "grade-inflation: {share: 100, least: 100000}",
        "grade-inflation: {}",
        "NK405: {share: ５０}",
        "post-without-duties: {}",
    ],
)
def test_options(options: str) -> None:
    assert check({PATH: settings(options)}) == []


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        ("grade-inflations: {shares: 50}", "unknown-rule"),
        ("grade-inflation: {share: half}", "wrong-type"),
        ("grade-inflation: share", "wrong-type"),
    ],
)
def test_another_rules_cause(options: str, rule: str) -> None:
    assert [found for *_, found in check({PATH: settings(options)})] == [rule]


@pytest.mark.parametrize(
    ("options", "message", "advice", "fixed"),
    [
        (
            "grade-inflation: {shares: 50}",
            "The rule `grade-inflation` has no option `shares`",
            "Its options are share, least",
            "share",
        ),
        (
            "NK301: {least: 50}",
            "The rule `post-without-duties` has no option `least`",
            "Remove it: the rule has no options",
            None,
        ),
        (
            "grade-inflation: {share: 101}",
            "101 is out of range: the rule goes by its own 60",
            "Write a number from 1 to 100",
            None,
        ),
        (
            "grade-inflation: {least: 0}",
            "0 is out of range: the rule goes by its own 10",
            "Write 1 or more",
            None,
        ),
    ],
)
def test_advice(options: str, message: str, advice: str, fixed: str | None) -> None:
    [finding] = findings({PATH: settings(options)}, RULE)
    assert (str(finding.message), hint(finding)) == (message, advice)
    assert (finding.fix.edits[0].text if finding.fix else None) == fixed
