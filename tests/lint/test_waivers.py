"""Reasoned exceptions: one rule, one entity, for a limited time."""

import datetime

import pytest
from tests.support.base import ARREARS, BASE, RISK, SETTINGS
from tests.support.check import CORE, place, state

from neikong.lint import validate

CLERK = "name: 收发岗\ndepartment: levy\nduties:\n  - {id: D1, text: 登记}\n"
FOUND = ("posts/clerk.yaml", 3, 1, "post-without-risk")


def found(files: dict[str, str], today: datetime.date | None = None) -> list[tuple[str, int, int, str]]:
    return [place(finding) for finding in validate(state({**BASE, **files}), CORE, today=today).findings]


def waiver(rule: str, until: str = "2026-03-01") -> str:
    return f"waivers:\n  - {{rule: {rule}, reason: 复核在即, until: {until}, approved_by: deputy}}\n"


@pytest.mark.parametrize(
    ("rule", "places"),
    [
        ("post-without-risk", []),
        ("NK304", []),
        ("post-without-duties", [FOUND]),
        ("coverage", [FOUND]),
        ("NK3", [FOUND]),
        ("ALL", [FOUND]),
        ("no-such-rule", [FOUND]),
    ],
)
def test_a_waiver_names_one_rule(rule: str, places: list[object]) -> None:
    assert found({"posts/clerk.yaml": CLERK + waiver(rule)}) == places


@pytest.mark.parametrize(
    ("today", "places"),
    [
        (None, []),
        (datetime.date(2026, 2, 28), []),
        (datetime.date(2026, 3, 1), []),
        (datetime.date(2026, 3, 2), [FOUND]),
        (datetime.date(2027, 1, 1), [FOUND]),
    ],
)
def test_a_waiver_ends(today: datetime.date | None, places: list[object]) -> None:
    assert found({"posts/clerk.yaml": CLERK + waiver("NK304")}, today) == places


def test_one_waiver_that_holds_is_enough() -> None:
    text = CLERK + waiver("NK304", "2020-01-01") + "  - {rule: NK304, reason: x, until: 2030-01-01}\n"
    assert found({"posts/clerk.yaml": text}, datetime.date(2026, 1, 1)) == []


def test_a_waiver_holds_for_its_own_entity_only() -> None:
    files = {"posts/clerk.yaml": CLERK + waiver("NK304"), "posts/other.yaml": CLERK}
    assert found(files) == [("posts/other.yaml", 3, 1, "post-without-risk")]


@pytest.mark.parametrize(("rule", "places"), [("unknown-key", [("posts/clerk.yaml", 8, 1, "unknown-key")])])
def test_what_the_model_says_cannot_be_waived(rule: str, places: list[object]) -> None:
    files = {"posts/clerk.yaml": CLERK + "no_risk: {D1: x}\n" + waiver(rule) + "x: y\n"}
    assert found(files) == places


def test_a_waiver_covers_every_finding_of_its_rule_in_the_entity() -> None:
    bad = RISK.replace("basis: [levy-law/45]", "basis: [lw/1, lx/2]")
    assert len(found({"risks/R-001.yaml": bad})) == 2
    assert found({"risks/R-001.yaml": bad + waiver("unknown-reference")}) == []


def test_an_incomplete_waiver_waives_nothing() -> None:
    text = ARREARS.replace("levy\n", "lvy\n") + "waivers:\n  - {rule: NK201, reason: x}\n"
    assert [rule for _, _, _, rule in found({"posts/arrears.yaml": text})] == ["unknown-reference", "missing-field"]


def test_settings_may_carry_waivers_too() -> None:
    bad = SETTINGS + "office: {control_office: nobody}\n"
    assert found({"registry.yaml": bad}) == [("registry.yaml", 3, 26, "unknown-reference")]
    assert found({"registry.yaml": bad + waiver("unknown-reference")}) == []
