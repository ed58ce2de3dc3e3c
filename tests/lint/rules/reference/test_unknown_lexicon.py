"""Words are added only to lists that a rule reads."""

import pytest
from tests.support.check import check, findings

RULE = "unknown-lexicon"
SETTINGS = "organization: 云川市税务局\nlint:\n  lexicon:\n"


@pytest.mark.parametrize(
    ("lists", "lines"),
    [
        ("    slogan: [对标先进]\n", [4]),
        ("    slogans: [对标先进]\n", []),
        ("    hollow: []\n    holow: []\n    specific: []\n", [5]),
    ],
)
def test_lists(lists: str, lines: list[int]) -> None:
    assert check({"registry.yaml": SETTINGS + lists}, RULE) == [("registry.yaml", line, 5, RULE) for line in lines]


def test_the_nearest_list_is_offered() -> None:
    [finding] = findings({"registry.yaml": SETTINGS + "    slogan: [对标先进]\n"}, RULE)
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["slogans"]
    assert not finding.fix.safe
