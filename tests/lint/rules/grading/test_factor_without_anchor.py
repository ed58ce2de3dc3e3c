"""factor-without-anchor: every number of a scored factor has its text."""

import pytest
from tests.support.check import Text, check, findings, hint
from tests.support.sound import RISK, SETTINGS

RULE = "factor-without-anchor"
PATH = "registry.yaml"
LIKELIHOOD = "    likelihood: {1: 极少, 2: 偶有, 3: 可能, 4: 较常见, 5: 频发}\n"


@pytest.mark.parametrize(
    ("old", "new", "spots"),
    [
        (", 5: 频发", "", [(10, 5)]),
        ("1: 极少, 2: 偶有, 3: 可能, 4: 较常见, 5: 频发", "", [(10, 5)]),
        (LIKELIHOOD, "", [(9, 3)]),
        (LIKELIHOOD, "    probability: {1: 极少}\n", [(9, 3)]),
        ("scale: 5", "scale: 6", [(10, 5), (11, 5)]),
        ("1: 极少", "0: 极少", [(10, 5)]),
        ("1: 极少", "１: 极少", []),
        ("5: 频发", "5: 频发, 6: 天天", []),
        ("scale: 5", "scale: 4", []),
        ("factors: [likelihood, impact]", "factors: [impact]", []),
        (LIKELIHOOD, "    likelihood: 频发\n", []),
        ("5: 频发", "5: ''", []),
        ("  scale: 5", "  scael: 5", []),
    ],
)
def test_anchors(old: str, new: str, spots: list[tuple[int, int]]) -> None:
    text = SETTINGS.replace(old, new)
    assert text != SETTINGS
    assert check({PATH: text}, RULE) == [(PATH, line, column, RULE) for line, column in spots]


@pytest.mark.parametrize(
    ("risk", "fires"),
    [
        (RISK, True),
        (RISK.replace("likelihood: 4\n", ""), False),
        (RISK.replace("likelihood: 4", "likelihood: 9"), False),
        (RISK + "status: retired\n", False),
        (None, False),
    ],
)
def test_only_what_some_risk_point_scores(risk: str | None, fires: bool) -> None:
    overlay: dict[str, Text | None] = {PATH: SETTINGS.replace(LIKELIHOOD, ""), "risks/R-001.yaml": risk}
    assert check(overlay, RULE) == ([(PATH, 9, 3, RULE)] if fires else [])


def test_a_factor_that_nobody_scores_needs_no_anchor() -> None:
    text = SETTINGS.replace("factors: [likelihood, impact]", "factors: [likelihood, impact, scope]")
    assert check({PATH: text}, RULE) == []
    assert check({PATH: text, "risks/R-001.yaml": RISK + "scope: 2\n"}, RULE) == [(PATH, 9, 3, RULE)]


def test_the_numbers_are_told() -> None:
    [finding] = findings({PATH: SETTINGS.replace("1: 极少, ", "").replace(", 5: 频发", "")}, RULE)
    assert str(finding.message) == "The factor `likelihood` has no anchor for 1, 5"
    assert "`anchors: {likelihood: {1: …}}`" in hint(finding)
