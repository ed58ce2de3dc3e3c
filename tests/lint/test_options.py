"""Bounds of single rules, as a bureau sets them."""

import pytest
from tests.support.check import result
from tests.support.sound import SETTINGS

from neikong.lint import find_rule


@pytest.mark.parametrize(
    ("options", "share"),
    [
        ("{}", 60),
        ("{grade-inflation: {share: 70}}", 70),
        ("{NK405: {share: 70}}", 70),
        ("{NK405: {share: 70}, grade-inflation: {share: 80}}", 80),
        ("{NK405: {share: 70}, grade-inflation: {least: 1}}", 70),
        ("{grade-inflation: {share: 101}}", 60),
        ("{grading: {share: 70}}", 60),
    ],
)
def test_options_are_set_under_the_rules_name_or_code(options: str, share: int) -> None:
    rule = find_rule("grade-inflation")
    assert rule is not None
    settings = SETTINGS + f"lint: {{options: {options}}}\n"
    assert rule.bounds(result({"registry.yaml": settings}).registry)["share"] == share
