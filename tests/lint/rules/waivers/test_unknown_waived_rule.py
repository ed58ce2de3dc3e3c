"""unknown-waived-rule: a waiver names one rule by name or code."""

import datetime

import pytest
from tests.support.check import check, findings, hint
from tests.support.sound import SETTINGS, SOUND

RULE = "unknown-waived-rule"
PATH = "posts/arrears.yaml"


def text(rule: str) -> str:
    return SOUND[PATH] + f"waivers:\n  - {{rule: {rule}, reason: 复核在即, until: 2026-12-31}}\n"


@pytest.mark.parametrize(
    ("rule", "advice"),
    [
        ("post-without-duty", "Did you mean post-without-duties"),
        ("post_without_duties", "Did you mean post-without-duties"),
        ("nk301", "Did you mean NK301?"),
        ("NK999", "`neikong rule` lists all rules"),
        ("岗位没有职责", "`neikong rule` lists all rules"),
        ("coverage", "A waiver excuses from one rule only: write its name or its whole code"),
        ("NK3", "A waiver excuses from one rule only: write its name or its whole code"),
        ("ALL", "A waiver excuses from one rule only: write its name or its whole code"),
    ],
)
def test_no_rule(rule: str, advice: str) -> None:
    assert check({PATH: text(rule)}, RULE) == [(PATH, 12, 12, RULE)]
    [finding] = findings({PATH: text(rule)}, RULE)
    assert str(finding.message) == f"`{rule}` is no rule"
    assert hint(finding).startswith(advice)


@pytest.mark.parametrize("rule", ["post-without-duties", "NK301", "unknown-key", "''", "[NK301]"])
def test_a_rule_or_said_already(rule: str) -> None:
    assert check({PATH: text(rule)}, RULE) == []


def test_of_an_expired_waiver_only_the_end_is_told() -> None:
    assert findings({PATH: text("NK999")}, RULE, today=datetime.date(2027, 1, 1)) == []


def test_the_settings_may_be_wrong_too() -> None:
    settings = SETTINGS + "waivers:\n  - {rule: grades, reason: 复核在即, until: 2026-12-31}\n"
    assert check({"registry.yaml": settings}, RULE) == [("registry.yaml", 20, 12, RULE)]


@pytest.mark.parametrize(("rule", "fixed"), [("post-without-duty", "post-without-duties"), ("coverage", None)])
def test_the_nearest_name_is_offered(rule: str, fixed: str | None) -> None:
    [finding] = findings({PATH: text(rule)}, RULE)
    assert (finding.fix.edits[0].text if finding.fix else None) == fixed
