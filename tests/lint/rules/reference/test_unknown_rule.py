"""unknown-rule: what registry.yaml sets is for a rule that exists."""

import pytest
from tests.support.base import SETTINGS
from tests.support.check import check, findings, hint

RULE = "unknown-rule"
PATH = "registry.yaml"


def settings(lint: str) -> str:
    return SETTINGS + f"lint:\n  {lint}\n"


@pytest.mark.parametrize(
    ("lint", "columns"),
    [
        ("select: [ALL, 覆盖]", [17]),
        ("select: [reference, cover]", [23]),
        ("ignore: [post-without-riks, NK301, NK9999]", [12, 38]),
        ("ignore: [nk3]", [12]),
        ("severity: {post-without-riks: info}", [14]),
        ("severity: {coverage: info}", [14]),
        ("severity: {NK3: info, NK301: info}", [14]),
        ("options: {inflation: {share: 50}}", [13]),
        ("options: {grading: {}}", [13]),
        ("ignore: [cover, '']", [12]),
    ],
)
def test_no_rule(lint: str, columns: list[int]) -> None:
    assert check({PATH: settings(lint)}, RULE) == [(PATH, 4, column, RULE) for column in columns]


@pytest.mark.parametrize(
    "lint",
    [
        "select: [ALL]",
        "select: [coverage, reference, NK4, NK, grade-inflation]",
        "ignore: [file, NK30, NK301, post-without-risk]",
        "ignore: []",
        "severity: {NK301: info, post-without-risk: error, unknown-key: warning}",
        "options: {grade-inflation: {share: 50}, NK406: {least: 8}, post-without-risk: {}}",
        "lexicon: {slogans: [高度重视]}",
    ],
)
def test_rules(lint: str) -> None:
    assert check({PATH: settings(lint)}) == []


@pytest.mark.parametrize(
    "lint", ["select: cover", "select: ['']", "severity: {cover: 3}", "ignor: [cover]", "severity: [cover]"]
)
def test_what_cannot_be_read_is_said_already(lint: str) -> None:
    assert check({PATH: settings(lint)}, RULE) == []


@pytest.mark.parametrize(
    ("lint", "advice", "fixed"),
    [
        ("severity: {post-without-riks: info}", "Did you mean post-without-risk", "post-without-risk"),
        ("ignore: [separations]", "Did you mean separation", "separation"),
        ("ignore: [nk301]", "Did you mean NK301?", "NK301"),
        ("ignore: [覆盖]", "`neikong rule` lists all rules", None),
    ],
)
def test_advice(lint: str, advice: str, fixed: str | None) -> None:
    [finding] = findings({PATH: settings(lint)}, RULE)
    assert hint(finding).startswith(advice)
    assert (finding.fix.edits[0].text if finding.fix else None) == fixed
    assert finding.severity.value == "warning"
